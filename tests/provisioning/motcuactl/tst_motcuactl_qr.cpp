// `motcuactl qr` as scripts call it: its documents and its exit statuses.

#include "tests/drivers/camera/corpus/picture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    [[nodiscard]] QString errorCode() const
    {
        return json().object()[u"error"_s].toObject()[u"code"_s].toString();
    }
};

Ran run(const QStringList& arguments)
{
    QProcess program;
    program.start(QStringLiteral(MOTCUACTL), arguments);
    if (!program.waitForFinished(60'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

const QString card = u"001190000000|012000000|Nguyễn Thị Mẫu|15081990|Nữ|Số 1 Đường Thử, Hà Nội|20052021"_s;

QImage pictureOf(const QString& text)
{
    corpus::Plan plan;
    plan.text = text.toUtf8();
    plan.level = 1;
    plan.modulePixels = 4;
    return corpus::drawPicture(plan, {480, 360});
}

} // namespace

class TestMotcuactlQr : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void decode_readsEveryKindOfPicture();
    void decode_pictureWithoutCodeIsNull();
    void decode_noPictureIsAnError();
    void decode_missingFileIsAnError();
    void parse_namesEveryField();
    void parse_damageAndCutsAreTold();
    void parse_otherCodesAreNamed();
    void usage_isStatusTwo();
    void help_isNoError();
    void withoutJson_isForPeople();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
};

void TestMotcuactlQr::decode_readsEveryKindOfPicture()
{
    const auto picture = pictureOf(card);
    for (const auto& name : {u"a.pgm"_s, u"b.png"_s, u"c.jpg"_s})
        QVERIFY(picture.save(path(name)));

    const auto ran =
        run({u"qr"_s, u"decode"_s, path(u"a.pgm"_s), path(u"b.png"_s), path(u"c.jpg"_s), u"--json"_s});

    QCOMPARE(ran.status, 0);
    const auto seen = ran.json().array();
    QCOMPARE(seen.size(), 3);
    for (const auto& value : seen) {
        const auto object = value.toObject();
        QCOMPARE(object.keys(), (QStringList{u"fields"_s, u"file"_s, u"format"_s, u"text"_s}));
        QCOMPARE(object[u"text"_s].toString(), card);
        QCOMPARE(object[u"format"_s].toString(), u"cccd"_s);
        QCOMPARE(object[u"fields"_s].toObject()[u"personalNumber"_s].toString(), u"001190000000"_s);
    }
    QCOMPARE(seen[1].toObject()[u"file"_s].toString(), path(u"b.png"_s));
}

void TestMotcuactlQr::decode_pictureWithoutCodeIsNull()
{
    QImage blank(200, 200, QImage::Format_Grayscale8);
    blank.fill(Qt::gray);
    QVERIFY(blank.save(path(u"blank.png"_s)));

    const auto ran = run({u"--json"_s, u"qr"_s, u"decode"_s, path(u"blank.png"_s)});

    QCOMPARE(ran.status, 0);
    const auto object = ran.json().array().first().toObject();
    QVERIFY(object.contains(u"text"_s) && object[u"text"_s].isNull());
    QVERIFY(object[u"format"_s].isNull() && object[u"fields"_s].isNull());
}

void TestMotcuactlQr::decode_noPictureIsAnError()
{
    QFile file(path(u"words.png"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("words") > 0);
    file.close();

    const auto ran = run({u"--json"_s, u"qr"_s, u"decode"_s, file.fileName()});

    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.errorCode(), u"FileUnreadable"_s);
}

void TestMotcuactlQr::decode_missingFileIsAnError()
{
    const auto ran = run({u"--json"_s, u"qr"_s, u"decode"_s, path(u"none.png"_s)});

    QCOMPARE(ran.status, 1);
    QCOMPARE(ran.errorCode(), u"FileUnreadable"_s);
    QVERIFY(run({u"qr"_s, u"decode"_s, path(u"none.png"_s)}).out.isEmpty());
}

void TestMotcuactlQr::parse_namesEveryField()
{
    const auto text =
        u"079215000000|Trần Bé Mẫu|Nam|01022015|Huế|20072024|024000000|079190000001|Trần Văn Cha|"
        u"Lê Thị Mẹ|thêm"_s;

    const auto ran = run({u"qr"_s, u"parse"_s, text, u"--json"_s});

    QCOMPARE(ran.status, 0);
    const auto object = ran.json().object();
    QCOMPARE(object.keys(), (QStringList{u"fields"_s, u"format"_s, u"text"_s}));
    QCOMPARE(object[u"text"_s].toString(), text);
    const QJsonObject expected{
        {u"personalNumber"_s, u"079215000000"_s},
        {u"fullName"_s, u"Trần Bé Mẫu"_s},
        {u"birthDate"_s, u"2015-02-01"_s},
        {u"sex"_s, u"male"_s},
        {u"address"_s, u"Huế"_s},
        {u"issueDate"_s, u"2024-07-20"_s},
        {u"oldIdNumber"_s, u"024000000"_s},
        {u"cancelledNumber"_s, u"079190000001"_s},
        {u"fatherName"_s, u"Trần Văn Cha"_s},
        {u"motherName"_s, u"Lê Thị Mẹ"_s},
        {u"extra"_s, QJsonArray{u"thêm"_s}},
        {u"damaged"_s, QJsonObject()},
        {u"cutShort"_s, false},
        {u"expiryCandidates"_s, QJsonArray{u"2029-02-01"_s, u"2040-02-01"_s, u"none"_s}},
    };
    QCOMPARE(object[u"fields"_s].toObject(), expected);
}

void TestMotcuactlQr::parse_damageAndCutsAreTold()
{
    const auto ran = run({u"qr"_s, u"parse"_s, u"001190000000||Nguy?n|15081990|N?|"_s, u"--json"_s});

    QCOMPARE(ran.status, 0);
    const auto fields = ran.json().object()[u"fields"_s].toObject();
    QVERIFY(fields[u"cutShort"_s].toBool());
    QVERIFY(fields[u"sex"_s].isNull());
    QCOMPARE(fields[u"damaged"_s].toObject(),
             (QJsonObject{{u"fullName"_s, u"letters-lost"_s}, {u"sex"_s, u"letters-lost"_s}}));
}

void TestMotcuactlQr::parse_otherCodesAreNamed()
{
    const auto formatOf = [](const QString& text) {
        const auto object = run({u"qr"_s, u"parse"_s, text, u"--json"_s}).json().object();
        return object[u"fields"_s].isNull() ? object[u"format"_s].toString() : QString();
    };
    QCOMPARE(formatOf(u"DN4010120000000|4e677579e1bb856e|15/08/1990|2|"_s), u"health-insurance"_s);
    QCOMPARE(formatOf(u"0120000000|4e677579e1bb856e"_s), u"vssid"_s);
    QCOMPARE(formatOf(u"https://example.vn"_s), u"foreign"_s);
    QCOMPARE(formatOf(QString()), u"foreign"_s);
}

void TestMotcuactlQr::usage_isStatusTwo()
{
    for (const auto& line : {QStringList{}, {u"qr"_s}, {u"qr"_s, u"decode"_s}, {u"qr"_s, u"sing"_s}}) {
        const auto ran = run(QStringList(line) << u"--json"_s);
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorCode(), u"Usage"_s);
        QVERIFY(!ran.err.isEmpty());
    }
    QVERIFY(run({u"qr"_s}).out.isEmpty());
}

void TestMotcuactlQr::help_isNoError()
{
    const auto ran = run({u"qr"_s, u"--help"_s});

    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("decode"));
}

void TestMotcuactlQr::withoutJson_isForPeople()
{
    const auto ran = run({u"qr"_s, u"parse"_s, card});

    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.contains("personalNumber: 001190000000"));
}

QTEST_GUILESS_MAIN(TestMotcuactlQr)
#include "tst_motcuactl_qr.moc"
