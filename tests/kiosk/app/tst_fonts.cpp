#include "kiosk/app/fonts.h"

#include <QFontDatabase>
#include <QGlyphRun>
#include <QGuiApplication>
#include <QRawFont>
#include <QTest>
#include <QTextLayout>

#include <fontconfig/fontconfig.h>

using namespace kiosk::app;
using namespace Qt::StringLiterals;

// Narrowed before its application object, as a screen process is.
class TestFonts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void narrowed_ofTheMachineOnlyTheFallbackIsThere()
    {
        const auto families = QFontDatabase::families();
        QVERIFY(families.contains(u"DejaVu Sans"_s));
        // It is installed: FONT_TEXT is its file.
        QVERIFY(!families.contains(u"Noto Sans"_s));
    }

    void narrowed_anEmbeddedFontIsFoundBesideIt()
    {
        QVERIFY(QFontDatabase::addApplicationFont(QStringLiteral(FONT_TEXT)) >= 0);
        QCOMPARE(QRawFont::fromFont(QFont(u"Noto Sans"_s)).familyName(), u"Noto Sans"_s);
    }

    void aLetterTheEmbeddedFontLacks_comesFromTheFallback()
    {
        QTextLayout line(u"\u0627"_s, QFont(u"Noto Sans"_s));
        line.beginLayout();
        line.createLine();
        line.endLayout();
        const auto runs = line.glyphRuns();
        QCOMPARE(runs.size(), 1);
        QCOMPARE(runs.first().rawFont().familyName(), u"DejaVu Sans"_s);
        QVERIFY(runs.first().glyphIndexes().first() != 0);
    }

    void narrowed_lettersAreDrawnAsDebianDrawsThem()
    {
        FcPattern* wanted = FcPatternCreate();
        FcConfigSubstitute(nullptr, wanted, FcMatchPattern);
        int hinting = -1;
        int filter = -1;
        FcBool smooth = FcFalse;
        QCOMPARE(FcPatternGetInteger(wanted, FC_HINT_STYLE, 0, &hinting), FcResultMatch);
        QCOMPARE(FcPatternGetInteger(wanted, FC_LCD_FILTER, 0, &filter), FcResultMatch);
        QCOMPARE(FcPatternGetBool(wanted, FC_ANTIALIAS, 0, &smooth), FcResultMatch);
        FcPatternDestroy(wanted);
        QCOMPARE(hinting, FC_HINT_SLIGHT);
        QCOMPARE(filter, FC_LCD_DEFAULT);
        QCOMPARE(smooth, FcTrue);
    }
};

int main(int argc, char** argv)
{
    narrowFonts();
    QGuiApplication application(argc, argv);
    TestFonts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_fonts.moc"
