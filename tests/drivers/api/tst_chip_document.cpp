#include "drivers/api/chip_document.h"

#include <QTest>

using namespace drivers::api;
using namespace Qt::StringLiterals;

class TestChipDocument : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void text_thatSomebodyElseHolds_staysTheirs()
    {
        QString kept;
        {
            ChipDocument document;
            document.fullName = u"NGUYEN THI MAU"_s + QString::number(1);
            document.dg13.emplace().placeOfOrigin = document.fullName;
            kept = document.fullName;
        }
        QCOMPARE(kept, u"NGUYEN THI MAU1"_s);
    }
};

QTEST_APPLESS_MAIN(TestChipDocument)
#include "tst_chip_document.moc"
