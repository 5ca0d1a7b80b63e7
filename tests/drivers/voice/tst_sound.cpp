#include "drivers/voice/clip_id.h"
#include "drivers/voice/helper/clip_store.h"
#include "drivers/voice/language_runs.h"
#include "drivers/voice/messages.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace drivers;
using namespace drivers::voice;
using namespace Qt::StringLiterals;

namespace {

// WAV as sox writes it: another's hand. Into a file, for into a pipe it writes no length.
QByteArray soxWav(const QStringList& format, const QString& length = u"0.5"_s)
{
    const QTemporaryDir room;
    const QString path = room.filePath(u"sound.wav"_s);
    QProcess::execute(u"sox"_s, QStringList{u"-n"_s, u"-r"_s, u"22050"_s} + format +
                                    QStringList{path, u"synth"_s, length, u"sine"_s, u"440"_s});
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

} // namespace

class TestSound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wav_isRead_data()
    {
        QTest::addColumn<QStringList>("format");
        QTest::newRow("mono") << QStringList{u"-b"_s, u"16"_s, u"-c"_s, u"1"_s};
        QTest::newRow("stereo") << QStringList{u"-b"_s, u"16"_s, u"-c"_s, u"2"_s};
    }

    void wav_isRead()
    {
        QFETCH(QStringList, format);
        const auto sound = soundFromWav(soxWav(format), WavKind::File);
        QVERIFY(sound);
        QCOMPARE(sound->rate, 22050);
        QCOMPARE(sound->samples.size(), 22050);
    }

    void otherFormats_areRefused_data()
    {
        QTest::addColumn<QByteArray>("wav");
        const QByteArray good = soxWav({u"-b"_s, u"16"_s, u"-c"_s, u"1"_s});
        QVERIFY(good.size() > 22050);
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray(2000, 'x');
        QTest::newRow("8 bits") << soxWav({u"-b"_s, u"8"_s, u"-c"_s, u"1"_s});
        QTest::newRow("24 bits") << soxWav({u"-b"_s, u"24"_s, u"-c"_s, u"1"_s});
        QTest::newRow("four channels") << soxWav({u"-b"_s, u"16"_s, u"-c"_s, u"4"_s});
        QTest::newRow("cut off") << good.chopped(1000);
        QTest::newRow("header alone") << good.left(44);
        QTest::newRow("no format") << good.left(12) + good.mid(36);
    }

    void otherFormats_areRefused()
    {
        QFETCH(QByteArray, wav);
        QVERIFY(!soundFromWav(wav, WavKind::File));
    }

    void anyDamage_isSurvived()
    {
        const QByteArray good = soxWav({u"-b"_s, u"16"_s, u"-c"_s, u"1"_s}, u"0.01"_s);
        for (qsizetype i = 0; i < 60; ++i) {
            for (const char value : {'\x00', '\x7f', '\xff'}) {
                QByteArray bad = good;
                bad[i] = value;
                const auto sound = soundFromWav(bad, WavKind::Stream);
                QVERIFY(!sound || sound->samples.size() <= bad.size());
            }
        }
    }

    void streamOfUnknownLength_isReadToItsEnd()
    {
        QByteArray wav = soxWav({u"-b"_s, u"16"_s, u"-c"_s, u"1"_s});
        wav.replace(40, 4, QByteArray("\x00\xf0\xff\x7f", 4));
        QVERIFY(!soundFromWav(wav, WavKind::File));
        const auto sound = soundFromWav(wav, WavKind::Stream);
        QVERIFY(sound);
        QCOMPARE(sound->samples.size(), 22050);
    }

    void recording_comesBeforeTheClip()
    {
        const QTemporaryDir room;
        const QString name = u"/vi/%1.wav"_s.arg(clipId(u"Họ tên?"_s));
        write(room.path() + u"/own"_s + name, soxWav({u"-b"_s, u"16"_s, u"-c"_s, u"1"_s}, u"1"_s));
        write(room.path() + u"/clips"_s + name, soxWav({u"-b"_s, u"16"_s, u"-c"_s, u"1"_s}, u"0.5"_s));
        const ClipStore both({room.path() + u"/own"_s, room.path() + u"/clips"_s});
        QCOMPARE(both.find(u"vi"_s, u"Họ tên?"_s)->samples.size(), 44100);
        write(room.path() + u"/own"_s + name, "damaged");
        QCOMPARE(both.find(u"vi"_s, u"Họ tên?"_s)->samples.size(), 22050);
        QVERIFY(!both.find(u"en"_s, u"Họ tên?"_s));
        QVERIFY(!both.find(u"vi"_s, u"Họ tên"_s));
        QVERIFY(!both.find(u"../clips/vi"_s, u"Họ tên?"_s));
    }

    void idOfAClip_neverChanges()
    {
        // printf %s 'Họ tên của bạn là gì?' | sha256sum | cut -c -16
        QCOMPARE(clipId(u"Họ tên của bạn là gì?"_s), u"0dafccc6fd49313c"_s);
    }

    void vietnameseWords_haveTheirOwnVoice_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QStringList>("runs");
        const auto row = [](const char* language, const char* sentence, const QStringList& runs) {
            QTest::newRow(sentence) << QString::fromLatin1(language) << QString::fromUtf8(sentence) << runs;
        };
        row("vi", "Họ tên: John Smith", {u"vi|Họ tên: John Smith"_s});
        row("en", "What is your name?", {u"en|What is your name?"_s});
        row("en", "The account of Nguyễn Van Mẫu was created.",
            {u"en|The account of"_s, u"vi|Nguyễn Van Mẫu"_s, u"en|was created."_s});
        row("en", "Nguyễn", {u"vi|Nguyễn"_s});
        row("en", "Press “Next” – now…", {u"en|Press “Next” – now…"_s});
        row("en", "", {});
    }

    void vietnameseWords_haveTheirOwnVoice()
    {
        QFETCH(QString, language);
        QFETCH(QString, sentence);
        QFETCH(QStringList, runs);
        QStringList found;
        for (const auto& run : languageRuns(sentence, language))
            found.append(run.language + u'|' + run.text);
        QCOMPARE(found, runs);
    }

    void messages_surviveTheWay()
    {
        const Order orders[] = {
            {1, Settle{{u"ear"_s, std::nullopt, 40}}},
            {2, Say{{u"vi"_s, {{u"Một\n\"hai\""_s, u"một"_s}, {u"Ba"_s, u"ba"_s}}}}},
            {3, Stop{}},
            {4, SetVolume{30}},
        };
        for (const Order& order : orders) {
            const QByteArray line = toLine(order);
            QCOMPARE(line.count('\n'), 1);
            const auto back = orderFrom(line.trimmed());
            QVERIFY(back);
            QCOMPARE(back->number, order.number);
            QCOMPARE(toLine(*back), line);
        }
        for (const Report& report :
             {Report(Taken{3}), Report(Ended{4}), Report(StateIs{api::VoiceState::NoOutput})})
            QCOMPARE(toLine(*reportFrom(toLine(report).trimmed())), toLine(report));
    }

    void otherLines_areNoMessages()
    {
        for (const char* line : {"", "x", "[]", "{}", "{\"number\":-1,\"stop\":true}", "{\"number\":1}",
                                 "{\"stop\":true}", "{\"number\":1,\"say\":3}"})
            QVERIFY2(!orderFrom(line), line);
        for (const char* line : {"", "{}", "{\"state\":\"loud\"}", "{\"taken\":\"1\"}"})
            QVERIFY2(!reportFrom(line), line);
    }
};

QTEST_GUILESS_MAIN(TestSound)
#include "tst_sound.moc"
