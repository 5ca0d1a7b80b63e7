// A page as PDF, read back dot by dot by Poppler and Ghostscript.
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

    // Whole points only: otherwise Ghostscript has to round the page to whole dots.
    void page_isCoveredUpright()
    {
        const auto page = noise(640, 1000, 144);
        QTemporaryDir folder;
        QFile file(folder.filePath(u"page.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdfOf(page));
        file.close();
        const auto drawn = folder.filePath(u"drawn.pbm"_s);
        outputOf(u"gs"_s, {u"-q"_s, u"-dBATCH"_s, u"-dNOPAUSE"_s, u"-sDEVICE=pbmraw"_s, u"-r144"_s,
                           u"-sOutputFile="_s + drawn, file.fileName()});
        QFile dots(drawn);
        QVERIFY(dots.open(QIODevice::ReadOnly));
        auto seen = dots.readAll();
        // Ghostscript writes its name as a comment.
        if (const auto comment = seen.indexOf('#'); comment == 3)
            seen.remove(comment, seen.indexOf('\n', comment) + 1 - comment);
        QCOMPARE(seen, asPbm(page));
    }
};

QTEST_GUILESS_MAIN(TestPdfPage)
#include "tst_pdf_page.moc"
