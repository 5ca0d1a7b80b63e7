// Tokens as the kiosk sees them: SoftHSM behind its host, and the module that fails.

#include "drivers/token/pkcs11_token_reader.h"
#include "provisioning/practice/pki/pki_server.h"
#include "tests/drivers/token/soft_token.h"
#include "tests/provisioning/practice/pki/free_address.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace drivers::api;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using drivers::token::Pkcs11TokenReader;
using drivers::token::TokenPlace;
using kiosk::base::ErrorCode;
using kiosk::base::Result;
using kiosk::base::SecureBytes;
using tests::token::SoftToken;

namespace {

constexpr int longTime = 120'000;
// Where a module hangs, and this is waited for to the end.
constexpr std::chrono::milliseconds shortPatience{3s};
const QByteArray document = "{\"form\":\"registration\"}";

SecureBytes secret(const QByteArray& text)
{
    return SecureBytes::from(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

template <class T>
QString outcome(const Result<T>& result)
{
    return result ? u"good"_s : kiosk::base::codeName(result.error().code);
}

} // namespace

class TestPkcs11TokenReader : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SoftToken> m_token;
    std::unique_ptr<Pkcs11TokenReader> m_reader;
    std::chrono::milliseconds m_patience{60s};

    void open(const QStringList& modules = {SoftToken::faultyModule()})
    {
        TokenPlace place;
        place.hostProgram = QStringLiteral(TOKEN_HOST);
        place.modules = modules;
        place.findModules = false;
        place.environment = m_token->environment();
        place.trustFolder = m_trustFolder;
        place.timeStampAuthority = m_timeStampAuthority;
        place.patience.look = place.patience.start = place.patience.contents = place.patience.sign =
            m_patience;
        place.patience.lookEvery = 50ms;
        place.patience.firstPause = 20ms;
        place.patience.longestPause = 100ms;
        m_reader = std::make_unique<Pkcs11TokenReader>(place);
    }

    [[nodiscard]] bool waitFor(TokenReaderState state) const
    {
        return QTest::qWaitFor([&] { return m_reader->state() == state; }, longTime);
    }

    [[nodiscard]] TokenRequest request(const QByteArray& id = QByteArray::fromHex("01")) const
    {
        const auto token = m_reader->tokens().value(0);
        for (const auto& certificate : token.certificates) {
            if (certificate.id == id)
                return {choiceOf(token, certificate), document};
        }
        return {{token.module, token.slot, token.serial, id, {}}, document};
    }

    QString signedWith(const QByteArray& pin, const TokenRequest& request) const
    {
        const auto future = m_reader->sign(request, secret(pin));
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, longTime))
            return u"no answer"_s;
        m_signature = future.result();
        return outcome(m_signature);
    }

    mutable Result<TokenSignature> m_signature;
    QString m_trustFolder;
    QUrl m_timeStampAuthority;

private Q_SLOTS:
    void initTestCase()
    {
        m_token = std::make_unique<SoftToken>();
        m_token->add(u"01"_s, u"Nguyễn Thị Mẫu"_s);
        m_token->add(u"02"_s, u"Trần Văn Mẫu"_s, SoftToken::Key::P256);
        m_token->add(u"03"_s, u"Lê Thị Mẫu"_s, SoftToken::Key::P384);
        m_token->add(u"04"_s, u"Hết Hạn"_s, SoftToken::Key::P256, {u"-days"_s, u"-1"_s});
    }

    void cleanup()
    {
        m_reader.reset();
        m_patience = 60s;
        for (const auto& name : {u"pulled"_s, u"tries"_s})
            QFile::remove(m_token->file(name));
        m_token->setPlan({});
        m_token->takeCalls();
    }

    void tokenIsPresent_itsCertificatesAreShownBeforeAnyPin()
    {
        open();
        QCOMPARE(m_reader->state(), TokenReaderState::Starting);
        QVERIFY(waitFor(TokenReaderState::Present));
        const auto tokens = m_reader->tokens();
        QCOMPARE(tokens.size(), 1);
        QCOMPARE(tokens[0].label, u"tập huấn"_s);
        QCOMPARE(tokens[0].pin, (TokenPin{.shortest = 4, .longest = 64, .alphabet = PinAlphabet::Latin}));
        QStringList seen;
        for (const auto& one : tokens[0].certificates)
            seen << QString::fromLatin1(one.id.toHex()) + u' ' + one.label + u' ' +
                        one.certificate.subject.idNumber;
        seen.sort();
        QCOMPARE(seen, (QStringList{u"01 Nguyễn Thị Mẫu 001299000013"_s, u"02 Trần Văn Mẫu 001299000013"_s,
                                    u"03 Lê Thị Mẫu 001299000013"_s, u"04 Hết Hạn 001299000013"_s}));
        QVERIFY(!m_token->takeCalls().contains("C_Login"));
    }

    void signature_isTakenByOpenssl_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("RSA") << QByteArray() << QByteArray("01") << u"RSASSA-PSS-SHA256"_s;
        QTest::newRow("RSA, a token without PSS")
            << QByteArray("pss no\n") << QByteArray("01") << u"RSASSA-PKCS1-v1_5-SHA256"_s;
        QTest::newRow("P-256") << QByteArray() << QByteArray("02") << u"ECDSA-SHA256"_s;
        QTest::newRow("P-384") << QByteArray() << QByteArray("03") << u"ECDSA-SHA384"_s;
    }

    void signature_isTakenByOpenssl()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QByteArray, id);
        QFETCH(QString, algorithm);
        m_token->setPlan(plan);
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        m_token->takeCalls();
        QCOMPARE(signedWith("654321", request(QByteArray::fromHex(id))), u"good"_s);
        QCOMPARE(m_signature->algorithm, algorithm);
        QCOMPARE(m_signature->level, u"CAdES-B-B"_s);
        QVERIFY(!m_signature->defaultPin);
        QCOMPARE(m_token->takeCalls(), (QByteArrayList{"C_Login", "C_Sign", "C_Logout"}));
        m_token->verify(document, m_signature->cms);
    }

    void timeStamp_isAddedWhereAnAuthorityGivesOne()
    {
        using namespace provisioning::practice::pki;
        const auto address = tests::freeAddress();
        QVERIFY(address.port() > 0);
        const QTemporaryDir folder;
        const auto pki = PracticePki::inFolder(folder.path(), address).value();
        PkiServer server(pki);
        QVERIFY(server.start());
        m_trustFolder = pki.trustFolder();
        m_timeStampAuthority = QUrl(address.toString() + u"/tsa"_s);
        const auto rest = qScopeGuard([this] {
            m_trustFolder.clear();
            m_timeStampAuthority.clear();
        });
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        QCOMPARE(signedWith("654321", request()), u"good"_s);
        QCOMPARE(m_signature->level, u"CAdES-B-T"_s);
        QCOMPARE(server.asked(Desk::TimeStamp), 1);
        m_token->verify(document, m_signature->cms);
        // Nobody loses a signature because the time could not be had.
        server.setMood(Desk::TimeStamp, Mood::Down);
        QCOMPARE(signedWith("654321", request()), u"good"_s);
        QCOMPARE(m_signature->level, u"CAdES-B-B"_s);
        m_token->verify(document, m_signature->cms);
    }

    void wrongPin_isTriedOnceAndTheTokenSaysSo()
    {
        m_token->setPlan("lock 3\n");
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        m_token->takeCalls();
        QCOMPARE(signedWith("111111", request()), u"TokenPinWrong"_s);
        QCOMPARE(m_token->takeCalls(), (QByteArrayList{"C_Login"}));
        QVERIFY(QTest::qWaitFor([&] { return m_reader->tokens().value(0).pin.low; }, longTime));
        QCOMPARE(signedWith("111111", request()), u"TokenPinWrong"_s);
        QVERIFY(QTest::qWaitFor([&] { return m_reader->tokens().value(0).pin.finalTry; }, longTime));
        QCOMPARE(signedWith("111111", request()), u"TokenPinLocked"_s);
        QVERIFY(QTest::qWaitFor([&] { return m_reader->tokens().value(0).pin.locked; }, longTime));
    }

    void defaultPin_isAnsweredWithTheSignature()
    {
        SoftToken token("12345678");
        token.add(u"01"_s, u"Phạm Thị Mẫu"_s, SoftToken::Key::P256);
        TokenPlace place;
        place.hostProgram = QStringLiteral(TOKEN_HOST);
        place.modules = {SoftToken::softHsm()};
        place.findModules = false;
        place.environment = token.environment();
        m_reader = std::make_unique<Pkcs11TokenReader>(place);
        QVERIFY(waitFor(TokenReaderState::Present));
        QCOMPARE(m_reader->tokens()[0].pin.alphabet, PinAlphabet::Digits);
        QCOMPARE(signedWith("12345678", request()), u"good"_s);
        QVERIFY(m_signature->defaultPin);
    }

    // One key, its old certificate and the renewed one, both with the key's CKA_ID.
    void renewedCertificateBesideItsOldOne_isToldApart()
    {
        SoftToken token;
        token.add(u"01"_s, u"Cũ"_s, SoftToken::Key::P256, {u"-days"_s, u"-1"_s});
        token.renew(u"01"_s, u"Mới"_s);
        token.renew(u"01"_s, u"Mới hơn"_s);
        TokenPlace place;
        place.hostProgram = QStringLiteral(TOKEN_HOST);
        place.modules = {SoftToken::softHsm()};
        place.findModules = false;
        place.environment = token.environment();
        m_reader = std::make_unique<Pkcs11TokenReader>(place);
        QVERIFY(waitFor(TokenReaderState::Present));
        const auto seen = m_reader->tokens()[0];
        QCOMPARE(seen.certificates.size(), 3);
        QStringList tried;
        for (const auto& one : seen.certificates) {
            const auto future = m_reader->check(choiceOf(seen, one));
            QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, longTime));
            const auto verdict = future.result().value().value_or(ErrorCode::Internal);
            const auto signing = signedWith("654321", {choiceOf(seen, one), document});
            tried << one.label + u' ' + kiosk::base::codeName(verdict) + u' ' + signing;
            if (m_signature) {
                QCOMPARE(m_signature->certificate.der, one.certificate.der);
                token.verify(document, m_signature->cms);
            }
        }
        tried.sort();
        QCOMPARE(tried,
                 (QStringList{u"Cũ CertificateExpired CertificateExpired"_s,
                              u"Mới CertificateUntrusted good"_s, u"Mới hơn CertificateUntrusted good"_s}));
        // Neither is a certificate that is not there.
        auto other = choiceOf(seen, seen.certificates[0]);
        other.fingerprint = QByteArray(32, 'x');
        QCOMPARE(signedWith("654321", {other, document}), u"TokenKeyMissing"_s);
        QCOMPARE(outcome(m_reader->check(other).result()), u"TokenRemoved"_s);
    }

    void certificatesThatCannotBeRead_areNotNoneAndAreReadAgain_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::newRow("no session") << QByteArray("C_OpenSession 0x5\n");
        QTest::newRow("a session that was closed") << QByteArray("C_FindObjectsInit 0xb0\n");
        QTest::newRow("no search") << QByteArray("C_FindObjectsInit 0x6\n");
        QTest::newRow("half a search") << QByteArray("C_FindObjects 0x30\n");
        QTest::newRow("no attributes") << QByteArray("C_GetAttributeValue 0x30\n");
    }

    void certificatesThatCannotBeRead_areNotNoneAndAreReadAgain()
    {
        QFETCH(QByteArray, plan);
        m_token->setPlan(plan);
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        const auto token = m_reader->tokens()[0];
        QCOMPARE(token.fault, std::optional(ErrorCode::TokenFailed));
        QVERIFY(token.certificates.isEmpty() && m_reader->faults().isEmpty());
        QCOMPARE(signedWith("654321", request()), u"TokenFailed"_s);
        QVERIFY(!m_token->takeCalls().contains("C_Login"));
        m_token->setPlan({});
        QVERIFY(
            QTest::qWaitFor([&] { return !m_reader->tokens().value(0).certificates.isEmpty(); }, longTime));
        QVERIFY(!m_reader->tokens()[0].fault);
        QCOMPARE(signedWith("654321", request()), u"good"_s);
    }

    void tokenThatOneModuleCannotRead_isShownByTheOther()
    {
        m_token->setPlan("C_FindObjectsInit 0x6\n");
        open({SoftToken::faultyModule(), SoftToken::softHsm()});
        const auto isRead = [&] {
            const auto tokens = m_reader->tokens();
            return tokens.size() == 1 && !tokens[0].fault && tokens[0].module == SoftToken::softHsm();
        };
        QVERIFY(QTest::qWaitFor([&] { return m_reader->hasLookedEverywhere(); }, longTime));
        QVERIFY(isRead());
    }

    // It dies while somebody is at work, and its successors too.
    void moduleThatDiesForGood_isAFaultAndNoEmptySlot()
    {
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        const auto wanted = request();
        m_token->setPlan("C_GetSlotList crash\n");
        QVERIFY(waitFor(TokenReaderState::Failed));
        QCOMPARE(m_reader->faults(),
                 (QList{ModuleFault{SoftToken::faultyModule(), ErrorCode::TokenModuleFailed}}));
        QVERIFY(m_reader->tokens().isEmpty());
        QCOMPARE(signedWith("654321", wanted), u"TokenModuleFailed"_s);
    }

    void tokenThatIsPulledAndPutBack_isSeen()
    {
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        m_token->setPlan("unplugged yes\n");
        QVERIFY(waitFor(TokenReaderState::Empty));
        m_token->setPlan({});
        QVERIFY(waitFor(TokenReaderState::Present));
        QCOMPARE(m_token->takeCalls().count("C_Initialize"), 1);
    }

    void tokenPulledWhileSigning_endsTheCall()
    {
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        const auto wanted = request();
        m_token->setPlan("C_Sign unplug\n");
        QCOMPARE(signedWith("654321", wanted), u"TokenRemoved"_s);
        QVERIFY(waitFor(TokenReaderState::Empty));
        QCOMPARE(signedWith("654321", wanted), u"TokenRemoved"_s);
    }

    void moduleThatFailsWhileSigning_isReplaced_data()
    {
        QTest::addColumn<QByteArray>("how");
        QTest::addColumn<QString>("code");
        QTest::newRow("crash") << QByteArray("crash") << u"TokenModuleFailed"_s;
        QTest::newRow("hang") << QByteArray("hang") << u"TokenModuleStuck"_s;
    }

    void moduleThatFailsWhileSigning_isReplaced()
    {
        QFETCH(QByteArray, how);
        QFETCH(QString, code);
        if (how == "hang")
            m_patience = shortPatience;
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        m_token->setPlan("C_Sign " + how + '\n');
        m_token->takeCalls();
        QCOMPARE(signedWith("654321", request()), code);
        m_token->setPlan({});
        QByteArrayList calls;
        const auto isReplaced = [&] {
            calls += m_token->takeCalls();
            return calls.contains("C_Initialize");
        };
        QVERIFY(QTest::qWaitFor(isReplaced, longTime));
        QCOMPARE(calls.count("C_Login"), 1);
        QVERIFY(waitFor(TokenReaderState::Present));
        QCOMPARE(signedWith("654321", request()), u"good"_s);
    }

    void moduleThatFailsFromTheStart_isReportedAndTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<int>("code");
        QTest::newRow("crash in C_Initialize")
            << QByteArray("C_Initialize crash\n") << static_cast<int>(ErrorCode::TokenModuleFailed);
        QTest::newRow("hang in C_Initialize")
            << QByteArray("C_Initialize hang\n") << static_cast<int>(ErrorCode::TokenModuleStuck);
        QTest::newRow("hang in C_GetSlotList")
            << QByteArray("C_GetSlotList hang\n") << static_cast<int>(ErrorCode::TokenModuleStuck);
        QTest::newRow("error of C_GetSlotList")
            << QByteArray("C_GetSlotList 0x5\n") << static_cast<int>(ErrorCode::TokenModuleFailed);
    }

    void moduleThatFailsFromTheStart_isReportedAndTriedAgain()
    {
        QFETCH(QByteArray, plan);
        QFETCH(int, code);
        if (plan.contains("hang"))
            m_patience = shortPatience;
        m_token->setPlan(plan);
        open();
        QVERIFY(QTest::qWaitFor([&] { return !m_reader->faults().isEmpty(); }, longTime));
        QCOMPARE(static_cast<int>(m_reader->faults()[0].code), code);
        QCOMPARE(m_reader->state(), TokenReaderState::Failed);
        m_token->setPlan({});
        QVERIFY(waitFor(TokenReaderState::Present));
        QVERIFY(m_reader->faults().isEmpty());
    }

    void oneModuleThatHangs_keepsNobodyElseFromSigning()
    {
        m_token->setPlan("C_Initialize hang\n");
        open({SoftToken::faultyModule(), SoftToken::softHsm()});
        QVERIFY(waitFor(TokenReaderState::Present));
        QCOMPARE(m_reader->tokens()[0].module, SoftToken::softHsm());
        QCOMPARE(signedWith("654321", request()), u"good"_s);
    }

    void oneTokenBehindTwoModules_isShownOnce()
    {
        open({SoftToken::faultyModule(), SoftToken::softHsm()});
        QVERIFY(QTest::qWaitFor([&] { return m_reader->state() == TokenReaderState::Present; }, longTime));
        QSignalSpy(m_reader.get(), &TokenReader::changed).wait(500);
        QCOMPARE(m_reader->tokens().size(), 1);
    }

    void forget_endsWhatIsUnderWay()
    {
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        m_token->setPlan("C_Sign hang\n");
        const auto future = m_reader->sign(request(), secret("654321"));
        QVERIFY(QTest::qWaitFor([&] { return m_token->takeCalls().contains("C_Sign"); }, longTime));
        const auto second = m_reader->sign(request(), secret("654321"));
        QCOMPARE(outcome(second.result()), u"CallCancelled"_s);
        m_reader->forget();
        QCOMPARE(outcome(future.result()), u"CallCancelled"_s);
        m_token->setPlan({});
        QCOMPARE(signedWith("654321", request()), u"good"_s);
    }

    void expiredCertificate_isRefusedBeforeThePinIsTried()
    {
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        m_token->takeCalls();
        QCOMPARE(signedWith("654321", request(QByteArray::fromHex("04"))), u"CertificateExpired"_s);
        QCOMPARE(m_token->takeCalls(), QByteArrayList{});
    }

    void moduleOfAnotherWordSize_isReported()
    {
        QFile module(m_token->file(u"module32.so"_s));
        QVERIFY(module.open(QIODevice::WriteOnly));
        module.write("\x7f"
                     "ELF\x01");
        module.close();
        open({module.fileName(), SoftToken::softHsm()});
        QVERIFY(QTest::qWaitFor([&] { return !m_reader->faults().isEmpty(); }, longTime));
        QCOMPARE(m_reader->faults()[0], (ModuleFault{module.fileName(), ErrorCode::TokenModuleFailed, true}));
        QVERIFY(waitFor(TokenReaderState::Present));
    }

    void check_isNeverGoodWhereNobodyCanBeAsked_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("nobody is trusted") << QByteArray("01") << false << u"CertificateUntrusted"_s;
        QTest::newRow("nobody to ask") << QByteArray("01") << true << u"CertificateUnchecked"_s;
        QTest::newRow("expired") << QByteArray("04") << true << u"CertificateExpired"_s;
    }

    void check_isNeverGoodWhereNobodyCanBeAsked()
    {
        QFETCH(QByteArray, id);
        QFETCH(bool, isTrusted);
        QFETCH(QString, verdict);
        QDir().mkpath(m_token->file(u"trust"_s));
        QFile::remove(m_token->file(u"trust/ca.pem"_s));
        if (isTrusted)
            QVERIFY(QFile::copy(m_token->authority(), m_token->file(u"trust/ca.pem"_s)));
        m_trustFolder = m_token->file(u"trust"_s);
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        const auto future = m_reader->check(request(QByteArray::fromHex(id)).choice);
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, longTime));
        QCOMPARE(kiosk::base::codeName(future.result().value().value_or(ErrorCode::Internal)), verdict);
    }

    void checkOfATokenThatWent_isTokenRemoved()
    {
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        const auto choice = request().choice;
        m_token->setPlan("unplugged yes\n");
        QVERIFY(waitFor(TokenReaderState::Empty));
        QCOMPARE(outcome(m_reader->check(choice).result()), u"TokenRemoved"_s);
    }

    void forgottenCheck_isCancelled()
    {
        open();
        QVERIFY(waitFor(TokenReaderState::Present));
        const auto future = m_reader->check(request().choice);
        m_reader->forget();
        QCOMPARE(outcome(future.result()), u"CallCancelled"_s);
    }

    void noModule_isNamed()
    {
        open({});
        QVERIFY(waitFor(TokenReaderState::NoModule));
        QCOMPARE(signedWith("654321", request()), u"TokenModuleMissing"_s);
    }

    void readerThatIsLetGoWhileItsModuleHangs_doesNotWait()
    {
        m_token->setPlan("C_Initialize hang\n");
        TokenPlace place;
        place.hostProgram = QStringLiteral(TOKEN_HOST);
        place.modules = {SoftToken::faultyModule()};
        place.findModules = false;
        place.environment = m_token->environment();
        place.patience.start = 10min;
        m_reader = std::make_unique<Pkcs11TokenReader>(place);
        QVERIFY(QTest::qWaitFor([&] { return m_token->takeCalls().contains("C_Initialize"); }, longTime));
        m_reader.reset();
    }
};

QTEST_GUILESS_MAIN(TestPkcs11TokenReader)
#include "tst_pkcs11_token_reader.moc"
