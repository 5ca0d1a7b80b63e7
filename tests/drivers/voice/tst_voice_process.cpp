// The kiosk's side with helpers that are missing, deaf, mad or mortal.
#include "drivers/voice/voice_process.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace drivers;
using namespace Qt::StringLiterals;

class TestVoiceProcess : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_room;
    const api::Utterance m_words{u"vi"_s, {{u"Một."_s, u"Một."_s}}};

    QString helper(const QByteArray& script)
    {
        const QString path = m_room.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no script");
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // No sound server here.
        qputenv("XDG_RUNTIME_DIR", m_room.path().toUtf8());
        qputenv("HOME", m_room.path().toUtf8());
        qunsetenv("PULSE_SERVER");
    }

    void nothingIsStarted_beforeTheFirstWords()
    {
        const QString started = m_room.filePath(u"started"_s);
        voice::VoiceProcess voice(helper("touch " + started.toUtf8() + "; exec cat"), {});
        voice.setVolume(30);
        voice.stop();
        voice.say(m_words);
        QTRY_VERIFY(QFile::exists(started));
        QVERIFY(voice.isSpeaking());
    }

    void missingHelper_isNotAvailable()
    {
        voice::VoiceProcess voice(m_room.filePath(u"nobody"_s), {});
        QSignalSpy silent(&voice, &api::Voice::fellSilent);
        voice.say(m_words);
        QTRY_COMPARE(voice.state(), api::VoiceState::NotAvailable);
        QVERIFY(!silent.isEmpty() || silent.wait(60'000));
        QVERIFY(!voice.isSpeaking());
    }

    void deafHelper_isGivenUpAndKilled()
    {
        const QString file = m_room.filePath(u"pid"_s);
        voice::VoiceProcess voice(helper("echo $$ > " + file.toUtf8() + "; exec sleep 600"), {});
        QSignalSpy silent(&voice, &api::Voice::fellSilent);
        voice.say(m_words);
        QVERIFY(silent.wait(60'000));
        QCOMPARE(voice.state(), api::VoiceState::NotAvailable);
        QFile pid(file);
        QVERIFY(pid.open(QIODevice::ReadOnly));
        const int process = pid.readAll().trimmed().toInt();
        QVERIFY(process > 0);
        QCOMPARE(::kill(process, 0), -1);
    }

    void madHelper_isListenedToNoFurther()
    {
        voice::VoiceProcess voice(helper("while read -r line; do echo '{\"ended\":\"x\"}'; echo '[[['; "
                                         "echo '{\"state\":\"ready\"}'; echo '{\"taken\":1}'; "
                                         "echo '{\"ended\":99}'; done"),
                                  {});
        voice.say(m_words);
        QTRY_COMPARE(voice.state(), api::VoiceState::Ready);
        QVERIFY(voice.isSpeaking());
    }

    void helperThatDies_isStartedAnewAndAtLastNoMore()
    {
        const QString file = m_room.filePath(u"starts"_s);
        voice::VoiceProcess voice(helper("echo x >> " + file.toUtf8() + "; read -r line"), {});
        QSignalSpy silent(&voice, &api::Voice::fellSilent);
        for (int i = 0; i < 8; ++i) {
            silent.clear();
            voice.say(m_words);
            QVERIFY(silent.wait(60'000));
        }
        QCOMPARE(voice.state(), api::VoiceState::NotAvailable);
        QFile starts(file);
        QVERIFY(starts.open(QIODevice::ReadOnly));
        QCOMPARE(starts.readAll().count('x'), 5);
    }

    void noSoundServer_isNoOutputAndEndsAtOnce()
    {
        voice::VoiceProcess voice(QStringLiteral(HELPER), {});
        QSignalSpy silent(&voice, &api::Voice::fellSilent);
        voice.say(m_words);
        QVERIFY(silent.wait(60'000));
        QTRY_COMPARE(voice.state(), api::VoiceState::NoOutput);
    }

    void endOfTheVoice_isTheEndOfTheHelper()
    {
        const QString file = m_room.filePath(u"last"_s);
        auto voice = std::make_unique<voice::VoiceProcess>(
            helper("echo $$ > " + file.toUtf8() + "; exec sleep 600"), api::VoiceSettings{});
        voice->say(m_words);
        QFile pid(file);
        QTRY_VERIFY(QFile::exists(file) && pid.size() > 1);
        QVERIFY(pid.open(QIODevice::ReadOnly));
        const int process = pid.readAll().trimmed().toInt();
        QCOMPARE(::kill(process, 0), 0);
        voice.reset();
        QCOMPARE(::kill(process, 0), -1);
    }
};

QTEST_GUILESS_MAIN(TestVoiceProcess)
#include "tst_voice_process.moc"
