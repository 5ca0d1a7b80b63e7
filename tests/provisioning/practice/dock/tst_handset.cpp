#include "provisioning/practice/dock/handset.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace provisioning::practice::dock;
using namespace Qt::StringLiterals;

namespace {

Message message(const QString& to, const QString& otp)
{
    return {.to = to, .text = u"Ma OTP "_s + otp, .otp = otp, .sentAt = QDateTime::currentDateTimeUtc()};
}

QStringList codes(const Handset& handset)
{
    const auto role = handset.roleNames().key("code");
    QStringList shown;
    for (int row = 0; row < handset.rowCount(); ++row)
        shown.append(handset.data(handset.index(row), role).toString());
    return shown;
}

} // namespace

class TestHandset : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noSim_isEmpty();
    void messagesToTheShownNumber_newestFirst();
    void messageToAnotherNumber_takesTheScreen();
    void numberChosenAgain_showsItsMessages();
    void simWithoutMessages_leavesNoChipBehind();
    void forgotten_keepsTheSim();
};

void TestHandset::noSim_isEmpty()
{
    const Handset handset;

    QCOMPARE(handset.number(), QString());
    QCOMPARE(handset.shownIndex(), -1);
    QCOMPARE(handset.count(), 0);
}

void TestHandset::messagesToTheShownNumber_newestFirst()
{
    Handset handset;
    const QAbstractItemModelTester tester(&handset);
    handset.insertSim(u"0950000001"_s);
    const QSignalSpy received(&handset, &Handset::received);

    handset.receive(message(u"0950000001"_s, u"111111"_s));
    handset.receive(message(u"0950000001"_s, u"482913"_s));

    QCOMPARE(codes(handset), (QStringList{u"482 913"_s, u"111 111"_s}));
    QCOMPARE(received.size(), 2);
    QCOMPARE(received.last().first().toString(), u"482 913"_s);
}

void TestHandset::messageToAnotherNumber_takesTheScreen()
{
    Handset handset;
    const QAbstractItemModelTester tester(&handset);
    handset.insertSim(u"0950000001"_s);
    handset.receive(message(u"0950000001"_s, u"111111"_s));

    handset.receive(message(u"0950000002"_s, u"222222"_s));

    QCOMPARE(handset.number(), u"0950 000 002"_s);
    QCOMPARE(handset.numbers(), (QStringList{u"0950 000 001"_s, u"0950 000 002"_s}));
    QCOMPARE(codes(handset), QStringList{u"222 222"_s});
}

void TestHandset::numberChosenAgain_showsItsMessages()
{
    Handset handset;
    handset.receive(message(u"0950000001"_s, u"111111"_s));
    handset.receive(message(u"0950000002"_s, u"222222"_s));

    handset.showNumber(0);

    QCOMPARE(handset.shownIndex(), 0);
    QCOMPARE(codes(handset), QStringList{u"111 111"_s});
}

void TestHandset::simWithoutMessages_leavesNoChipBehind()
{
    Handset handset;
    handset.insertSim(u"0950000001"_s);

    handset.insertSim(u"0950000002"_s);

    QCOMPARE(handset.numbers(), QStringList{u"0950 000 002"_s});
}

void TestHandset::forgotten_keepsTheSim()
{
    Handset handset;
    handset.receive(message(u"0950000001"_s, u"111111"_s));
    handset.receive(message(u"0950000002"_s, u"222222"_s));

    handset.forgetAll();

    QCOMPARE(handset.count(), 0);
    QCOMPARE(handset.numbers(), QStringList{u"0950 000 002"_s});
}

QTEST_GUILESS_MAIN(TestHandset)
#include "tst_handset.moc"
