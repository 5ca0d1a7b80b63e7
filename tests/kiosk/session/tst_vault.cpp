#include "kiosk/session/vault.h"

#include <QTest>

using namespace kiosk;

class TestVault : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void copies_areEqualAndTheOriginalStays()
    {
        session::Vault vault;
        vault.keepOtp(base::SecureBytes::from(std::string_view("042917")));
        vault.keepPassword(base::SecureBytes::from(std::string_view("Trau-xanh7")));
        QVERIFY(vault.copyOfOtp().text() == "042917");
        QVERIFY(vault.copyOfOtp().text() == "042917");
        QVERIFY(vault.copyOfPassword().text() == "Trau-xanh7");
    }

    void wiped_isEmptyAndGivesEmptyCopies()
    {
        session::Vault vault;
        vault.keepOtp(base::SecureBytes::from(std::string_view("042917")));
        QVERIFY(!vault.isEmpty());
        vault.wipe();
        QVERIFY(vault.isEmpty());
        QVERIFY(vault.copyOfOtp().isEmpty());
        QVERIFY(vault.copyOfPassword().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestVault)
#include "tst_vault.moc"
