#include "kiosk/base/secure_bytes.h"

#include <QFile>
#include <QTest>

using kiosk::base::SecureBytes;

namespace {

// VmLck of this process in kB, from proc(5).
long lockedKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const auto lines = status.readAll().split('\n');
    for (const auto& line : lines) {
        if (line.startsWith("VmLck:"))
            return line.mid(6).simplified().split(' ').first().toLong();
    }
    return -1;
}

} // namespace

class TestSecureBytes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appendBeyondCapacity_isRefusedAndChangesNothing()
    {
        SecureBytes bytes(4);
        QVERIFY(bytes.append("abc"));
        QVERIFY(!bytes.append("de"));
        QCOMPARE(bytes.text(), std::string_view("abc"));
    }

    void chop_wipesWhatItRemoves()
    {
        SecureBytes bytes(8);
        QVERIFY(bytes.append("secret"));
        bytes.chop(3);
        QCOMPARE(bytes.text(), std::string_view("sec"));
        for (std::size_t i = 3; i < bytes.capacity(); ++i)
            QCOMPARE(bytes.room()[i], std::byte{0});
    }

    void clear_wipesTheWholeRoom()
    {
        SecureBytes bytes(16);
        QVERIFY(bytes.append("password"));
        bytes.clear();
        QVERIFY(bytes.isEmpty());
        for (const auto byte : bytes.room())
            QCOMPARE(byte, std::byte{0});
    }

    void move_leavesNothingBehind()
    {
        auto first = SecureBytes::from("123456");
        SecureBytes second(std::move(first));
        QCOMPARE(second.text(), std::string_view("123456"));
        QCOMPARE(first.capacity(), std::size_t{0});
        second = SecureBytes::from("99");
        QCOMPARE(second.text(), std::string_view("99"));
    }

    void equals_comparesContentNotCapacity()
    {
        SecureBytes roomy(32);
        QVERIFY(roomy.append("same"));
        QVERIFY(roomy.equals(SecureBytes::from("same")));
        QVERIFY(!roomy.equals(SecureBytes::from("samE")));
        QVERIFY(!roomy.equals(SecureBytes::from("sam")));
    }

    void pages_areLockedWhileAlive()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("AddressSanitizer puts an empty function in mlock's place");
#endif
        const long before = lockedKilobytes();
        {
            SecureBytes bytes(100);
            QVERIFY(lockedKilobytes() > before);
        }
        QCOMPARE(lockedKilobytes(), before);
    }
};

QTEST_APPLESS_MAIN(TestSecureBytes)
#include "tst_secure_bytes.moc"
