#include "assets/voice/csv.h"
#include "assets/voice/fixed_sentences.h"
#include "drivers/voice/clip_id.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace assets::voice;
using namespace Qt::StringLiterals;

namespace {

const QByteArray words = R"(<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="vi">
<context><name>A</name>
<message><source>Họ tên của bạn là gì? Viết đủ dấu.</source><translation>What is your name? Write all marks.</translation></message>
<message><source>Còn %1 giây. Mời bạn đợi.</source><translation>%1 seconds left. Please wait.</translation></message>
<message><source>Viết đủ dấu.</source><translation type="unfinished"></translation></message>
<message><source>Cũ</source><translation type="vanished">Old</translation></message>
<message><source>%L1 · …</source><translation>%L1 · …</translation></message>
</context>
</TS>
)";

QStringList textsOf(const QList<FixedSentence>& sentences)
{
    QStringList texts;
    for (const auto& sentence : sentences)
        texts.append(sentence.language + u' ' + sentence.text);
    return texts;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestFixedSentences : public QObject {
    Q_OBJECT

private:
    static QByteArray run(const QStringList& arguments)
    {
        QProcess process;
        process.start(QStringLiteral(CLIPS), arguments);
        process.waitForFinished(60'000);
        return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray("failed");
    }

private Q_SLOTS:
    void words_giveEachFixedSentenceOnce()
    {
        const QStringList expected{u"vi Họ tên của bạn là gì?"_s, u"vi Viết đủ dấu."_s,
                                   u"en What is your name?"_s,    u"en Write all marks."_s,
                                   u"vi Mời bạn đợi."_s,          u"en Please wait."_s};
        const auto sentences = sentencesOfWords(words);
        QCOMPARE(textsOf(sentences), expected);
        QCOMPARE(sentences.first().id, drivers::voice::clipId(u"Họ tên của bạn là gì?"_s));
    }

    void otherFiles_giveNothing()
    {
        QVERIFY(sentencesOfWords({}).isEmpty());
        QVERIFY(sentencesOfWords("<TS><context>").isEmpty());
        QVERIFY(sentencesOfWords("Họ tên").isEmpty());
    }

    void profile_givesItsOwnTexts()
    {
        const QByteArray json =
            R"({"hotline":"1","languages":["vi","bdq"],"a":{"vi":"Một. Hai.","bdq":"Mĭnh."},"b":{"c":{"vi":"Ba"}}})";
        QCOMPARE(textsOf(sentencesOfProfile(json, {u"vi"_s})),
                 QStringList({u"vi Một."_s, u"vi Hai."_s, u"vi Ba"_s}));
        QCOMPARE(textsOf(sentencesOfProfile(json, {u"bdq"_s})), QStringList{u"bdq Mĭnh."_s});
    }

    void list_namesEverySentenceOfTheScreensForAFurtherLanguage()
    {
        const QString file = QStringLiteral(SOURCE_DIR "/assets/translations/motcua_en.ts");
        const auto rows = rowsOf(
            QString::fromUtf8(run({u"list"_s, u"--words"_s, file, u"--language"_s, u"bdq"_s, u"--profile"_s,
                                   QStringLiteral(SOURCE_DIR "/assets/practice/profile.json")})));
        QVERIFY(rows.size() > 200);
        QStringList texts;
        for (const auto& row : rows) {
            QCOMPARE(row.size(), 3);
            QCOMPARE(row.at(1), u"bdq"_s);
            QCOMPARE(row.at(0), drivers::voice::clipId(row.at(2)));
            texts.append(row.at(2));
        }
        QVERIFY(texts.contains(u"Họ tên của bạn là gì?"_s));
        QVERIFY(!texts.contains(u"Tỉnh Tập Huấn"_s));
    }

    void clips_areMadeOnceAndOnlyThoseThatAreWanted()
    {
        const QTemporaryDir room;
        const QString file = room.filePath(u"words.ts"_s);
        const auto make = [&](QByteArray content) {
            QFile written(file);
            if (!written.open(QIODevice::WriteOnly))
                qFatal("no file");
            written.write(content);
            written.close();
            QCOMPARE(run({u"make"_s, u"--words"_s, file, u"--out"_s, room.path()}), QByteArray());
        };
        const auto clip = [&](const QString& language, const QString& text) {
            return u"%1/%2/%3.wav"_s.arg(room.path(), language, drivers::voice::clipId(text));
        };
        make(words);
        QVERIFY(contentOf(clip(u"vi"_s, u"Mời bạn đợi."_s)).startsWith("RIFF"));
        QVERIFY(contentOf(clip(u"en"_s, u"Please wait."_s)).startsWith("RIFF"));
        // One that is there and right is left alone.
        QFile kept(clip(u"vi"_s, u"Viết đủ dấu."_s));
        QVERIFY(kept.open(QIODevice::WriteOnly));
        kept.write("mark");
        kept.close();
        make(QByteArray(words).replace("Please wait.", "Wait, please."));
        QCOMPARE(contentOf(kept.fileName()), QByteArray("mark"));
        QVERIFY(!QFile::exists(clip(u"en"_s, u"Please wait."_s)));
        QVERIFY(QFile::exists(clip(u"en"_s, u"Wait, please."_s)));
        QCOMPARE(rowsOf(QString::fromUtf8(contentOf(room.filePath(u"clips.csv"_s)))).size(), 6);
    }

    void lists_areReadAsTheyWereWritten()
    {
        const QStringList fields{u"a"_s, u"b, \"c\""_s, {}};
        QCOMPARE(rowsOf(QString::fromUtf8(csvLine({u"x"_s}) + csvLine(fields))), QList<QStringList>{fields});
    }
};

QTEST_GUILESS_MAIN(TestFixedSentences)
#include "tst_fixed_sentences.moc"
