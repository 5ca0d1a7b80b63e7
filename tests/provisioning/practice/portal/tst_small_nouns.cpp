#include "provisioning/practice/portal/captcha_picture.h"
#include "provisioning/practice/portal/name_fold.h"
#include "provisioning/practice/portal/problem.h"
#include "provisioning/practice/portal/receipt_code.h"

#include <QImage>
#include <QSet>
#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

class TestSmallNouns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoSpellingsOfOneName_foldAlike_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addRow("case") << u"NGUYỄN THỊ MẪU"_s << u"Nguyễn Thị Mẫu"_s;
        QTest::addRow("combining") << u"Nguyễn Thị Mẫu"_s.normalized(QString::NormalizationForm_D)
                                   << u"Nguyễn Thị Mẫu"_s;
        QTest::addRow("blanks") << u"  Trần   Văn\u00a0Hòa "_s << u"Trần Văn Hòa"_s;
        QTest::addRow("tone place oa") << u"Hòa"_s << u"Hoà"_s;
        QTest::addRow("tone place uy") << u"Thúy Lụy"_s << u"Thuý Luỵ"_s;
        QTest::addRow("curly apostrophe") << u"H\u2019Či Êban"_s << u"H'Či Êban"_s;
        QTest::addRow("modifier apostrophe") << u"H\u02bcČi Êban"_s << u"H'Či Êban"_s;
        QTest::addRow("breve over ơ") << u"Y BLƠ\u0306 NIÊ"_s << u"Y Blơ\u0306 Niê"_s;
        QTest::addRow("one letter") << u"a brol"_s << u"A Brol"_s;
    }
    void twoSpellingsOfOneName_foldAlike()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QCOMPARE(foldName(left), foldName(right));
    }

    void twoNames_foldApart_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addRow("tone") << u"Mẫu"_s << u"Mẩu"_s;
        QTest::addRow("tone left out") << u"Hoà"_s << u"Hoa"_s;
        QTest::addRow("horn") << u"Tuan"_s << u"Tươn"_s;
        QTest::addRow("đ") << u"Đạt"_s << u"Dạt"_s;
        QTest::addRow("breve") << u"Y Blơ\u0306"_s << u"Y Blơ"_s;
        QTest::addRow("caron") << u"Či"_s << u"Ci"_s;
        QTest::addRow("tone in another syllable") << u"Hòa Lan"_s << u"Hoa Làn"_s;
        QTest::addRow("apostrophe left out") << u"H'Či"_s << u"HČi"_s;
        QTest::addRow("order") << u"Văn Trần"_s << u"Trần Văn"_s;
    }
    void twoNames_foldApart()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QVERIFY(foldName(left) != foldName(right));
    }

    void drawnReceiptCode_holdsAndHasTheContractsForm()
    {
        QSet<QString> drawn;
        const QRegularExpression form(u"^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{4}$"_s);
        for (int i = 0; i < 500; ++i) {
            const auto code = drawReceiptCode();
            QVERIFY(form.match(code).hasMatch());
            QVERIFY(receiptCodeHolds(code));
            QVERIFY(receiptCodeHolds(code.toLower().remove(u'-')));
            drawn.insert(code);
        }
        QCOMPARE(drawn.size(), 500);
    }

    void everySingleErrorAndExchange_isTold()
    {
        const auto symbols = u"23456789ABCDEFGHJKLMNPQRSTUVWXYZ"_s;
        const auto code = drawReceiptCode().remove(u'-');
        for (qsizetype i = 0; i < code.size(); ++i) {
            for (const auto symbol : symbols) {
                auto other = code;
                other[i] = symbol;
                QCOMPARE(receiptCodeHolds(other), other == code);
            }
            for (qsizetype j = i + 1; j < code.size(); ++j) {
                auto other = code;
                std::swap(other[i], other[j]);
                QCOMPARE(receiptCodeHolds(other), other == code);
            }
        }
        QVERIFY(!receiptCodeHolds({}));
        QVERIFY(!receiptCodeHolds(u"0000-000-0000"_s));
    }

    // The contract's own example, so that page and code agree on the arithmetic.
    void exampleOfTheContract_holds() { QVERIFY(receiptCodeHolds(u"K7PM-3WX-9R4S"_s)); }

    void captchaPicture_isAnotherEachTimeAndNotEmpty()
    {
        const auto first = drawCaptcha(u"w9kd7x"_s);
        const auto second = drawCaptcha(u"w9kd7x"_s);
        QVERIFY(first != second);
        const auto picture = QImage::fromData(first, "PNG");
        QCOMPARE(picture.size(), QSize(420, 140));
        int dark = 0;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                dark += qGray(picture.pixel(x, y)) < 80 ? 1 : 0;
        QVERIFY2(dark > 2000 && dark < 20000, qPrintable(QString::number(dark)));
    }

    void everyCaptchaSymbol_isDrawnOnItsOwn()
    {
        QSet<QByteArray> pictures;
        for (const auto symbol : QString(captchaSymbols)) {
            const auto picture = QImage::fromData(drawCaptcha(symbol), "PNG");
            int dark = 0;
            for (int y = 0; y < picture.height(); ++y)
                for (int x = 0; x < picture.width(); ++x)
                    dark += qGray(picture.pixel(x, y)) < 80 ? 1 : 0;
            QVERIFY2(dark > 300, qPrintable(QString(symbol)));
        }
    }

    void problemNames_comeBack()
    {
        for (int i = 0; i <= static_cast<int>(ProblemCode::Internal); ++i) {
            const auto code = static_cast<ProblemCode>(i);
            QCOMPARE(problemFromName(problemName(code)), std::optional(code));
            QVERIFY(problemStatus({.code = code}) >= 400);
        }
        QVERIFY(!problemFromName(u"nonsense"_s));
    }
};

QTEST_APPLESS_MAIN(TestSmallNouns)
#include "tst_small_nouns.moc"
