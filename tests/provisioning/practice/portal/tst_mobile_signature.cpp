#include "provisioning/practice/portal/cms_signature.h"
#include "provisioning/practice/portal/mobile_signature_service.h"
#include "provisioning/practice/portal/registers.h"
#include "provisioning/practice/portal/signing_authority.h"
#include "tests/provisioning/practice/portal/hand_clock.h"
#include "tests/provisioning/practice/portal/openssl_program.h"

#include <QTest>

using namespace provisioning::practice;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using kiosk::base::SecureBytes;

class TestMobileSignature : public QObject {
    Q_OBJECT

private:
    HandClock m_clock;
    Registers m_registers = *Registers::load(u":/practice"_s);
    IssuedSims m_sims = *issueSims(m_registers.sims(), m_clock.utcNow());
    const QByteArray m_challenge = QByteArray(32, '\x5a');

    [[nodiscard]] PracticeSim sim(const QString& story) const
    {
        for (const auto& sim : m_registers.sims())
            if (sim.story == story)
                return sim;
        return {};
    }
    [[nodiscard]] SignatureRequest asking(const PracticeSim& sim) const
    {
        return {.carrier = sim.carrier,
                .phone = sim.phone,
                .verificationCode = u"4071"_s,
                .challenge = m_challenge,
                .life = 120s};
    }
    static SecureBytes pin(const char* digits) { return SecureBytes::from(std::string_view(digits)); }
    [[nodiscard]] QByteArray signature() const
    {
        const auto& card = m_sims.cards.constFirst();
        return signDetached(*card.identity, *card.issuer, m_challenge);
    }
    [[nodiscard]] QList<kiosk::crypto::Certificate> roots() const { return {m_sims.roots.national}; }

private Q_SLOTS:
    void rightPin_givesASignatureOfTheChallenge()
    {
        MobileSignatureService service(m_clock);
        service.insert(m_sims.cards);
        const auto transaction = service.request(asking(sim(u"signs"_s)));
        QCOMPARE(service.query(transaction).status, SignatureStatus::OutstandingTransaction);
        const auto shown = service.prompts(sim(u"signs"_s).phone);
        QCOMPARE(shown.size(), 1);
        QVERIFY(shown.constFirst().text.contains(u"4071"_s));
        QCOMPARE(service.enterPin(shown.constFirst().number, pin("246801")), PinAnswer::Signed);
        const auto answer = service.query(transaction);
        QCOMPARE(answer.status, SignatureStatus::Signature);
        QVERIFY(verifyDetached(answer.cms, m_challenge, roots(), m_clock.utcNow()));
        QCOMPARE(service.enterPin(shown.constFirst().number, pin("246801")), PinAnswer::Gone);
        QCOMPARE(service.prompts().constLast().state, SimPrompt::State::Signed);
    }

    void signature_isGoodToTheOpensslProgramToo()
    {
        OpensslProgram openssl;
        openssl.write(u"signature.der"_s, signature());
        openssl.write(u"challenge"_s, m_challenge);
        openssl.write(u"other"_s, m_challenge + "x");
        openssl.write(u"root.pem"_s, m_sims.roots.national.pem());
        openssl.write(u"government.pem"_s, m_sims.roots.government.pem());
        const auto verify = [&](const QString& content, const QString& root) {
            return openssl.run({u"cms"_s,
                                u"-verify"_s,
                                u"-binary"_s,
                                u"-inform"_s,
                                u"DER"_s,
                                u"-in"_s,
                                u"signature.der"_s,
                                u"-content"_s,
                                content,
                                u"-CAfile"_s,
                                root,
                                u"-no-CApath"_s,
                                u"-purpose"_s,
                                u"any"_s,
                                u"-attime"_s,
                                QString::number(m_clock.utcNow().toSecsSinceEpoch()),
                                u"-out"_s,
                                u"out"_s,
                                u"-signer"_s,
                                u"signer.pem"_s});
        };
        QVERIFY2(verify(u"challenge"_s, u"root.pem"_s), qPrintable(openssl.said()));
        QVERIFY(!verify(u"other"_s, u"root.pem"_s));
        QVERIFY(!verify(u"challenge"_s, u"government.pem"_s));

        QVERIFY(openssl.run({u"x509"_s, u"-in"_s, u"signer.pem"_s, u"-noout"_s, u"-subject"_s, u"-nameopt"_s,
                             u"utf8,sep_comma_plus,-esc_msb"_s, u"-ext"_s, u"keyUsage"_s}));
        const auto told = openssl.said();
        QVERIFY2(told.contains(u"UID=CMND:062191999101"_s), qPrintable(told));
        QVERIFY2(told.contains(u"CN=VÕ THỊ KÝ"_s), qPrintable(told));
        QVERIFY2(told.contains(u"Digital Signature, Non Repudiation"_s), qPrintable(told));
    }

    void spoiltSignatures_areToldApart()
    {
        const auto now = m_clock.utcNow();
        const auto fault = [&](const QByteArray& cms, const QByteArray& content,
                               const QList<kiosk::crypto::Certificate>& trusted, const QDateTime& time) {
            const auto verdict = verifyDetached(cms, content, trusted, time);
            return verdict ? std::nullopt : std::optional(verdict.error());
        };
        const auto good = signature();
        QCOMPARE(fault(good, m_challenge, roots(), now), std::nullopt);
        QCOMPARE(fault(good, m_challenge + 'x', roots(), now), SignatureFault::WrongContent);
        QCOMPARE(fault(good, {}, roots(), now), SignatureFault::WrongContent);
        QCOMPARE(fault(good, m_challenge, {m_sims.roots.government}, now), SignatureFault::Untrusted);
        QCOMPARE(fault(good, m_challenge, {}, now), SignatureFault::Untrusted);
        QCOMPARE(fault(good, m_challenge, roots(), now.addYears(4)), SignatureFault::OutOfDate);
        QCOMPARE(fault(good, m_challenge, roots(), now.addYears(-1)), SignatureFault::OutOfDate);
        QCOMPARE(fault({}, m_challenge, roots(), now), SignatureFault::Unreadable);
        QCOMPARE(fault("garbage", m_challenge, roots(), now), SignatureFault::Unreadable);
        for (qsizetype cut = 1; cut < good.size(); cut += 37)
            QVERIFY(fault(good.first(cut), m_challenge, roots(), now));
        for (qsizetype at = 0; at < good.size(); at += 13) {
            auto bent = good;
            bent[at] = static_cast<char>(bent[at] ^ 0x20);
            const auto verdict = verifyDetached(bent, m_challenge, roots(), now);
            // Some bytes mean nothing (the message's own copy of the digest's parameters); none may change
            // who signed.
            QVERIFY(!verdict || verdict->pem() == m_sims.cards.constFirst().identity->certificate.pem());
        }
    }

    void troubles_areToldAtOnce_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<SignatureStatus>("status");
        QTest::addRow("no certificate") << u"no-certificate"_s << SignatureStatus::NoCertificateFound;
        QTest::addRow("PIN blocked") << u"pin-blocked"_s << SignatureStatus::PinBlocked;
        QTest::addRow("card blocked") << u"card-blocked"_s << SignatureStatus::CardBlocked;
        QTest::addRow("phone off") << u"phone-off"_s << SignatureStatus::OtaError;
    }
    void troubles_areToldAtOnce()
    {
        QFETCH(QString, story);
        QFETCH(SignatureStatus, status);
        MobileSignatureService service(m_clock);
        service.insert(m_sims.cards);
        QCOMPARE(service.query(service.request(asking(sim(story)))).status, status);
        QVERIFY(service.prompts().isEmpty());
    }

    void phoneOfAnotherCarrier_isUnknown()
    {
        MobileSignatureService service(m_clock);
        service.insert(m_sims.cards);
        auto request = asking(sim(u"signs"_s));
        request.carrier = u"mobifone"_s;
        QCOMPARE(service.query(service.request(request)).status, SignatureStatus::UnknownClient);
        request = asking(sim(u"signs"_s));
        request.phone = u"0959999999"_s;
        QCOMPARE(service.query(service.request(request)).status, SignatureStatus::UnknownClient);
        QCOMPARE(service.query(4711).status, SignatureStatus::UnknownClient);
    }

    void revokedCertificate_isToldAfterThePin()
    {
        MobileSignatureService service(m_clock);
        service.insert(m_sims.cards);
        const auto transaction = service.request(asking(sim(u"revoked"_s)));
        QCOMPARE(service.query(transaction).status, SignatureStatus::OutstandingTransaction);
        QCOMPARE(service.enterPin(service.prompts().constLast().number, pin("246801")), PinAnswer::Signed);
        QCOMPARE(service.query(transaction).status, SignatureStatus::RevokedCertificate);
        QVERIFY(service.query(transaction).cms.isEmpty());
    }

    void thirdWrongPin_blocksTheCardUntilItIsRestored()
    {
        MobileSignatureService service(m_clock);
        service.insert(m_sims.cards);
        const auto transaction = service.request(asking(sim(u"signs"_s)));
        const auto number = service.prompts().constLast().number;
        QCOMPARE(service.enterPin(number, pin("000000")), PinAnswer::Wrong);
        QCOMPARE(service.enterPin(number, pin("")), PinAnswer::Wrong);
        QCOMPARE(service.prompts().constLast().pinTriesLeft, 1);
        QCOMPARE(service.query(transaction).status, SignatureStatus::OutstandingTransaction);
        QCOMPARE(service.enterPin(number, pin("2468011")), PinAnswer::Blocked);
        QCOMPARE(service.query(transaction).status, SignatureStatus::PinBlocked);
        QCOMPARE(service.enterPin(number, pin("246801")), PinAnswer::Gone);
        QCOMPARE(service.query(service.request(asking(sim(u"signs"_s)))).status, SignatureStatus::PinBlocked);
        service.insert(m_sims.cards);
        QCOMPARE(service.query(service.request(asking(sim(u"signs"_s)))).status,
                 SignatureStatus::OutstandingTransaction);
    }

    void rightPin_givesTheTriesBack()
    {
        MobileSignatureService service(m_clock);
        service.insert(m_sims.cards);
        for (int i = 0; i < 3; ++i) {
            service.request(asking(sim(u"signs"_s)));
            const auto number = service.prompts().constLast().number;
            QCOMPARE(service.prompts().constLast().pinTriesLeft, 3);
            QCOMPARE(service.enterPin(number, pin("1")), PinAnswer::Wrong);
            QCOMPARE(service.enterPin(number, pin("2")), PinAnswer::Wrong);
            QCOMPARE(service.enterPin(number, pin("246801")), PinAnswer::Signed);
        }
    }

    void promptThatWaitedTooLong_isGone()
    {
        MobileSignatureService service(m_clock);
        service.insert(m_sims.cards);
        const auto transaction = service.request(asking(sim(u"signs"_s)));
        const auto number = service.prompts().constLast().number;
        m_clock.advance(120s - 1ms);
        QCOMPARE(service.query(transaction).status, SignatureStatus::OutstandingTransaction);
        m_clock.advance(1ms);
        QCOMPARE(service.enterPin(number, pin("246801")), PinAnswer::Gone);
        QVERIFY(!service.refuse(number));
        QCOMPARE(service.query(transaction).status, SignatureStatus::ExpiredTransaction);
        QCOMPARE(service.prompts().constLast().state, SimPrompt::State::Gone);
    }

    void everyChange_isToldToTheListener()
    {
        MobileSignatureService service(m_clock);
        QList<SimPrompt::State> told;
        service.listen([&](const SimPrompt& prompt) {
            told << prompt.state;
            // A listener may ask back.
            QVERIFY(!service.prompts().isEmpty());
        });
        service.insert(m_sims.cards);
        service.request(asking(sim(u"signs"_s)));
        service.enterPin(service.prompts().constLast().number, pin("0"));
        QVERIFY(service.refuse(service.prompts().constLast().number));
        const auto second = service.request(asking(sim(u"signs"_s)));
        service.withdraw(second);
        service.withdraw(second);
        using State = SimPrompt::State;
        QCOMPARE(told,
                 (QList<State>{State::Waiting, State::Waiting, State::Refused, State::Waiting, State::Gone}));
        QCOMPARE(service.prompts().size(), 2);
        QVERIFY(service.prompts()[0].number != service.prompts()[1].number);
    }
};

QTEST_GUILESS_MAIN(TestMobileSignature)
#include "tst_mobile_signature.moc"
