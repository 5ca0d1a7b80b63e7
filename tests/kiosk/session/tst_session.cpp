#include "tests/kiosk/session/citizen.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace kiosk;
using namespace kiosk::flow;
using base::ErrorCode;
using Reached = ScriptedPortal::Registration;
using Status = ScriptedPortal::Status;

class TestSession : public QObject {
    Q_OBJECT

private:
    TestProfile m_test;

    static Status portalIsUp() { return {QDateTime::currentDateTimeUtc(), {}, {u"mobile-subscriber"_s}}; }

private Q_SLOTS:
    // The calls and their answers.

    void captchaAsked_arrives()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToCaptcha();
        QCOMPARE(citizen.portal.countOf(u"captcha"_s), 1);
        QVERIFY(!QUuid(citizen.portal.last(u"captcha"_s).key).isNull());
        QCOMPARE(citizen.state<state::EnteringCaptcha>().captcha.id, u"captcha-1"_s);
    }

    void registering_sendsTheFieldsTheirSourcesAndTheCaptcha()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToSubmitting();
        const auto request = citizen.portal.last(u"begin"_s).request;
        QCOMPARE(request.subject, u"citizen"_s);
        QCOMPARE(request.method, u"mobile-subscriber"_s);
        QCOMPARE(request.captchaId, u"captcha-1"_s);
        QCOMPARE(request.captchaText, u"w9kduo"_s);
        QMap<QString, QString> fields;
        for (const auto& field : request.fields) {
            fields[field.name] = field.value;
            QCOMPARE(field.source, u"typed"_s);
        }
        QCOMPARE(fields, (QMap<QString, QString>{{u"idNumber"_s, u"036190000123"_s},
                                                 {u"fullName"_s, u"Nguyễn Thị Mẫu"_s},
                                                 {u"birthDate"_s, u"1990-12-31"_s},
                                                 {u"phone"_s, u"0912345678"_s}}));
    }

    void registering_carriesTheConsentToTheTextThatWasShown()
    {
        Citizen citizen(m_test.profile());
        const auto agreedAt = citizen.clock.utcNow();
        citizen.comeToForm();
        citizen.session.post(event::LanguageChosen{u"en"_s});
        citizen.clock.move(3s);
        citizen.fillIn();
        citizen.answerTheCaptcha();
        const auto consent = citizen.portal.last(u"begin"_s).request.consent;
        QCOMPARE(consent.version, m_test.profile().consent.version);
        QCOMPARE(consent.language, u"vi"_s);
        QCOMPARE(consent.time, agreedAt);
        QCOMPARE(consent.textDigest, QCryptographicHash::hash(m_test.profile().consent.text[u"vi"_s].toUtf8(),
                                                              QCryptographicHash::Sha256)
                                         .toHex());
    }

    void wholeRoad_endsWithTheReceipt()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToDone();
        QVERIFY(citizen.isIn<state::Done>());
        QCOMPARE(citizen.session.journey().registration.receiptCode, u"ABCD-EFG-HJKM"_s);
        QCOMPARE(citizen.session.journey().registration.level, 2);
        QCOMPARE(citizen.portal.last(u"otp"_s).secret, QByteArray("042917"));
        QCOMPARE(citizen.portal.last(u"otp"_s).id, u"reg-1"_s);
        QCOMPARE(citizen.portal.last(u"password"_s).secret, QByteArray("Trau-xanh7"));
    }

    void problem_reachesTheJourneyWithItsParts()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToCheckingOtp();
        auto failure = ScriptedPortal::failure(ErrorCode::OtpWrong);
        failure.triesLeft = 3;
        citizen.portal.answer<Reached>(tl::make_unexpected(failure));
        const auto& state = citizen.state<state::EnteringOtp>();
        QCOMPARE(state.fault, std::optional(ErrorCode::OtpWrong));
        QCOMPARE(state.terms.triesLeft, 3);
    }

    void fieldProblem_returnsToTheField()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToSubmitting();
        auto failure = ScriptedPortal::failure(ErrorCode::PhoneNotOwned);
        failure.field = u"phone"_s;
        citizen.portal.answer<Reached>(tl::make_unexpected(failure));
        QCOMPARE(citizen.state<state::EnteringField>().field, Field::Phone);
    }

    void resend_isAskedAndItsTermsHold()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToOtp();
        citizen.pass(60s);
        citizen.session.post(event::ResendPressed{});
        QCOMPARE(citizen.portal.countOf(u"resend"_s), 1);
        auto terms = Citizen::awaitingOtp();
        terms.otp->resendsLeft = 2;
        citizen.portal.answer<Reached>(terms);
        QCOMPARE(citizen.state<state::EnteringOtp>().terms.resendsLeft, 2);
        QCOMPARE(citizen.session.remaining(Deadline::OtpLife), 120s);
    }

    void answerInAWrongState_isGarbage()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToSubmitting();
        citizen.portal.answer<Reached>(Citizen::awaitingPassword());
        QCOMPARE(citizen.state<state::Interrupted>().code, ErrorCode::PortalGarbage);
    }

    void registrationIsElsewhere_itIsLookedUp()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToSettingPassword();
        citizen.portal.fail<Reached>(ErrorCode::RegistrationWrongStep);
        QCOMPARE(citizen.portal.countOf(u"read"_s), 1);
        citizen.portal.answer<Reached>(Citizen::completed());
        QVERIFY(citizen.isIn<state::Done>());
    }

    // Repeating.

    void lineCutMidway_theSameIsAskedWithTheSameKeyAndSecret()
    {
        Citizen citizen(m_test.profile());
        citizen.session.watchLine();
        citizen.portal.answer<Status>(portalIsUp());
        citizen.comeToSettingPassword();
        const auto first = citizen.portal.last(u"password"_s);
        citizen.portal.fail<Reached>(ErrorCode::LineCutMidway);
        QVERIFY(citizen.isIn<state::Interrupted>());
        citizen.session.post(event::RetryPressed{});
        QCOMPARE(citizen.portal.countOf(u"password"_s), 2);
        QCOMPARE(citizen.portal.last(u"password"_s).key, first.key);
        QCOMPARE(citizen.portal.last(u"password"_s).secret, first.secret);
    }

    void anotherCode_hasAKeyOfItsOwn()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToCheckingOtp();
        const auto first = citizen.portal.last(u"otp"_s).key;
        citizen.portal.fail<Reached>(ErrorCode::OtpWrong);
        citizen.offerOtp();
        QVERIFY(citizen.portal.last(u"otp"_s).key != first);
    }

    void lineReturns_theCallIsTakenUpByItself()
    {
        Citizen citizen(m_test.profile());
        citizen.session.watchLine();
        citizen.portal.answer<Status>(portalIsUp());
        citizen.comeToSubmitting();
        const auto key = citizen.portal.last(u"begin"_s).key;
        citizen.portal.fail<Reached>(ErrorCode::LineDown);
        QCOMPARE(citizen.portal.countOf(u"status"_s), 2); // at once
        citizen.portal.fail<Status>(ErrorCode::LineDown);
        QVERIFY(!citizen.session.journey().line.up);
        citizen.pass(1s);
        QCOMPARE(citizen.portal.countOf(u"status"_s), 3);
        citizen.portal.answer<Status>(portalIsUp());
        QCOMPARE(citizen.portal.countOf(u"begin"_s), 2);
        QCOMPARE(citizen.portal.last(u"begin"_s).key, key);
    }

    void probeGivesWay_nothingIsSaidOfTheLine()
    {
        Citizen citizen(m_test.profile());
        citizen.session.watchLine();
        citizen.portal.fail<Status>(ErrorCode::CallCancelled);
        QVERIFY(citizen.session.journey().line.up);
        citizen.pass(m_test.profile().times.statusProbe);
        QCOMPARE(citizen.portal.countOf(u"status"_s), 2);
    }

    void maintenance_isTold()
    {
        Citizen citizen(m_test.profile());
        citizen.session.watchLine();
        auto status = portalIsUp();
        status.maintenance = portal::Maintenance{};
        citizen.portal.answer<Status>(status);
        QVERIFY(citizen.session.journey().line.up);
        QVERIFY(citizen.session.journey().line.maintenance);
    }

    void neverWatched_nothingIsSent()
    {
        Citizen citizen(m_test.profile());
        citizen.pass(1h);
        QVERIFY(citizen.portal.asked.empty());
    }

    // Order.

    void eventPostedDuringAStep_waitsForItsEnd()
    {
        Citizen citizen(m_test.profile());
        QList<qsizetype> statesSeen;
        bool posted = false;
        connect(&citizen.session, &session::Session::journeyChanged, &citizen.session, [&] {
            statesSeen.append(static_cast<qsizetype>(citizen.session.journey().state.index()));
            if (!std::exchange(posted, true)) {
                citizen.session.post(event::LanguageChosen{u"vi"_s});
                // Not worked on yet.
                QCOMPARE(static_cast<qsizetype>(citizen.session.journey().state.index()), statesSeen.last());
            }
        });
        citizen.session.post(event::Began{});
        QCOMPARE(statesSeen.size(), 2);
        QVERIFY(citizen.isIn<state::Consenting>());
    }

    void officer_isCalled()
    {
        Citizen citizen(m_test.profile());
        citizen.comeToForm();
        citizen.session.post(event::OfficerCalled{});
        QCOMPARE(citizen.portal.last(u"officer"_s).step, u"EnteringField"_s);
        citizen.portal.answer<void>({});
        QCOMPARE(citizen.session.journey().officer, flow::Officer::Told);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
