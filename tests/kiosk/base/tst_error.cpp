#include "kiosk/base/error.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace kiosk::base;

class TestError : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCode_hasItsOwnNameAndOperatorCode()
    {
        QSet<QString> names;
        QSet<QString> codes;
        for (const auto code : allErrorCodes()) {
            names.insert(codeName(code));
            codes.insert(operatorCode(code));
        }
        QCOMPARE(names.size(), allErrorCodes().size());
        QCOMPARE(codes.size(), allErrorCodes().size());
        QCOMPARE(allErrorCodes().size(), static_cast<int>(ErrorCode::Internal) + 1);
    }

    void everyCode_isInTheOperatorsManual()
    {
        QFile manual(QStringLiteral(SOURCE_DIR "/docs/errors.md"));
        QVERIFY(manual.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(manual.readAll());
        for (const auto code : allErrorCodes()) {
            const auto row = QStringLiteral("| %1 | `%2` |").arg(operatorCode(code), codeName(code));
            QVERIFY2(text.contains(row), qPrintable(row));
        }
    }
};

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"
