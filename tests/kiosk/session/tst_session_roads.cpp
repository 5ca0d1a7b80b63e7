// The roads beside the code and the password, as the session asks the portal and the printer for them.

#include "tests/kiosk/session/citizen.h"

#include "kiosk/session/receipt_printer.h"
#include "provisioning/profile/profile.h"

#include <QTest>

using namespace kiosk;
using namespace kiosk::flow;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using Reached = ScriptedPortal::Registration;
using portal::RegistrationState;

namespace {

Reached awaitingSim()
{
    Reached registration;
    registration.id = u"reg-1"_s;
    registration.state = RegistrationState::AwaitingSim;
    registration.prompt =
        portal::Prompt{portal::Prompt::Kind::Sim, u"091****678"_s, u"4821"_s, 120s, 3s, 60s, 2, std::nullopt};
    return registration;
}

Reached awaitingConfirmation()
{
    Reached registration;
    registration.id = u"reg-1"_s;
    registration.state = RegistrationState::AwaitingConfirmation;
    registration.certificate =
        portal::SigningCertificate{u"CÔNG TY MẪU"_s,  u"Công ty Mẫu"_s,  u"6100000000"_s,  std::nullopt,
                                   QDate(2025, 1, 1), QDate(2027, 1, 1), u"CA Tập huấn"_s, std::nullopt};
    return registration;
}

// Keeps what it was asked to print until the test says what became of it.
class HeldPrinter final : public session::ReceiptPrinter {
public:
    QFuture<drivers::api::PrintReport> print(const Journey& journey) override
    {
        copies.append(journey.printing.copy);
        m_promise = {};
        m_promise.start();
        return m_promise.future();
    }
    void forget() override { ++forgotten; }

    void report(drivers::api::PrintReport report)
    {
        m_promise.addResult(std::move(report));
        m_promise.finish();
        QCoreApplication::processEvents();
    }

    QList<int> copies;
    int forgotten = 0;

private:
    QPromise<drivers::api::PrintReport> m_promise;
};

void comeToPrompt(Citizen& citizen)
{
    auto& session = citizen.session;
    session.post(event::Began{});
    session.post(event::LanguageChosen{u"vi"_s});
    session.post(event::ConsentAnswered{true});
    session.post(event::SubjectChosen{Subject::Business});
    session.post(event::MethodChosen{Method::SimPki});
    session.post(event::NextPressed{});
    citizen.type(Field::Carrier, u"vinaphone"_s);
    citizen.type(Field::Phone, u"0912345678"_s);
    citizen.portal.answer<ScriptedPortal::Captcha>(Citizen::captcha());
    citizen.answerTheCaptcha();
    citizen.portal.answer<Reached>(awaitingSim());
}

} // namespace

class TestSessionRoads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_profile = std::make_unique<provisioning::profile::Profile>(m_test.profile());
        m_profile->methods = {u"mobile-subscriber"_s, u"sim-pki"_s};
    }

    void sim_isPolledConfirmedAndComplete()
    {
        Citizen citizen(*m_profile);
        comeToPrompt(citizen);
        QVERIFY(citizen.isIn<state::AwaitingPrompt>());
        QCOMPARE(citizen.portal.last(u"begin"_s).request.subject, u"business"_s);
        QCOMPARE(citizen.portal.countOf(u"read"_s), 0);
        citizen.pass(3s);
        QCOMPARE(citizen.portal.countOf(u"read"_s), 1);
        citizen.portal.answer<Reached>(awaitingSim());
        citizen.pass(3s);
        citizen.portal.answer<Reached>(awaitingConfirmation());
        QCOMPARE(citizen.state<state::ConfirmingCertificate>().certificate.taxCode, u"6100000000"_s);
        citizen.session.post(event::NextPressed{});
        citizen.portal.answer<Reached>(Citizen::completed());
        QVERIFY(citizen.isIn<state::Done>());
    }

    void sim_rejectedByThePortal_saysWhy()
    {
        Citizen citizen(*m_profile);
        comeToPrompt(citizen);
        citizen.pass(3s);
        Reached rejected;
        rejected.id = u"reg-1"_s;
        rejected.state = RegistrationState::Rejected;
        rejected.rejectedBecause = base::ErrorCode::SimPinBlocked;
        citizen.portal.answer<Reached>(rejected);
        QCOMPARE(citizen.state<state::Refused>().code, base::ErrorCode::SimPinBlocked);
    }

    void resumption_goesOnBehindTheCodeAndIsNotDropped()
    {
        Citizen citizen(*m_profile);
        citizen.session.post(event::Began{Purpose::Resume});
        citizen.session.post(event::LanguageChosen{u"vi"_s});
        citizen.type(Field::ReceiptCode, u"2222-222-2222"_s);
        citizen.type(Field::Phone, u"0912345678"_s);
        QCOMPARE(citizen.portal.last(u"resume"_s).receiptCode, u"2222-222-2222"_s);
        QCOMPARE(citizen.portal.last(u"resume"_s).phone, u"0912345678"_s);
        citizen.portal.answer<Reached>(Citizen::awaitingOtp());
        citizen.offerOtp();
        citizen.portal.answer<Reached>(awaitingSim());
        QVERIFY(citizen.isIn<state::AwaitingPrompt>());
        citizen.session.post(event::CancelPressed{});
        citizen.session.post(event::LeaveConfirmed{});
        QCOMPARE(citizen.portal.countOf(u"drop"_s), 0);
    }

    void recovery_isAskedForOnItsOwnRoad()
    {
        Citizen citizen(*m_profile);
        citizen.session.post(event::Began{Purpose::Recover});
        citizen.session.post(event::LanguageChosen{u"vi"_s});
        citizen.session.post(event::ConsentAnswered{true});
        citizen.type(Field::IdNumber, u"036190000123"_s);
        citizen.type(Field::Phone, u"0912345678"_s);
        citizen.portal.answer<ScriptedPortal::Captcha>(Citizen::captcha());
        citizen.answerTheCaptcha();
        QCOMPARE(citizen.portal.last(u"recover"_s).recovery.fields.size(), 2);
        QVERIFY(!citizen.portal.last(u"recover"_s).recovery.consent.textDigest.isEmpty());
        citizen.portal.answer<Reached>(Citizen::awaitingOtp());
        citizen.offerOtp();
        QCOMPARE(citizen.portal.last(u"otp"_s).road, portal::Road::Recovery);
    }

    void postponed_isKeptUntilTheDayThePortalSays()
    {
        Citizen citizen(*m_profile);
        citizen.comeToOtp();
        citizen.session.post(event::PostponePressed{});
        const QDateTime until(QDate(2026, 4, 1), QTime(3, 0), Qt::UTC);
        citizen.portal.answer<portal::Postponement>(portal::Postponement{u"2222-222-2222"_s, until});
        QCOMPARE(citizen.state<state::Postponed>().keptUntil, until.toLocalTime().date());
        citizen.session.post(event::FinishPressed{});
        QCOMPARE(citizen.portal.countOf(u"drop"_s), 0);
    }

    void slip_isPrintedAndItsFateShown()
    {
        HeldPrinter printer;
        Citizen citizen(*m_profile, &printer);
        citizen.comeToDone();
        citizen.session.post(event::NextPressed{});
        QCOMPARE(printer.copies, QList<int>{1});
        printer.report({drivers::api::PrintOutcome::NotPrinted,
                        base::makeError(base::ErrorCode::PrinterNoPaper, u"test"_s)});
        QCOMPARE(citizen.session.journey().printing.code, base::ErrorCode::PrinterNoPaper);
        citizen.session.post(event::PrintPressed{});
        printer.report({drivers::api::PrintOutcome::Printed, std::nullopt});
        QCOMPARE(citizen.session.journey().printing.outcome, PrintOutcome::Printed);
        QCOMPARE(printer.copies, (QList<int>{1, 2}));
        citizen.session.post(event::FinishPressed{});
        QCOMPARE(printer.forgotten, 1);
    }

private:
    TestProfile m_test;
    std::unique_ptr<provisioning::profile::Profile> m_profile;
};

QTEST_GUILESS_MAIN(TestSessionRoads)
#include "tst_session_roads.moc"
