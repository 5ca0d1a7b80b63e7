// The slip as it comes out of the printer: every letter is there, and zbar (not ours) reads its code.
#include "kiosk/receipt/slip_page.h"

#include <QFontDatabase>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRawFont>
#include <QTemporaryDir>
#include <QTest>

using namespace kiosk::receipt;
using namespace Qt::StringLiterals;
using drivers::api::PrintPage;
using kiosk::base::ErrorCode;

namespace {

const QString code = u"K7PM-3WX-9R4S"_s;

// Capital and small letters of Vietnamese and of the languages of the Central Highlands; one string a letter.
QStringList letters()
{
    QStringList list;
    for (const auto* vowel : {u"aàáảãạ", u"ăằắẳẵặ", u"âầấẩẫậ", u"eèéẻẽẹ", u"êềếểễệ", u"iìíỉĩị", u"oòóỏõọ",
                              u"ôồốổỗộ", u"ơờớởỡợ", u"uùúủũụ", u"ưừứửữự", u"yỳýỷỹỵ"}) {
        for (const auto letter : QString::fromUtf16(vowel))
            list << letter << QString(letter.toUpper());
    }
    for (const auto* letter : {u"Đ", u"Ƀ", u"Č", u"Ñ", u"Ĕ", u"Ĭ", u"Ŏ", u"Ŭ", u"Ê̆", u"Ô̆", u"Ơ̆", u"Ư̆", u"Y̆"})
        list << QString::fromUtf16(letter) << QString::fromUtf16(letter).toLower();
    return list;
}

Slip wholeSlip()
{
    return {.banner = u"TẬP HUẤN"_s,
            .centre = u"Bộ phận Một cửa xã Đăk Tơ Lung"_s,
            .mark = u"Bản in lại"_s,
            .title = u"Đăng ký thành công"_s,
            .codeLabel = u"Mã biên nhận"_s,
            .code = code,
            .qrText = code,
            .lines = {{u"Cách đăng ký"_s, u"Thuê bao di động"_s},
                      {u"Mức xác minh"_s, u"Xác minh mức độ trung bình (IAL2)"_s},
                      {u"Số điện thoại"_s, u"091****678"_s},
                      {u"Lúc"_s, u"25/11/2026 18:05"_s}},
            .adviceLabel = u"Việc tiếp theo"_s,
            .advice = {u"Đăng nhập bằng số CMT/CCCD và mật khẩu bạn vừa đặt. Giữ kín mật khẩu."_s,
                       u"Giữ phiếu này: trong 30 ngày có thể in lại bằng mã biên nhận và số điện thoại."_s},
            .hotlineLabel = u"Đường dây nóng"_s,
            .hotline = u"0260 000 0000"_s};
}

QImage pictureOf(const PrintPage& page)
{
    QImage picture(page.width, page.height, QImage::Format_Grayscale8);
    for (int y = 0; y < page.height; ++y) {
        for (int x = 0; x < page.width; ++x) {
            const auto byte = page.bits.at(qsizetype{page.bytesPerRow()} * y + x / 8);
            picture.scanLine(y)[x] = (byte & (0x80 >> x % 8)) != 0 ? 0 : 255;
        }
    }
    return picture;
}

QString readByZbar(const QImage& picture)
{
    QTemporaryDir folder;
    const auto path = folder.filePath(u"slip.png"_s);
    if (!picture.save(path))
        return u"not saved"_s;
    QProcess zbar;
    zbar.start(u"zbarimg"_s, {u"-q"_s, u"--raw"_s, path});
    if (!zbar.waitForFinished())
        return zbar.errorString();
    return QString::fromUtf8(zbar.readAllStandardOutput()).trimmed();
}

void keep(const QString& name, const QImage& picture)
{
    if (const auto folder = qEnvironmentVariable("MOTCUA_SLIPS"); !folder.isEmpty())
        QVERIFY(picture.save(folder + u'/' + name + u".png"_s));
}

QFont face(bool bold)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(60);
    font.setBold(bold);
    return font;
}

// The rows that have ink.
QRect inkOf(const QString& text, const QFont& font, QImage* drawn = nullptr)
{
    QImage picture(160, 160, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setFont(font);
    painter.drawText(QPoint(40, 110), text);
    painter.end();
    QRect ink;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.constScanLine(y)[x] < 128)
                ink |= QRect(x, y, 1, 1);
        }
    }
    if (drawn != nullptr)
        *drawn = picture;
    return ink;
}

} // namespace

class TestSlipPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyLetter_hasAGlyphOfItsOwn_data();
    void everyLetter_hasAGlyphOfItsOwn();
    void code_isReadFromThePage_data();
    void code_isReadFromThePage();
    void paper_hasItsSizeAndItsMargins_data();
    void paper_hasItsSizeAndItsMargins();
    void emptyTexts_leaveTheirPlaceOut();
    void manyWords_shrinkOnASheetAndLengthenARoll();
    void unfitWords_areRefused();
};

void TestSlipPage::initTestCase()
{
    QVERIFY(QFontDatabase::addApplicationFont(QStringLiteral(FONT_TEXT)) >= 0);
    QVERIFY(QFontDatabase::addApplicationFont(QStringLiteral(FONT_BOLD)) >= 0);
}

void TestSlipPage::everyLetter_hasAGlyphOfItsOwn_data()
{
    QTest::addColumn<bool>("bold");
    QTest::newRow("regular") << false;
    QTest::newRow("bold") << true;
}

void TestSlipPage::everyLetter_hasAGlyphOfItsOwn()
{
    QFETCH(bool, bold);
    const auto font = face(bold);
    const auto raw = QRawFont::fromFont(font, QFontDatabase::Vietnamese);
    QCOMPARE(raw.familyName(), u"Noto Sans"_s);
    QMap<QByteArray, QString> seen;
    for (const auto& letter : letters()) {
        for (const auto glyph : raw.glyphIndexesForString(letter))
            QVERIFY2(glyph != 0, qPrintable(letter));
        QImage drawn;
        const auto ink = inkOf(letter, font, &drawn);
        QVERIFY2(!ink.isEmpty(), qPrintable(letter));
        // Two letters that look alike would be one that is not there.
        const QByteArray dots(reinterpret_cast<const char*>(drawn.constBits()), drawn.sizeInBytes());
        QVERIFY2(!seen.contains(dots), qPrintable(letter + u" looks like "_s + seen.value(dots)));
        seen.insert(dots, letter);
        // A breve that was put on stands above the letter, not beside it.
        if (letter.size() == 2) {
            const auto bare = inkOf(letter.first(1), font);
            QVERIFY2(ink.top() < bare.top(), qPrintable(letter));
            QVERIFY2(ink.right() <= bare.right() + 3 && ink.left() >= bare.left() - 3, qPrintable(letter));
        }
    }
    QVERIFY(seen.size() > 160);
}

void TestSlipPage::code_isReadFromThePage_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<Sheet>("sheet");
    QTest::newRow("slip at 203") << u"slip80-203"_s << slip80(203);
    QTest::newRow("slip at 180") << u"slip80-180"_s << slip80(180);
    QTest::newRow("slip at 300") << u"slip80-300"_s << slip80(300);
    QTest::newRow("A5") << u"a5-300"_s << a5(300);
    QTest::newRow("A4") << u"a4-300"_s << a4(300);
}

void TestSlipPage::code_isReadFromThePage()
{
    QFETCH(QString, name);
    QFETCH(Sheet, sheet);
    const auto page = slipPage(wholeSlip(), sheet);
    QVERIFY(page);
    const auto picture = pictureOf(*page);
    keep(name, picture);
    QCOMPARE(readByZbar(picture), code);
    // As a camera may see it: turned, smaller, faint.
    QCOMPARE(readByZbar(picture.transformed(QTransform().rotate(77), Qt::SmoothTransformation)), code);
    auto faint = picture.scaled(picture.size() * 2 / 3, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                     .convertToFormat(QImage::Format_Grayscale8);
    for (int y = 0; y < faint.height(); ++y) {
        for (int x = 0; x < faint.width(); ++x)
            faint.scanLine(y)[x] = static_cast<uchar>(100 + faint.constScanLine(y)[x] / 2);
    }
    QCOMPARE(readByZbar(faint), code);
}

void TestSlipPage::paper_hasItsSizeAndItsMargins_data()
{
    QTest::addColumn<Sheet>("sheet");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<int>("margin");
    QTest::newRow("slip") << slip80(203) << 639 << 0 << 32;
    QTest::newRow("A5") << a5(300) << 1748 << 2480 << 177;
    QTest::newRow("A4") << a4(300) << 2480 << 3508 << 295;
}

void TestSlipPage::paper_hasItsSizeAndItsMargins()
{
    QFETCH(Sheet, sheet);
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(int, margin);
    const auto page = slipPage(wholeSlip(), sheet);
    QVERIFY(page);
    QCOMPARE(page->width, width);
    QCOMPARE(page->dotsPerInch, sheet.dotsPerInch);
    if (height > 0)
        QCOMPARE(page->height, height);
    QCOMPARE(page->bits.size(), qsizetype{page->bytesPerRow()} * page->height);
    const auto picture = pictureOf(*page);
    QRect ink;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (picture.constScanLine(y)[x] == 0)
                ink |= QRect(x, y, 1, 1);
        }
    }
    QVERIFY(picture.rect().adjusted(margin, margin, -margin, -margin).contains(ink));
}

void TestSlipPage::emptyTexts_leaveTheirPlaceOut()
{
    const auto whole = slipPage(wholeSlip(), slip80(203));
    auto words = wholeSlip();
    words.banner.clear();
    words.mark.clear();
    words.advice.clear();
    const auto shorter = slipPage(words, slip80(203));
    QVERIFY(whole && shorter);
    QVERIFY(shorter->height < whole->height);
    words.qrText.clear();
    const auto bare = slipPage(words, slip80(203));
    QVERIFY(bare);
    QVERIFY(bare->height < shorter->height);
    QCOMPARE(readByZbar(pictureOf(*bare)), QString());
}

void TestSlipPage::manyWords_shrinkOnASheetAndLengthenARoll()
{
    auto words = wholeSlip();
    for (int i = 0; i < 5; ++i)
        words.advice += words.advice.first();
    const auto sheet = slipPage(words, a5(300));
    QVERIFY(sheet);
    QCOMPARE(sheet->height, 2480);
    QCOMPARE(readByZbar(pictureOf(*sheet)), code);
    const auto usual = slipPage(wholeSlip(), slip80(203));
    const auto roll = slipPage(words, slip80(203));
    QVERIFY(roll && usual);
    QVERIFY(roll->height > usual->height);
    QCOMPARE(readByZbar(pictureOf(*roll)), code);
}

void TestSlipPage::unfitWords_areRefused()
{
    auto words = wholeSlip();
    words.qrText = QString(4'000, u'A');
    QCOMPARE(slipPage(words, slip80(203)).error().code, ErrorCode::Internal);
    words = wholeSlip();
    words.advice = {QString(20'000, u'A')};
    QCOMPARE(slipPage(words, a4(300)).error().code, ErrorCode::Internal);
    QCOMPARE(slipPage(words, slip80(203)).error().code, ErrorCode::Internal);
}

QTEST_MAIN(TestSlipPage)
#include "tst_slip_page.moc"
