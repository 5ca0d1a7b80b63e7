// A code or a prompt in time: how long it lives, when another may be sent.
#include "kiosk/ui/sending.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kiosk::ui::Sending;

class SendingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void living_tellsBothTimes();
    void button_opensWhenAnotherMayBeSent();
    void noneLeft_isSaidWhateverTheTime();
    void dead_hasNoTimeLeft();
    void sameAgain_isNoChange();

private:
    const Sending::Words m_words{u"lives %1"_s, u"again"_s, u"again after %1"_s};
};

void SendingTest::living_tellsBothTimes()
{
    Sending sending;
    sending.setLeft(105s, 45s);
    QVERIFY(sending.say({.live = true}, m_words));
    QCOMPARE(sending.life(), u"lives 1:45"_s);
    QCOMPARE(sending.resend(), u"again after 0:45"_s);
}

void SendingTest::button_opensWhenAnotherMayBeSent()
{
    Sending sending;
    sending.setLeft(105s, 45s);
    sending.say({.live = true, .open = true}, m_words);
    QCOMPARE(sending.resend(), u"again"_s);
    sending.setLeft(60s, 0s);
    sending.say({.live = true}, m_words);
    QCOMPARE(sending.resend(), u"again"_s);
}

void SendingTest::noneLeft_isSaidWhateverTheTime()
{
    Sending sending;
    sending.setLeft(105s, 45s);
    sending.say({.live = true, .open = true, .sendsLeft = false}, m_words);
    QCOMPARE(sending.resend(), u"Đã hết lượt gửi lại"_s);
}

void SendingTest::dead_hasNoTimeLeft()
{
    Sending sending;
    sending.setLeft(105s, 45s);
    sending.say({.live = false}, m_words);
    QVERIFY(sending.life().isEmpty());
    sending.wipe();
    sending.say({.live = true}, m_words);
    QVERIFY(sending.life().isEmpty());
}

void SendingTest::sameAgain_isNoChange()
{
    Sending sending;
    sending.setLeft(105s, 45s);
    QVERIFY(sending.say({.live = true}, m_words));
    QVERIFY(!sending.say({.live = true}, m_words));
    sending.setLeft(104s, 45s);
    QVERIFY(sending.say({.live = true}, m_words));
}

QTEST_GUILESS_MAIN(SendingTest)

#include "tst_sending.moc"
