// The voice as it is heard: the real helper, the real espeak-ng, a real sound server whose devices are
// recorded.
#include "drivers/voice/clip_id.h"
#include "drivers/voice/voice_process.h"
#include "kiosk/app/hardening.h"
#include "tests/drivers/voice/ear.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace drivers;
using namespace Qt::StringLiterals;

namespace {

constexpr auto longest = 30'000;
const QString hall = u"hall"_s;
const QString headset = u"headset"_s;

api::Utterance saying(const QStringList& sentences)
{
    api::Utterance utterance{u"vi"_s, {}};
    for (const QString& sentence : sentences)
        utterance.phrases.append({sentence, sentence});
    return utterance;
}

const api::Utterance greeting =
    saying({u"Mời bạn chạm vào màn hình để bắt đầu đăng ký tài khoản của mình."_s});

} // namespace

class TestVoiceSound : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SoundServer> m_server;

    static void sayAll(api::Voice& voice, const api::Utterance& utterance)
    {
        QSignalSpy silent(&voice, &api::Voice::fellSilent);
        voice.say(utterance);
        QVERIFY(silent.wait(longest));
    }

    // A recording of a tone for a sentence.
    void record(const QString& sentence, int frequency) const
    {
        QDir(m_server->room()).mkpath(u"own/vi"_s);
        const QString file = u"%1/own/vi/%2.wav"_s.arg(m_server->room(), voice::clipId(sentence));
        QCOMPARE(
            QProcess::execute(u"sox"_s, {u"-n"_s, u"-r"_s, u"48000"_s, u"-b"_s, u"16"_s, u"-c"_s, u"2"_s,
                                         file, u"synth"_s, u"1"_s, u"sine"_s, QString::number(frequency)}),
            0);
    }

    api::VoiceSettings withRecordings() const
    {
        api::VoiceSettings settings;
        settings.recordings = m_server->room() + u"/own"_s;
        settings.volume = 100;
        return settings;
    }

    // An espeak-ng of the test's own, before the real one.
    void pretend(const QByteArray& script) const
    {
        QDir(m_server->room()).mkpath(u"bin"_s);
        QFile file(m_server->room() + u"/bin/espeak-ng"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("PATH", (m_server->room() + u"/bin:"_s).toUtf8() + m_path);
    }

    const QByteArray m_path = qgetenv("PATH");

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<SoundServer>(QStringList{hall, headset});
        // As a screen is: with nothing left of the environment but what it is known to need.
        QVERIFY(kiosk::app::harden());
    }
    void cleanup() { qputenv("PATH", m_path); }

    void changingText_isHeardAsLongAsItsVoiceSpeaks()
    {
        const QString file = m_server->room() + u"/peer.wav"_s;
        QCOMPARE(QProcess::execute(u"espeak-ng"_s, {u"-v"_s, u"vi"_s, u"-s"_s, u"150"_s, u"-w"_s, file,
                                                    greeting.phrases.first().spoken}),
                 0);
        const Heard peer = heardIn({file});
        QVERIFY(peer.seconds > 1);
        Ear ear(*m_server, hall);
        voice::VoiceProcess voice(QStringLiteral(HELPER), {.device = {}, .recordings = {}, .volume = 100});
        sayAll(voice, greeting);
        QCOMPARE(voice.state(), api::VoiceState::Ready);
        QVERIFY(ear.listen(0.3));
        const Heard heard = ear.heard();
        QVERIFY2(std::abs(heard.seconds - peer.seconds) < 0.4, qPrintable(QString::number(heard.seconds)));
        QVERIFY2(std::abs(heard.loudness - peer.loudness) < peer.loudness * 0.15,
                 qPrintable(QString::number(heard.loudness)));
    }

    void recording_isHeardInsteadOfTheVoice()
    {
        record(u"Họ tên của bạn là gì?"_s, 440);
        Ear ear(*m_server, hall);
        voice::VoiceProcess voice(QStringLiteral(HELPER), withRecordings());
        sayAll(voice, saying({u"Họ tên của bạn là gì?"_s}));
        QVERIFY(ear.listen(0.3));
        const Heard heard = ear.heard();
        QVERIFY2(std::abs(heard.seconds - 1) < 0.1, qPrintable(QString::number(heard.seconds)));
        QVERIFY2(std::abs(heard.frequency - 440) < 10, qPrintable(QString::number(heard.frequency)));
    }

    void volume_isHeardAtOnce()
    {
        record(u"Một."_s, 440);
        voice::VoiceProcess voice(QStringLiteral(HELPER), withRecordings());
        Heard loud;
        {
            Ear ear(*m_server, hall);
            sayAll(voice, saying({u"Một."_s}));
            QVERIFY(ear.listen(0.3));
            loud = ear.heard();
        }
        voice.setVolume(50);
        Ear ear(*m_server, headset);
        Ear quiet(*m_server, hall);
        sayAll(voice, saying({u"Một."_s}));
        QVERIFY(quiet.listen(0.3));
        // Half as loud for the ear is an eighth of the amplitude.
        const double share = quiet.heard().loudness / loud.loudness;
        QVERIFY2(std::abs(share - 0.125) < 0.01, qPrintable(QString::number(share)));
        QVERIFY(!ear.hears());
    }

    void stop_silencesInMidWord()
    {
        Ear ear(*m_server, hall);
        voice::VoiceProcess voice(QStringLiteral(HELPER), {.device = {}, .recordings = {}, .volume = 100});
        voice.say(saying({greeting.phrases.first().spoken, greeting.phrases.first().spoken}));
        QTRY_VERIFY_WITH_TIMEOUT(ear.hears(), longest);
        voice.stop();
        QVERIFY(!voice.isSpeaking());
        QVERIFY(ear.listen(2));
        const double seconds = ear.heard().seconds;
        QVERIFY2(seconds < 3, qPrintable(QString::number(seconds)));
    }

    void endOfTheSession_silencesInMidWord()
    {
        Ear ear(*m_server, hall);
        auto voice = std::make_unique<voice::VoiceProcess>(
            QStringLiteral(HELPER), api::VoiceSettings{.device = {}, .recordings = {}, .volume = 100});
        voice->say(saying({greeting.phrases.first().spoken, greeting.phrases.first().spoken}));
        QTRY_VERIFY_WITH_TIMEOUT(ear.hears(), longest);
        voice.reset();
        QVERIFY(ear.listen(2));
        QVERIFY(ear.heard().seconds < 3);
    }

    void newWords_interruptTheOld()
    {
        record(u"Hai."_s, 880);
        Ear ear(*m_server, hall);
        voice::VoiceProcess voice(QStringLiteral(HELPER), withRecordings());
        QSignalSpy silent(&voice, &api::Voice::fellSilent);
        voice.say(greeting);
        QTRY_VERIFY_WITH_TIMEOUT(ear.hears(), longest);
        voice.say(saying({u"Hai."_s}));
        QVERIFY(silent.wait(longest));
        QVERIFY(ear.listen(0.3));
        QCOMPARE(silent.count(), 1);
        QVERIFY(ear.heard().seconds < 3);
    }

    void headset_isTheOnlyDeviceThatSounds()
    {
        Ear ear(*m_server, headset);
        Ear others(*m_server, hall);
        voice::VoiceProcess voice(QStringLiteral(HELPER),
                                  {.device = headset, .recordings = {}, .volume = 100});
        sayAll(voice, greeting);
        QVERIFY(others.listen(0.3));
        QVERIFY(ear.hears());
        QVERIFY(!others.hears());
    }

    void headsetPulledOutInMidWord_isHeardByNobodyElse()
    {
        Ear others(*m_server, hall);
        voice::VoiceProcess voice(QStringLiteral(HELPER),
                                  {.device = headset, .recordings = {}, .volume = 100});
        QSignalSpy silent(&voice, &api::Voice::fellSilent);
        {
            Ear ear(*m_server, headset);
            voice.say(greeting);
            QTRY_VERIFY_WITH_TIMEOUT(ear.hears(), longest);
        }
        m_server->unplug(headset);
        QVERIFY(!silent.isEmpty() || silent.wait(longest));
        QTRY_COMPARE(voice.state(), api::VoiceState::NoOutput);
        sayAll(voice, greeting);
        QVERIFY(others.listen(1));
        QVERIFY(!others.hears());
        m_server->plug(headset);
        QTRY_COMPARE(voice.state(), api::VoiceState::Ready);
        sayAll(voice, greeting);
        QVERIFY(others.listen(0.3));
        QVERIFY(!others.hears());
    }

    void synthesizerKilledInMidWord_losesOneSentenceOnly()
    {
        record(u"Ba."_s, 440);
        const QString pid = m_server->room() + u"/pid"_s;
        pretend("echo $$ > " + pid.toUtf8() + "; exec sleep 600");
        Ear ear(*m_server, hall);
        voice::VoiceProcess voice(QStringLiteral(HELPER), withRecordings());
        QSignalSpy silent(&voice, &api::Voice::fellSilent);
        voice.say(saying({u"Câu này không ai nói."_s, u"Ba."_s}));
        QFile file(pid);
        QTRY_VERIFY_WITH_TIMEOUT(file.size() > 1, longest);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(::kill(file.readAll().trimmed().toInt(), SIGKILL), 0);
        QVERIFY(silent.wait(longest));
        QCOMPARE(voice.state(), api::VoiceState::NotAvailable);
        QVERIFY(ear.listen(0.3));
        QVERIFY(std::abs(ear.heard().frequency - 440) < 10);
    }

    void synthesizerThatHangs_isGivenUp()
    {
        record(u"Ba."_s, 440);
        pretend("exec sleep 600");
        Ear ear(*m_server, hall);
        voice::VoiceProcess voice(QStringLiteral(HELPER), withRecordings());
        sayAll(voice, saying({u"Câu này không ai nói."_s, u"Ba."_s}));
        QVERIFY(ear.listen(0.3));
        QVERIFY(ear.hears());
    }

    void texts_standInNoListOfProcesses()
    {
        const QString seen = m_server->room() + u"/seen"_s;
        // What ps would show of the synthesiser, of its environment, and of the helper above it.
        pretend("{ tr '\\0' ' ' < /proc/$$/cmdline; env; tr '\\0' ' ' < /proc/$PPID/cmdline; } > " +
                seen.toUtf8() + "; cat > " + seen.toUtf8() + ".said; exit 1");
        voice::VoiceProcess voice(QStringLiteral(HELPER), {});
        sayAll(voice, saying({u"Nguyễn Thị Mẫu"_s}));
        QFile said(seen + u".said"_s);
        QVERIFY(said.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(said.readAll()), u"Nguyễn Thị Mẫu\n"_s);
        QFile file(seen);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString shown = QString::fromUtf8(file.readAll());
        QVERIFY(shown.contains(u"--stdin"_s));
        QVERIFY(shown.contains(u"motcua-voice"_s));
        QVERIFY(!shown.contains(u"Mẫu"_s));
    }
};

QTEST_GUILESS_MAIN(TestVoiceSound)
#include "tst_voice_sound.moc"
