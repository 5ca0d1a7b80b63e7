// A real pcscd with virtual readers (vpcd) for tests, on ports of its own.
//
// Where the system lets us, it runs in a mount namespace of its own, so that several tests and the machine's
// own pcscd stand side by side; else it takes /run/pcscd for itself and other tests wait their turn. It ends
// with this process. Main thread only; one object in a program, because libpcsclite reads the socket's name
// once.
#pragma once

#include <QLockFile>
#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace tests::pcsc {

class PcscService {
public:
    // Sets PCSCLITE_CSOCK_NAME for this process and its children. Nothing runs yet.
    PcscService();
    ~PcscService();
    PcscService(const PcscService&) = delete;
    PcscService& operator=(const PcscService&) = delete;

    // False when pcscd or vpcd are missing or do not come up: complaint() says what happened.
    [[nodiscard]] bool start();
    // Waits until it is gone; the readers and cards go with it.
    void stop();
    // As when the daemon dies of itself.
    void kill();

    // A card connects here to be in the first reader, "Virtual PCD 00 00"; the second one's port is the next.
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString complaint() const { return m_complaint; }

private:
    bool writeReaders();
    bool startDaemon(bool apart);

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_socket;
    QString m_complaint;
    std::unique_ptr<QLockFile> m_turn;
    quint16 m_port = 0;
    bool m_apart = false;
};

} // namespace tests::pcsc
