// Makes sound of a sentence by espeak-ng, a process for each sentence.
//
// espeak-ng is GPL-3: it is run, never linked. The sentence goes through its standard input; its arguments
// hold the voice's name only, for whoever lists processes sees them.
#pragma once

#include "drivers/voice/helper/sound.h"

#include <QProcess>
#include <QTimer>

#include <memory>

namespace drivers::voice {

class Synthesizer : public QObject {
    Q_OBJECT

public:
    explicit Synthesizer(const QString& program, QObject* parent = nullptr);
    ~Synthesizer() override;

    // made() or failed() follows, once. A sentence under way is dropped.
    void make(const QString& sentence, const QString& language);
    // Neither signal follows.
    void cancel();

    // The name of the voice for a language: English, and Vietnamese for all others, whose names and numbers
    // are Vietnamese.
    static QString voiceFor(const QString& language);

Q_SIGNALS:
    void made(const Sound& sound);
    // It is not installed, ended with an error, was killed, or took too long.
    void failed();

private:
    void finish();
    void fail();

    const QString m_program;
    std::unique_ptr<QProcess> m_process;
    QTimer m_patience;
};

} // namespace drivers::voice
