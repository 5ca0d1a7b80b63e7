// A sound server of its own with devices that are files, and what is heard on them, measured by sox.
#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>

class SoundServer {
public:
    // PulseAudio with one device for each name, the first the usual one. The process's environment leads to
    // it.
    explicit SoundServer(const QStringList& devices);
    ~SoundServer();
    SoundServer(const SoundServer&) = delete;
    SoundServer& operator=(const SoundServer&) = delete;

    void plug(const QString& device);
    void unplug(const QString& device);
    [[nodiscard]] QString room() const { return m_room.path(); }

private:
    QTemporaryDir m_room;
    QProcess m_server;
};

// What was heard: sox's figures.
struct Heard {
    double loudness = 0;  // root mean square of the part that is not silence, 0 to 1
    double seconds = 0;   // of that part
    double frequency = 0; // roughly
};

Heard heardIn(const QStringList& soxInput);

// Records one device's output from here on.
class Ear {
public:
    Ear(const SoundServer& server, const QString& device);
    ~Ear();
    Ear(const Ear&) = delete;
    Ear& operator=(const Ear&) = delete;

    // Waits until so much more was recorded.
    bool listen(double seconds);
    [[nodiscard]] bool hears() const; // anything yet
    [[nodiscard]] Heard heard() const;

private:
    QString m_file;
    QProcess m_recorder;
};
