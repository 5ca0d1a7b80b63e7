// A session with a token: the PIN is tried once and stays nowhere, and what is sent is what was signed.

#include "kiosk/portal/signed_document.h"
#include "tests/kiosk/session/citizen.h"
#include "tests/kiosk/session/held_tokens.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kiosk::base::ErrorCode;
using kiosk::base::SecureBytes;
using kiosk::session::Session;
namespace event = kiosk::flow::event;
namespace flow = kiosk::flow;
namespace portal = kiosk::portal;
namespace state = kiosk::flow::state;

class TestSessionToken : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_portal = std::make_unique<ScriptedPortal>();
        kiosk::session::TokenDevices tokens;
        tokens.makeReader = [this] {
            auto made = std::make_unique<HeldTokens>();
            m_reader = made.get();
            return made;
        };
        m_session = std::make_unique<Session>(*m_portal, m_profile.profile(), m_clock, nullptr,
                                              kiosk::session::CardDevices{}, tokens);
        m_session->post(event::Began{});
        m_session->post(event::LanguageChosen{u"vi"_s});
        m_session->post(event::ConsentAnswered{true});
        m_session->post(event::SubjectChosen{flow::Subject::Business});
        m_session->post(event::MethodChosen{flow::Method::UsbToken});
        m_session->post(event::NextPressed{});
        QVERIFY(isIn<state::AwaitingToken>());
        m_reader->plug();
        m_session->post(event::NextPressed{});
        m_reader->answerCheck(std::optional<ErrorCode>());
        QTRY_VERIFY(isIn<state::ReviewingDocument>());
        m_session->post(event::NextPressed{});
        m_portal->answer<portal::Challenge>(portal::Challenge{"12345678"_ba, 600s});
        QTRY_VERIFY(isIn<state::EnteringPin>());
    }

    void pin_isHandedOverOnce()
    {
        offerPin("123456");
        QCOMPARE(m_reader->pins, QList{"123456"_ba});
        // A second tap on the same button.
        offerPin("654321");
        QCOMPARE(m_reader->pins.size(), 1);
        m_reader->answerSign(kiosk::base::fail(ErrorCode::TokenPinWrong, u"test"_s));
        QTRY_VERIFY(isIn<state::EnteringPin>());
        // Nothing was left that could be tried now.
        QCOMPARE(m_reader->pins.size(), 1);
        offerPin("111111");
        QCOMPARE(m_reader->pins.last(), "111111"_ba);
    }

    void pinThatCannotBeOne_isTriedNowhere()
    {
        offerPin("12345");
        QVERIFY(m_reader->pins.isEmpty());
        QCOMPARE(std::get<state::EnteringPin>(m_session->journey().state).fault, ErrorCode::TokenPinUnfit);
    }

    void registration_goesWithWhatWasSigned()
    {
        offerPin("123456");
        const auto document = m_reader->requests.first().document;
        const auto said = QJsonDocument::fromJson(document).object();
        QCOMPARE(said.value(u"subject"_s).toString(), u"business"_s);
        QCOMPARE(said.value(u"challenge"_s).toString(), u"MTIzNDU2Nzg"_s);
        QCOMPARE(said.value(u"certificate"_s).toString(), u"4A3B0C"_s);
        QCOMPARE(said.value(u"device"_s).toString(), m_profile.profile().device);
        m_reader->answerSign(drivers::api::TokenSignature{"cms"_ba, {}, {}, {}, false});
        QTRY_VERIFY(isIn<state::FetchingCaptcha>());
        m_portal->answer<portal::Captcha>(Citizen::captcha());
        QTRY_VERIFY(isIn<state::EnteringCaptcha>());
        m_session->post(event::CaptchaEdited{u"w9kduo"_s});
        m_session->post(event::NextPressed{});
        const auto request = m_portal->last(u"begin"_s).request;
        QCOMPARE(request.method, u"usb-token"_s);
        QVERIFY(request.fields.isEmpty() && request.signature);
        QCOMPARE(request.signature->document, document);
        QCOMPARE(request.signature->cms, "cms"_ba);
        QCOMPARE(said.value(u"consent"_s).toObject().value(u"textDigest"_s).toString(),
                 QString::fromLatin1(request.consent.textDigest));
        m_portal->answer<portal::Registration>(awaitingConfirmation());
        QTRY_VERIFY(isIn<state::ConfirmingCertificate>());
        QCOMPARE(m_session->journey().registration.reference.id, u"r-1"_s);
    }

    void silentToken_isForgottenWhenItsTimeIsOver()
    {
        offerPin("123456");
        const auto forgotten = m_reader->forgotten;
        m_clock.move(m_profile.profile().tokens.wait);
        m_session->checkTime();
        QCOMPARE(m_reader->forgotten, forgotten + 1);
        QCOMPARE(std::get<state::ChoosingCertificate>(m_session->journey().state).fault,
                 ErrorCode::TokenModuleStuck);
    }

    void end_forgetsTheToken()
    {
        const auto forgotten = m_reader->forgotten;
        m_session->post(event::CancelPressed{});
        m_session->post(event::LeaveConfirmed{});
        QVERIFY(isIn<state::Start>());
        QVERIFY(m_reader->forgotten > forgotten);
    }

private:
    void offerPin(const char* digits) { m_session->offerPin(SecureBytes::from(std::string_view(digits))); }
    template <class S>
    bool isIn() const
    {
        return std::holds_alternative<S>(m_session->journey().state);
    }
    static portal::Registration awaitingConfirmation()
    {
        portal::Registration registration;
        registration.id = u"r-1"_s;
        registration.state = portal::RegistrationState::AwaitingConfirmation;
        portal::SigningCertificate certificate;
        certificate.name = u"CÔNG TY TNHH MẪU"_s;
        registration.certificate = certificate;
        return registration;
    }

    TestProfile m_profile;
    MovedClock m_clock;
    std::unique_ptr<ScriptedPortal> m_portal;
    HeldTokens* m_reader = nullptr;
    std::unique_ptr<Session> m_session;
};

QTEST_GUILESS_MAIN(TestSessionToken)
#include "tst_session_token.moc"
