// The desk for tokens: who is asked when, what becomes of their news, and what is left after the wipe.

#include "kiosk/session/token_desk.h"
#include "kiosk/session/token_translation.h"
#include "tests/kiosk/session/held_tokens.h"

#include <QTest>

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::SecureBytes;
using kiosk::session::TokenDesk;
namespace effect = kiosk::flow::effect;
namespace event = kiosk::flow::event;
namespace flow = kiosk::flow;

namespace {

const flow::TokenChoice theChoice{u"/usr/lib/libmau.so"_s, 1, u"A1"_s, "\x01"_ba, "SHA-256"_ba};

SecureBytes pin()
{
    return SecureBytes::from(std::string_view("123456"));
}

} // namespace

class TestTokenDesk : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_reader = nullptr;
        m_events.clear();
        kiosk::session::TokenDevices devices;
        devices.makeReader = [this] {
            auto made = std::make_unique<HeldTokens>();
            m_reader = made.get();
            return made;
        };
        m_desk = std::make_unique<TokenDesk>(devices);
        connect(m_desk.get(), &TokenDesk::happened, this,
                [this](const flow::EventBody& body) { m_events.push_back(body); });
    }

    void nothing_isMadeBeforeItIsWanted()
    {
        QVERIFY(m_desk->hasReader() && m_reader == nullptr);
        QVERIFY(!TokenDesk({}).hasReader());
    }

    void wantedTokens_tellWhatIsPluggedIn()
    {
        m_desk->use(effect::UseTokens{true});
        QCOMPARE(tokens().standing, flow::TokensStanding::Empty);
        m_reader->plug();
        QCOMPARE(tokens().standing, flow::TokensStanding::Present);
        const auto& certificate = tokens().plugged.front().certificates.front();
        QCOMPARE(certificate.name, u"CÔNG TY TNHH MẪU"_s);
        QCOMPARE(certificate.maskedIdNumber, u"001*****0000"_s);
        QCOMPARE(certificate.serial, u"4A3B0C"_s);
        QCOMPARE(certificate.fingerprint, m_reader->plugged.first().certificates.first().fingerprint());
        m_desk->use(effect::UseTokens{false});
        QCOMPARE(m_reader->forgotten, 1);
        const auto told = m_events.size();
        m_reader->pull();
        QCOMPARE(m_events.size(), told);
    }

    void moduleThatDoesNotRun_isTold()
    {
        begin();
        m_reader->breakDown(ErrorCode::TokenModuleStuck);
        QCOMPARE(tokens().standing, flow::TokensStanding::Failed);
        QCOMPARE(tokens().faults,
                 (std::vector{flow::ModuleFault{theChoice.module, ErrorCode::TokenModuleStuck}}));
    }

    void whatTheTokenSaysOfItself_goesOn()
    {
        begin();
        auto& token = m_reader->plugged.first();
        token.pin.mustChange = true;
        token.fault = ErrorCode::TokenFailed;
        auto& subject = token.certificates.first().certificate.subject;
        subject.idNumber.clear();
        subject.passport = u"B1234567"_s;
        Q_EMIT m_reader->changed();
        const auto& told = tokens().plugged.front();
        QVERIFY(told.pin.mustChange);
        QCOMPARE(told.fault, std::optional(ErrorCode::TokenFailed));
        QVERIFY(told.certificates.front().maskedIdNumber.isEmpty());
        QCOMPARE(told.certificates.front().maskedPassport, u"B1****67"_s);
    }

    void check_tellsTheVerdictOrWhyThereIsNone()
    {
        begin();
        m_desk->check({{1}, theChoice});
        QCOMPARE(m_reader->checked.first().certificateId, "\x01"_ba);
        QCOMPARE(m_reader->checked.first().fingerprint, "SHA-256"_ba);
        m_reader->answerCheck(std::optional(ErrorCode::CertificateRevoked));
        QTRY_VERIFY(std::holds_alternative<event::CertificateChecked>(m_events.back()));
        QCOMPARE(std::get<event::CertificateChecked>(m_events.back()).found,
                 std::optional(ErrorCode::CertificateRevoked));
        m_desk->check({{2}, theChoice});
        m_reader->answerCheck(kiosk::base::fail(ErrorCode::TokenRemoved, u"test"_s));
        QTRY_VERIFY(std::holds_alternative<event::TokenFailed>(m_events.back()));
        QCOMPARE(std::get<event::TokenFailed>(m_events.back()).ticket, flow::Ticket{2});
    }

    void signature_isKeptUnderItsTicketUntilTheWipe()
    {
        begin();
        m_desk->sign({{3}, theChoice, flow::Subject::Business, {}}, "document"_ba, pin());
        QCOMPARE(m_reader->requests.first().document, "document"_ba);
        QCOMPARE(m_reader->pins, QList{"123456"_ba});
        m_reader->answerSign(drivers::api::TokenSignature{"cms"_ba, {}, {}, {}, true});
        QTRY_VERIFY(std::holds_alternative<event::DocumentSigned>(m_events.back()));
        QVERIFY(std::get<event::DocumentSigned>(m_events.back()).defaultPin);
        QVERIFY(!m_desk->signature({2}));
        QCOMPARE(m_desk->signature({3})->document, "document"_ba);
        QCOMPARE(m_desk->signature({3})->cms, "cms"_ba);
        m_desk->wipe();
        QVERIFY(!m_desk->signature({3}));
    }

    void noDocument_triesNoPin()
    {
        begin();
        m_desk->sign({{3}, theChoice, flow::Subject::Business, {}}, {}, pin());
        QVERIFY(m_reader->pins.isEmpty());
        QCOMPARE(std::get<event::TokenFailed>(m_events.back()).code, ErrorCode::Internal);
    }

    void workGivenUp_isEndedAndItsAnswerDropped()
    {
        begin();
        m_desk->sign({{3}, theChoice, flow::Subject::Business, {}}, "document"_ba, pin());
        m_desk->giveUp({2});
        QCOMPARE(m_reader->forgotten, 0);
        m_desk->giveUp({3});
        QCOMPARE(m_reader->forgotten, 1);
        const auto told = m_events.size();
        m_reader->answerSign(drivers::api::TokenSignature{"cms"_ba, {}, {}, {}, false});
        QCoreApplication::processEvents();
        QCOMPARE(m_events.size(), told);
        QVERIFY(!m_desk->signature({3}));
    }

private:
    void begin()
    {
        m_desk->use(effect::UseTokens{true});
        m_reader->plug();
    }
    const flow::Tokens& tokens() const { return std::get<event::TokensChanged>(m_events.back()).tokens; }

    HeldTokens* m_reader = nullptr;
    std::unique_ptr<TokenDesk> m_desk;
    std::vector<flow::EventBody> m_events;
};

QTEST_GUILESS_MAIN(TestTokenDesk)
#include "tst_token_desk.moc"
