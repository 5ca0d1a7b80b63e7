// A page as PDF, read back dot by dot by Poppler.
#include "drivers/api/pdf_page.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using drivers::api::pdfOf;
using drivers::api::PrintPage;

namespace {

PrintPage noise(int width, int height, int dotsPerInch)
{
    QRandomGenerator random(7);
    PrintPage page{width, height, dotsPerInch, {}};
    page.bits.resize(static_cast<qsizetype>(page.bytesPerRow()) * height);
    for (auto& byte : page.bits)
        byte = static_cast<char>(random.bounded(256));
    // What fills up a row is white.
    const auto rest = page.bytesPerRow() * 8 - width;
    for (int row = 0; row < height; ++row) {
        auto& last = page.bits[static_cast<qsizetype>(page.bytesPerRow()) * (row + 1) - 1];
        last = static_cast<char>(last & (0xFF << rest));
    }
    return page;
}

QByteArray asPbm(const PrintPage& page)
{
    return "P4\n" + QByteArray::number(page.width) + ' ' + QByteArray::number(page.height) + '\n' + page.bits;
}

// Poppler's greys, dark or light, as dots.
QByteArray dotsOf(const QByteArray& pgm, int width, int height)
{
    const auto head = "P5\n" + QByteArray::number(width) + ' ' + QByteArray::number(height) + "\n255\n";
    if (!pgm.startsWith(head))
        return pgm.left(20);
    QByteArray bits(pgm.sliced(head.size()).size() / 8, '\0');
    for (qsizetype i = 0; i < bits.size() * 8; ++i) {
        if (static_cast<unsigned char>(pgm.at(head.size() + i)) < 128)
            bits[i / 8] = static_cast<char>(bits.at(i / 8) | (0x80 >> i % 8));
    }
    return bits;
}

QByteArray outputOf(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qFatal("%s: %s", qUtf8Printable(program), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

class TestPdfPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyDot_comesBack_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("dotsPerInch");
        QTest::addColumn<QString>("size");
        QTest::newRow("slip 80 mm") << 639 << 1200 << 203 << u"226.64 x 425.616 pts"_s;
        QTest::newRow("A5") << 1748 << 2480 << 300 << u"419.52 x 595.2 pts"_s;
        QTest::newRow("one dot") << 1 << 1 << 72 << u"1 x 1 pts"_s;
    }

    void everyDot_comesBack()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(int, dotsPerInch);
        QFETCH(QString, size);
        const auto page = noise(width, height, dotsPerInch);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"page.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdfOf(page));
        file.close();

        const auto about = QString::fromUtf8(outputOf(u"pdfinfo"_s, {file.fileName()}));
        QVERIFY2(about.contains(size), qPrintable(about));
        QVERIFY2(!about.contains(u"Title"_s) && !about.contains(u"Date"_s), qPrintable(about));

        outputOf(u"pdfimages"_s, {file.fileName(), folder.filePath(u"dots"_s)});
        QFile dots(folder.filePath(u"dots-000.pbm"_s));
        QVERIFY(dots.open(QIODevice::ReadOnly));
        QCOMPARE(dots.readAll(), asPbm(page));
    }

    // Whole points only: otherwise the renderer has to round the page up to whole dots.
    void page_isCoveredUpright()
    {
        const auto page = noise(640, 1000, 144);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"page.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdfOf(page));
        file.close();
        const auto seen = outputOf(u"pdftoppm"_s, {u"-gray"_s, u"-r"_s, u"144"_s, file.fileName()});
        QCOMPARE(dotsOf(seen, page.width, page.height), page.bits);
    }
};

QTEST_GUILESS_MAIN(TestPdfPage)
#include "tst_pdf_page.moc"
