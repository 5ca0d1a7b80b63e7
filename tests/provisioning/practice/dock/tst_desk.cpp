#include "provisioning/practice/dock/desk.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace provisioning::practice::dock;
using namespace Qt::StringLiterals;

class TestDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void guide_followsThePerson();
    void personPicked_phoneTakesTheirSim();
    void anotherPersonPicked_guideBeginsAgain();
    void promptOrLetter_isTheGuidesThirdStep();
    void phoneSwitched_isWished();
    void dialTurned_isWishedOnce();
    void sameFailureAgain_isLoadedAnew();
    void forgotten_everythingIsAsAtTheStart();
    void accounts_newestFirstAndFoundedOnesNotCounted();

private:
    std::unique_ptr<Desk> m_desk;
    QList<LineWish> m_wishes;
    QList<printer::Mood> m_moods;
    QList<bool> m_switched;
    QStringList m_placed;
    QStringList m_plugged;
    int m_forgotten = 0;
};

void TestDesk::init()
{
    m_wishes.clear();
    m_moods.clear();
    m_forgotten = 0;
    m_placed.clear();
    m_switched.clear();
    m_desk = std::make_unique<Desk>(DeskWishes{
        .turnLine = [this](const LineWish& wish) { m_wishes.append(wish); },
        .turnPrinter = [this](printer::Mood mood) { m_moods.append(mood); },
        .cards = {.onReader = [this](const QString& name) { m_placed.append(u"reader "_s + name); },
                  .beforeCamera = [this](const QString& name) { m_placed.append(u"camera "_s + name); }},
        .turnTokens = [this](const TokenWish& wish) { m_plugged = wish.plugged; },
        .signing = {.sign = [](const QString&, kiosk::base::SecureBytes) {}, .refuse = [](const QString&) {}},
        .openLink = [](const QString&) {},
        .switchPhone = [this](bool on) { m_switched.append(on); },
        .forget = [this] { ++m_forgotten; },
        .leave = [] {}});
    m_desk->people()->setPeople(
        {{.fullName = u"Nguyễn Thị Mẫu"_s, .phone = u"0950000001"_s, .idNumber = u"062190999001"_s},
         {.fullName = u"A Brol"_s, .phone = u"0950000004"_s, .idNumber = u"062095999004"_s}});
}

void TestDesk::cleanup()
{
    m_desk.reset();
}

void TestDesk::guide_followsThePerson()
{
    QCOMPARE(m_desk->step(), guide::Step::Pick);
    m_desk->people()->pick(0);
    QCOMPARE(m_desk->step(), guide::Step::Type);
    m_desk->handset()->receive({.to = u"0950000001"_s, .text = {}, .otp = u"482913"_s, .sentAt = {}});
    QCOMPARE(m_desk->step(), guide::Step::LookAtPhone);
    m_desk->accounts()->setAccounts({{.fullName = u"Nguyễn Thị Mẫu"_s, .level = 2}});
    QCOMPARE(m_desk->step(), guide::Step::Registered);
}

void TestDesk::personPicked_phoneTakesTheirSim()
{
    m_desk->people()->pick(1);

    QCOMPARE(m_desk->handset()->number(), u"0950 000 004"_s);
}

void TestDesk::anotherPersonPicked_guideBeginsAgain()
{
    m_desk->people()->pick(0);
    m_desk->accounts()->setAccounts({{.fullName = u"Nguyễn Thị Mẫu"_s, .level = 2}});

    m_desk->people()->pick(1);

    QCOMPARE(m_desk->step(), guide::Step::Type);
}

void TestDesk::promptOrLetter_isTheGuidesThirdStep()
{
    m_desk->people()->pick(0);
    m_desk->signing()->ask({.id = u"1"_s, .phone = u"0950000201"_s});
    QCOMPARE(m_desk->step(), guide::Step::LookAtPhone);
    QCOMPARE(m_desk->handset()->number(), u"0950 000 201"_s);
    m_desk->people()->pick(1);
    m_desk->mailbox()->receive({.id = u"1"_s});
    QCOMPARE(m_desk->step(), guide::Step::LookAtPhone);
}

void TestDesk::phoneSwitched_isWished()
{
    m_desk->handset()->setOn(false);
    m_desk->handset()->setOn(false);
    m_desk->forget();
    QCOMPARE(m_switched, (QList<bool>{false, true}));
}

void TestDesk::dialTurned_isWishedOnce()
{
    m_desk->line()->setConnected(false);
    m_desk->line()->setConnected(false);
    m_desk->line()->setDelaySeconds(3);

    QCOMPARE(m_wishes, (QList<LineWish>{{.isConnected = false}, {.isConnected = false, .delaySeconds = 3}}));
}

void TestDesk::sameFailureAgain_isLoadedAnew()
{
    m_desk->line()->setFailure(failure::Kind::CutAfter);
    m_desk->line()->setFailure(failure::Kind::CutAfter);

    QCOMPARE(m_wishes.size(), 2);
}

void TestDesk::forgotten_everythingIsAsAtTheStart()
{
    m_desk->people()->pick(0);
    m_desk->handset()->receive({.to = u"0950000001"_s, .text = {}, .otp = u"482913"_s, .sentAt = {}});
    m_desk->line()->setConnected(false);
    m_desk->printer()->setMood(printer::Mood::Jammed);
    m_desk->signing()->ask({.id = u"1"_s, .phone = u"0950000201"_s});
    m_desk->mailbox()->receive({.id = u"1"_s});
    m_desk->officer()->raise({.step = u"OtpScreen"_s});
    QVERIFY(m_desk->officer()->isOpen());

    m_desk->tokens()->setTokens({{u"citizen"_s, {{u"vi"_s, u"Công dân"_s}}, u"246801"_s}});
    m_desk->tokens()->plugOrPull(0);
    QCOMPARE(m_plugged, QStringList{u"citizen"_s});
    m_desk->forget();
    QVERIFY(m_plugged.isEmpty());

    QCOMPARE(m_forgotten, 1);
    QCOMPARE(m_placed, (QStringList{u"reader "_s, u"camera "_s})); // nothing lies there any more
    QCOMPARE(m_desk->step(), guide::Step::Pick);
    QCOMPARE(m_desk->people()->picked(), -1);
    QCOMPARE(m_desk->handset()->count(), 0);
    QCOMPARE(m_desk->signing()->stage(), signing::Stage::None);
    QCOMPARE(m_desk->mailbox()->count(), 0);
    QVERIFY(!m_desk->officer()->isOpen());
    QVERIFY(m_desk->line()->isCalm());
    QCOMPARE(m_wishes.last(), LineWish{});
    QCOMPARE(m_moods, QList({printer::Mood::Jammed, printer::Mood::Ready}));
}

void TestDesk::accounts_newestFirstAndFoundedOnesNotCounted()
{
    const QAbstractItemModelTester tester(m_desk->accounts());
    const auto day = QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::UTC);

    m_desk->accounts()->setAccounts({{.fullName = u"Cũ"_s, .registeredAt = day, .isFounded = true},
                                     {.fullName = u"Mới"_s, .registeredAt = day.addDays(1)}});

    const auto role = m_desk->accounts()->roleNames().key("fullName");
    QCOMPARE(m_desk->accounts()->data(m_desk->accounts()->index(0), role).toString(), u"Mới"_s);
    QCOMPARE(m_desk->accounts()->registered(), 1);
}

QTEST_GUILESS_MAIN(TestDesk)
#include "tst_desk.moc"
