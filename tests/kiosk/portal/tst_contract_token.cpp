// A token's registration from the client to the practice portal, with certificates and signatures of the
// openssl program's.

#include "kiosk/portal/signed_document.h"
#include "tests/kiosk/portal/practice_counter.h"
#include "tests/provisioning/practice/portal/token_office.h"

#include <QTest>

using namespace tests;
using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::portal::Challenge;
using kiosk::portal::ChallengePurpose;
using kiosk::portal::RegistrationRequest;
using kiosk::portal::RegistrationState;
using kiosk::portal::SignedDocument;

namespace {

const auto citizenSubject = u"/UID=CCCD:001190000111/CN=NGUYỄN THỊ KÝ"_s;
const auto businessSubject =
    u"/UID=MST:0100000777/UID=CCCD:001190000222/CN=TRẦN VĂN HIỆP/O=CÔNG TY TNHH KÝ SỐ"_s;
const auto agencySubject = u"/UID=MST:0100000888/UID=MNS:1234567/CN=SỞ TẬP HUẤN/O=UBND TỈNH TẬP HUẤN"_s;

} // namespace

class TestContractToken : public QObject {
    Q_OBJECT

private:
    TokenOffice m_office;
    std::unique_ptr<PracticeCounter> m_counter;
    TokenIdentity m_citizen;

    kiosk::portal::HttpsPortal& kiosk() { return m_counter->kiosk(); }
    static QString key() { return PracticeCounter::key(); }

    RegistrationRequest form(const QString& subject = u"citizen"_s)
    {
        return m_counter->form(subject, u"usb-token"_s, {});
    }
    SignedDocument documentOf(const RegistrationRequest& request, const TokenIdentity& identity)
    {
        const auto drawn = kiosk().drawChallenge(key(), ChallengePurpose::Signature).result();
        return {.certificate = identity.serial,
                .challenge = drawn ? drawn->bytes : QByteArray(),
                .item = {},
                .consent = request.consent,
                .device = provisioning::practice::practiceDevice(),
                .subject = request.subject,
                .time = request.consent.time.addSecs(30)};
    }
    void put(RegistrationRequest& request, const TokenIdentity& identity, const SignedDocument& document)
    {
        const auto bytes = canonicalDocument(document);
        request.signature = {bytes, m_office.sign(identity, bytes)};
    }
    RegistrationRequest signedForm(const TokenIdentity& identity, const QString& subject = u"citizen"_s)
    {
        auto request = form(subject);
        put(request, identity, documentOf(request, identity));
        return request;
    }
    // The same signature in a form with another captcha.
    RegistrationRequest again(const RegistrationRequest& before)
    {
        auto request = form(before.subject);
        request.consent = before.consent;
        request.signature = before.signature;
        return request;
    }
    ErrorCode send(const RegistrationRequest& request)
    {
        return codeOf(kiosk().beginRegistration(key(), request));
    }
    // Nothing was refused.
    static constexpr auto well = ErrorCode::Internal;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_office.isOpen());
        m_counter = std::make_unique<PracticeCounter>(
            std::chrono::seconds(60),
            provisioning::practice::TokenRoots{{m_office.root()}, {m_office.root()}});
        m_citizen = m_office.issue({.subject = citizenSubject});
        QVERIFY(!m_citizen.serial.isEmpty());
    }
    void init() { QVERIFY(m_counter->portal().reset(true)); }

    void goodSignature_isConfirmedAndMakesAnAccountOfLevelThree()
    {
        const auto begun = kiosk().beginRegistration(key(), signedForm(m_citizen)).result();
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->state, RegistrationState::AwaitingConfirmation);
        QVERIFY(begun->certificate);
        QCOMPARE(begun->certificate->name, u"NGUYỄN THỊ KÝ"_s);
        QCOMPARE(begun->certificate->maskedIdNumber, std::optional(u"001******111"_s));
        QCOMPARE(begun->certificate->issuer, u"Test Issuing CA"_s);
        QCOMPARE(begun->certificate->validTo, QDate(2045, 1, 1));
        const auto done = kiosk().confirm(key(), about(*begun), u"ky@example.vn"_s).result();
        QVERIFY(done);
        QCOMPARE(done->state, RegistrationState::Completed);
        QCOMPARE(done->completion->level, 3);
        const auto account = m_counter->portal().account(u"001190000111"_s);
        QVERIFY(account);
        QCOMPARE(account->email, u"ky@example.vn"_s);
        QCOMPARE(account->certificates.size(), 1);
        QCOMPARE(account->certificates[0].serial, m_citizen.serial);
        QCOMPARE(account->certificates[0].issuer, u"CN=Test Issuing CA"_s);
    }

    void everySubject_isKnownByItsOwnNumber_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("holder");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("organisation");
        QTest::newRow("business") << u"business"_s << businessSubject << u"0100000777"_s
                                  << u"CÔNG TY TNHH KÝ SỐ"_s;
        QTest::newRow("agency by its tax code")
            << u"agency"_s << agencySubject << u"0100000888"_s << u"UBND TỈNH TẬP HUẤN"_s;
        QTest::newRow("agency by its budget code")
            << u"agency"_s << agencySubject << u"1234567"_s << u"UBND TỈNH TẬP HUẤN"_s;
        QTest::newRow("agency without a tax code")
            << u"agency"_s << u"/UID=MNS:7654321/CN=PHÒNG/O=HUYỆN"_s << u"7654321"_s << u"HUYỆN"_s;
    }
    void everySubject_isKnownByItsOwnNumber()
    {
        QFETCH(QString, subject);
        QFETCH(QString, holder);
        QFETCH(QString, number);
        QFETCH(QString, organisation);
        const auto identity = m_office.issue({.subject = holder, .key = u"rsa"_s});
        const auto begun = kiosk().beginRegistration(key(), signedForm(identity, subject)).result();
        QVERIFY2(begun, begun ? "" : qPrintable(begun.error().error.detail));
        QCOMPARE(begun->certificate->organisation, std::optional(organisation));
        QVERIFY(kiosk().confirm(key(), about(*begun), {}).result());
        const auto account = m_counter->portal().account(number);
        QVERIFY(account);
        QCOMPARE(account->subject, subject);
    }

    void everyAlgorithmOfTheContract_isTaken_data()
    {
        QTest::addColumn<QString>("keyKind");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("ECDSA P-256, SHA-256") << u"ec"_s << QStringList{u"-md"_s, u"sha256"_s};
        QTest::newRow("ECDSA P-384, SHA-384") << u"p384"_s << QStringList{u"-md"_s, u"sha384"_s};
        QTest::newRow("PKCS #1 v1.5, SHA-256") << u"rsa"_s << QStringList{u"-md"_s, u"sha256"_s};
        QTest::newRow("PSS, SHA-256")
            << u"rsa"_s << QStringList{u"-md"_s, u"sha256"_s, u"-keyopt"_s, u"rsa_padding_mode:pss"_s};
        QTest::newRow("PSS, SHA-512")
            << u"rsa3072"_s << QStringList{u"-md"_s, u"sha512"_s, u"-keyopt"_s, u"rsa_padding_mode:pss"_s};
    }
    void everyAlgorithmOfTheContract_isTaken()
    {
        QFETCH(QString, keyKind);
        QFETCH(QStringList, options);
        const auto identity = m_office.issue({.subject = citizenSubject, .key = keyKind});
        auto request = form();
        const auto document = canonicalDocument(documentOf(request, identity));
        request.signature = {document, m_office.sign(identity, document, options)};
        QCOMPARE(send(request), well);
    }

    void signatureOfAnotherMake_isInvalid_data()
    {
        QTest::addColumn<QString>("make");
        for (const auto* make :
             {"weak hash", "small key", "no certificate named", "document inside", "cut short",
              "bytes behind", "one byte of the document changed", "of another document"})
            QTest::newRow(make) << QString::fromLatin1(make);
    }
    void signatureOfAnotherMake_isInvalid()
    {
        QFETCH(QString, make);
        const auto identity = make == u"small key"
                                  ? m_office.issue({.subject = citizenSubject, .key = u"rsa1024"_s})
                                  : m_citizen;
        auto request = form();
        auto document = canonicalDocument(documentOf(request, identity));
        auto cms = make == u"weak hash" ? m_office.sign(identity, document, {u"-md"_s, u"sha1"_s})
                   : make == u"no certificate named" ? m_office.signWithoutName(identity, document)
                   : make == u"document inside"      ? m_office.sign(identity, document, {u"-nodetach"_s})
                   : make == u"of another document"  ? m_office.sign(identity, "{}")
                                                     : m_office.sign(identity, document);
        QVERIFY(!cms.isEmpty());
        if (make == u"cut short")
            cms.chop(1);
        if (make == u"bytes behind")
            cms.append('\0');
        if (make == u"one byte of the document changed")
            document.replace("Z\"}", "Y\"}");
        request.signature = {document, cms};
        QCOMPARE(send(request), ErrorCode::SignatureInvalid);
    }

    void documentThatSaysSomethingElse_isInvalid_data()
    {
        QTest::addColumn<QString>("part");
        for (const auto* part :
             {"certificate", "consent", "device", "subject", "not canonical", "member more"})
            QTest::newRow(part) << QString::fromLatin1(part);
    }
    void documentThatSaysSomethingElse_isInvalid()
    {
        QFETCH(QString, part);
        auto request = form();
        auto document = documentOf(request, m_citizen);
        if (part == u"certificate")
            document.certificate = u"0BADBEEF"_s;
        if (part == u"consent")
            document.consent.language = u"en"_s;
        if (part == u"device")
            document.device = u"practice-02"_s;
        if (part == u"subject")
            document.subject = u"business"_s;
        auto bytes = canonicalDocument(document);
        if (part == u"not canonical")
            bytes.replace("\",\"challenge", "\", \"challenge");
        if (part == u"member more")
            bytes.replace("\"}", "\",\"zeal\":\"\"}");
        request.signature = {bytes, m_office.sign(m_citizen, bytes)};
        QCOMPARE(send(request), ErrorCode::SignatureInvalid);
    }

    void certificateOfAnotherSigner_isInvalid()
    {
        auto request = form();
        const auto document = canonicalDocument(documentOf(request, m_citizen));
        const auto other = m_office.issue({.subject = citizenSubject});
        request.signature = {document, m_office.sign(other, document)};
        QCOMPARE(send(request), ErrorCode::SignatureInvalid);
    }

    void secondUseOfASignature_isReplayed_andARepetitionIsNot()
    {
        const auto request = signedForm(m_citizen);
        const auto same = key();
        const auto first = kiosk().beginRegistration(same, request).result();
        const auto repeated = kiosk().beginRegistration(same, request).result();
        QVERIFY(first && repeated);
        QCOMPARE(repeated->id, first->id);
        QCOMPARE(send(again(request)), ErrorCode::SignatureReplayed);
    }

    void challengeOfAnotherKind_isReplayed_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto* kind : {"never drawn", "too old", "for a card", "offline"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }
    void challengeOfAnotherKind_isReplayed()
    {
        QFETCH(QString, kind);
        auto request = form();
        auto document = documentOf(request, m_citizen);
        if (kind == u"never drawn")
            document.challenge = QByteArray(8, 'x');
        if (kind == u"for a card")
            document.challenge = kiosk().drawChallenge(key(), ChallengePurpose::Card).result()->bytes;
        if (kind == u"offline") {
            document.challenge.clear();
            document.item = u"0195541e-3c4d-7e5f-8a6b-7c8d9e0f1a2b"_s;
        }
        put(request, m_citizen, document);
        if (kind == u"too old") {
            m_counter->portal().advanceClock(std::chrono::seconds(600));
            request = again(request);
        }
        QCOMPARE(send(request), ErrorCode::SignatureReplayed);
    }

    void challengeOfASignature_isNoCards()
    {
        const auto drawn = kiosk().drawChallenge(key(), ChallengePurpose::Signature).result();
        const auto other = kiosk().drawChallenge(key(), ChallengePurpose::Signature).result();
        QVERIFY(drawn && other);
        QVERIFY(drawn->bytes != other->bytes);
    }

    void wrongCaptcha_leavesTheSignatureGood()
    {
        auto request = signedForm(m_citizen);
        request.captchaText += u'x';
        QCOMPARE(send(request), ErrorCode::CaptchaWrong);
        QCOMPARE(send(again(request)), well);
    }

    void certificateThatIsNotGood_isRefusedWithItsReason_data()
    {
        QTest::addColumn<TokenWish>("wish");
        QTest::addColumn<ErrorCode>("code");
        const TokenWish good{.subject = citizenSubject};
        const auto with = [&](const char* name, ErrorCode code, auto change) {
            auto wish = good;
            change(wish);
            QTest::newRow(name) << wish << code;
        };
        with("expired", ErrorCode::CertificateExpired,
             [](TokenWish& wish) { wish.to = u"20260101000000Z"_s; });
        with("not yet valid", ErrorCode::CertificateNotYetValid,
             [](TokenWish& wish) { wish.from = u"20400101000000Z"_s; });
        with("not for signing", ErrorCode::CertificateNotForSigning,
             [](TokenWish& wish) { wish.usage = u"keyEncipherment"_s; });
        with("only for logging in", ErrorCode::CertificateNotForSigning,
             [](TokenWish& wish) { wish.usage = u"digitalSignature"_s; });
        with("without an ID number", ErrorCode::CertificateUnsuitable,
             [](TokenWish& wish) { wish.subject = u"/CN=NOBODY"_s; });
        with("not in its authority's books", ErrorCode::CertificateUnknown,
             [](TokenWish& wish) { wish.isInTheBooks = false; });
        with("nobody answers", ErrorCode::CertificateUnchecked,
             [](TokenWish& wish) { wish.asks = u"dead"_s; });
        with("nobody is named", ErrorCode::CertificateUnchecked,
             [](TokenWish& wish) { wish.asks = u"nobody"_s; });
    }
    void certificateThatIsNotGood_isRefusedWithItsReason()
    {
        QFETCH(TokenWish, wish);
        QFETCH(ErrorCode, code);
        const auto request = signedForm(m_office.issue(wish));
        QCOMPARE(send(request), code);
        // Only what may change lets the signature be sent again.
        QCOMPARE(send(again(request)),
                 code == ErrorCode::CertificateUnchecked ? code : ErrorCode::SignatureReplayed);
    }

    void revokedCertificate_isRefused()
    {
        const auto identity = m_office.issue({.subject = citizenSubject});
        m_office.revoke(identity);
        QCOMPARE(send(signedForm(identity)), ErrorCode::CertificateRevoked);
    }

    void listOfRevokedCertificates_isAskedWhereThereIsNoResponder()
    {
        const auto good = m_office.issue({.subject = citizenSubject, .asks = u"list"_s});
        const auto bad = m_office.issue({.subject = citizenSubject, .asks = u"list"_s});
        m_office.revoke(bad);
        const auto early = signedForm(good);
        QCOMPARE(send(early), ErrorCode::CertificateUnchecked);
        m_office.publishList();
        QCOMPARE(send(again(early)), well);
        QCOMPARE(send(signedForm(bad)), ErrorCode::CertificateRevoked);
    }

    void chainThatDoesNotReachATrustedRoot_isRefused()
    {
        auto request = form();
        const auto document = canonicalDocument(documentOf(request, m_citizen));
        request.signature = {document, m_office.signWithoutIssuer(m_citizen, document)};
        QCOMPARE(send(request), ErrorCode::CertificateChainBroken);
        TokenOffice stranger;
        const auto foreign = stranger.issue({.subject = citizenSubject});
        request = form();
        const auto foreignDocument = canonicalDocument(documentOf(request, foreign));
        request.signature = {foreignDocument, stranger.sign(foreign, foreignDocument)};
        QCOMPARE(send(request), ErrorCode::CertificateUntrusted);
    }

    void renewedCertificate_findsItsAccountAndIsLearnt()
    {
        const auto begun = kiosk().beginRegistration(key(), signedForm(m_citizen)).result();
        QVERIFY(begun && kiosk().confirm(key(), about(*begun), {}).result());
        const auto renewed = m_office.issue({.subject = citizenSubject});
        auto forged = form();
        const auto document = canonicalDocument(documentOf(forged, renewed));
        forged.signature = {document, m_office.sign(m_citizen, document)};
        QCOMPARE(send(forged), ErrorCode::SignatureInvalid);
        QCOMPARE(m_counter->portal().account(u"001190000111"_s)->certificates.size(), 1);
        for (int time = 0; time < 2; ++time)
            QCOMPARE(send(signedForm(renewed)), ErrorCode::AccountExists);
        const auto known = m_counter->portal().account(u"001190000111"_s)->certificates;
        QCOMPARE(known.size(), 2);
        QCOMPARE(known[1].serial, renewed.serial);
    }

    void accountWithAPassword_staysAsItIs()
    {
        const auto owner =
            m_office.issue({.subject = u"/UID=CCCD:%1/CN=NGUYỄN THỊ MẪU"_s.arg(PracticeCounter::mau())});
        const auto reference = m_counter->awaitingPassword();
        QVERIFY(kiosk().choosePassword(key(), reference, PracticeCounter::goodPassword()).result());
        QCOMPARE(send(signedForm(owner)), ErrorCode::AccountExists);
        QVERIFY(m_counter->portal().account(PracticeCounter::mau())->certificates.isEmpty());
    }

    void twoKiosksWithOneCertificate_secondIsRefusedAtTheEnd()
    {
        const auto first = kiosk().beginRegistration(key(), signedForm(m_citizen)).result();
        const auto second = kiosk().beginRegistration(key(), signedForm(m_citizen)).result();
        QVERIFY(first && second);
        QVERIFY(kiosk().confirm(key(), about(*first), {}).result());
        QCOMPARE(codeOf(kiosk().confirm(key(), about(*second), {})), ErrorCode::AccountExists);
    }

    void registrationByToken_hasNoPhoneToGoOnWith()
    {
        const auto begun = kiosk().beginRegistration(key(), signedForm(m_citizen)).result();
        QVERIFY(begun);
        QCOMPARE(codeOf(kiosk().postpone(key(), about(*begun))), ErrorCode::RegistrationWrongStep);
        const auto done = kiosk().confirm(key(), about(*begun), {}).result();
        QCOMPARE(codeOf(kiosk().resume(key(), done->completion->receiptCode, {})),
                 ErrorCode::ResumptionNotFound);
    }

    void formOfAnotherShape_isRefused()
    {
        auto unsigned_ = form();
        QCOMPARE(send(unsigned_), ErrorCode::PortalRefused);
        auto other = m_counter->form();
        other.signature = {"{}", "0"};
        QCOMPARE(send(other), ErrorCode::PortalRefused);
        auto withField = m_counter->form(u"citizen"_s, u"usb-token"_s, {{u"phone"_s, u"0912345678"_s}});
        withField.signature = {"{}", "0"};
        QCOMPARE(send(withField), ErrorCode::FieldInvalid);
    }
};

QTEST_GUILESS_MAIN(TestContractToken)
#include "tst_contract_token.moc"
