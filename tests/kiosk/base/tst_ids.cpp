#include "kiosk/base/ids.h"

#include <QTest>
#include <QUuid>

using namespace kiosk::base;

namespace {

class FixedClock final : public Clock {
public:
    std::chrono::milliseconds monotonic() const override { return {}; }
    // The instant of RFC 9562, appendix A.6.
    QDateTime utcNow() const override { return QDateTime::fromMSecsSinceEpoch(0x017F22E279B0, Qt::UTC); }
};

} // namespace

class TestIds : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void uuidV7_carriesTimeVersionAndVariant()
    {
        const auto text = uuidV7(FixedClock());
        QVERIFY2(text.startsWith(QStringLiteral("017f22e2-79b0-7")), qPrintable(text));
        const QUuid id(text);
        QVERIFY(!id.isNull());
        QCOMPARE(id.data4[0] & 0xc0, 0x80);
    }

    void uuidV7_neverRepeats()
    {
        QSet<QString> seen;
        for (int i = 0; i < 10'000; ++i)
            seen.insert(uuidV7(FixedClock()));
        QCOMPARE(seen.size(), 10'000);
    }
};

QTEST_APPLESS_MAIN(TestIds)
#include "tst_ids.moc"
