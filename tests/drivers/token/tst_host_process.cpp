// A token host over SoftHSM, and over a module that fails: whatever the module does, the kiosk's side gets an
// answer with its own code, and goes on.

#include "drivers/token/cryptoki_fault.h"
#include "drivers/token/host_process.h"
#include "tests/drivers/token/soft_token.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/eventfd.h>
#include <unistd.h>

using namespace drivers::token;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using tests::token::SoftToken;

namespace {

constexpr auto patience = 30s;
constexpr auto shortPatience = 300ms;
const QByteArray pin = "654321";

SecureBytes secret(const QByteArray& text)
{
    return SecureBytes::from(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
}

Octets octets(const QByteArray& bytes)
{
    return {bytes.begin(), bytes.end()};
}

const QByteArray digest = QCryptographicHash::hash("a document", QCryptographicHash::Sha256);
// DigestInfo of SHA-256, RFC 8017, 9.2, note 1.
const QByteArray digestInfo = QByteArray::fromHex("3031300d060960864801650304020105000420") + digest;

// The code an answer stands for; Internal where there was no error.
ErrorCode codeOf(const Result<Answer>& answer)
{
    if (!answer)
        return answer.error().code;
    const auto* failure = std::get_if<Failure>(&*answer);
    return failure == nullptr ? ErrorCode::Internal : errorOf(*failure).code;
}

#define COMPARE_CODE(answer, code)                                                                           \
    QCOMPARE(kiosk::base::codeName(codeOf(answer)), kiosk::base::codeName(ErrorCode::code))

// Of PKCS#11 2.40 and 3.0, and two of vendors.
constexpr unsigned returnValues[] = {
    0x1U,   0x2U,   0x3U,   0x5U,   0x6U,        0x7U,       0x8U,   0x9U,   0xaU,   0x10U,  0x11U,  0x12U,
    0x13U,  0x20U,  0x21U,  0x30U,  0x31U,       0x32U,      0x40U,  0x41U,  0x50U,  0x51U,  0x54U,  0x60U,
    0x62U,  0x63U,  0x64U,  0x65U,  0x66U,       0x67U,      0x68U,  0x69U,  0x6aU,  0x70U,  0x71U,  0x82U,
    0x90U,  0x91U,  0xa0U,  0xa1U,  0xa2U,       0xa3U,      0xa4U,  0xb0U,  0xb1U,  0xb3U,  0xb4U,  0xb5U,
    0xb6U,  0xb7U,  0xb8U,  0xc0U,  0xc1U,       0xd0U,      0xd1U,  0xe0U,  0xe1U,  0xe2U,  0xf0U,  0xf1U,
    0xf2U,  0x100U, 0x101U, 0x102U, 0x103U,      0x104U,     0x105U, 0x110U, 0x112U, 0x113U, 0x114U, 0x115U,
    0x120U, 0x121U, 0x130U, 0x140U, 0x141U,      0x150U,     0x160U, 0x170U, 0x180U, 0x190U, 0x191U, 0x1a0U,
    0x1a1U, 0x1b0U, 0x1c3U, 0x200U, 0x80000000U, 0x80000a55U};

} // namespace

class TestHostProcess : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SoftToken> m_token;

    [[nodiscard]] std::unique_ptr<HostProcess> host(const QString& module = SoftToken::faultyModule()) const
    {
        auto started = HostProcess::start({QStringLiteral(TOKEN_HOST), module, m_token->environment()});
        return started ? std::move(*started) : nullptr;
    }

    // A host that has been started and has looked; what it saw.
    static SlotSight lookWith(HostProcess& host)
    {
        if (!host.ask(Start{}, patience))
            return {};
        const auto answer = host.ask(Look{}, patience);
        const auto* sight = answer ? std::get_if<Sight>(&*answer) : nullptr;
        for (const auto& slot : sight == nullptr ? std::vector<SlotSight>{} : sight->slots) {
            if (slot.label == "tập huấn")
                return slot;
        }
        return {};
    }

    static Sign signing(const SlotSight& slot, Mechanism mechanism = Mechanism::RsaPssSha256)
    {
        return {slot.slot, slot.serial, octets(QByteArray::fromHex("01")), mechanism,
                octets(mechanism == Mechanism::RsaPkcs1 ? digestInfo : digest)};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_token = std::make_unique<SoftToken>(pin);
        m_token->add(u"01"_s, u"Nguyễn Thị Mẫu"_s);
    }

    void cleanup()
    {
        QFile::remove(m_token->file(u"pulled"_s));
        QFile::remove(m_token->file(u"tries"_s));
        m_token->setPlan({});
        m_token->takeCalls();
    }

    void tokenAndCertificates_areSeenWithoutPin()
    {
        const auto running = host(SoftToken::softHsm());
        const auto slot = lookWith(*running);
        QCOMPARE(slot.serial.size(), 16U);
        QVERIFY(slot.longestPin >= 8);
        const auto answer = running->ask(Contents{slot.slot}, patience);
        QVERIFY(answer);
        const auto held = std::get<Held>(*answer);
        QVERIFY(held.signsPss);
        QCOMPARE(held.certificates.size(), 1U);
        QCOMPARE(held.certificates[0].id, octets(QByteArray::fromHex("01")));
        QCOMPARE(QString::fromStdString(held.certificates[0].label), u"Nguyễn Thị Mẫu"_s);
        QFile der(m_token->file(u"01.der"_s));
        QVERIFY(der.open(QIODevice::ReadOnly));
        QCOMPARE(held.certificates[0].der, octets(der.readAll()));
    }

    void signature_isTakenByOpenssl_data()
    {
        QTest::addColumn<int>("mechanism");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("PSS") << static_cast<int>(Mechanism::RsaPssSha256)
                             << QStringList{u"-pkeyopt"_s, u"digest:sha256"_s,
                                            u"-pkeyopt"_s, u"rsa_padding_mode:pss"_s,
                                            u"-pkeyopt"_s, u"rsa_pss_saltlen:32"_s};
        QTest::newRow("PKCS#1") << static_cast<int>(Mechanism::RsaPkcs1)
                                << QStringList{u"-pkeyopt"_s, u"digest:sha256"_s};
    }

    void signature_isTakenByOpenssl()
    {
        QFETCH(int, mechanism);
        QFETCH(QStringList, options);
        const auto running = host(SoftToken::softHsm());
        const auto slot = lookWith(*running);
        const auto answer =
            running->ask(signing(slot, static_cast<Mechanism>(mechanism)), patience, secret(pin));
        COMPARE_CODE(answer, Internal);
        const auto signature = std::get<Signed>(*answer).signature;
        QFile signatureFile(m_token->file(u"signature"_s));
        QFile digestFile(m_token->file(u"digest"_s));
        QVERIFY(signatureFile.open(QIODevice::WriteOnly) && digestFile.open(QIODevice::WriteOnly));
        signatureFile.write(reinterpret_cast<const char*>(signature.data()),
                            static_cast<qint64>(signature.size()));
        digestFile.write(digest);
        signatureFile.close();
        digestFile.close();
        m_token->run(u"openssl"_s, QStringList{u"pkeyutl"_s, u"-verify"_s, u"-certin"_s, u"-inkey"_s,
                                               m_token->certificate(u"01"_s), u"-in"_s, digestFile.fileName(),
                                               u"-sigfile"_s, signatureFile.fileName()} +
                                       options);
    }

    void onePin_isOneLogin()
    {
        const auto running = host();
        const auto slot = lookWith(*running);
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin)), Internal);
        COMPARE_CODE(running->ask(signing(slot), patience, secret("111111")), TokenPinWrong);
        QCOMPARE(m_token->takeCalls(),
                 (QByteArrayList{"C_Initialize", "no network", "C_Login", "C_Sign", "C_Logout", "C_Login"}));
    }

    void host_isConfined()
    {
        const auto running = host();
        lookWith(*running);
        QFile status(u"/proc/%1/status"_s.arg(running->pid()));
        QVERIFY(status.open(QIODevice::ReadOnly));
        const auto text = status.readAll();
        QVERIFY(text.contains("NoNewPrivs:\t1"));
        QVERIFY(text.contains("Seccomp:\t2"));
        QVERIFY(text.contains("CapEff:\t0000000000000000"));
        QVERIFY(text.contains("CapBnd:\t0000000000000000") || ::geteuid() != 0);
        QCOMPARE(m_token->takeCalls(), (QByteArrayList{"C_Initialize", "no network"}));
    }

    void wrongPins_lockTheToken()
    {
        m_token->setPlan("lock 3\n");
        const auto running = host();
        const auto slot = lookWith(*running);
        QCOMPARE(slot.flags & 0x70000, 0U);
        COMPARE_CODE(running->ask(signing(slot), patience, secret("111111")), TokenPinWrong);
        QCOMPARE(lookWith(*running).flags & 0x70000, 0x10000U);
        COMPARE_CODE(running->ask(signing(slot), patience, secret("111112")), TokenPinWrong);
        QCOMPARE(lookWith(*running).flags & 0x70000, 0x30000U);
        COMPARE_CODE(running->ask(signing(slot), patience, secret("111113")), TokenPinLocked);
        m_token->takeCalls();
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin)), TokenPinLocked);
        QVERIFY(!m_token->takeCalls().contains("C_Login"));
    }

    void keyThatAsksEachTime_getsTheSamePinOnceMore()
    {
        m_token->setPlan("always-authenticate yes\n");
        const auto running = host();
        const auto slot = lookWith(*running);
        COMPARE_CODE(running->ask(signing(slot), patience, secret("111111")), TokenPinWrong);
        QVERIFY(!m_token->takeCalls().contains("C_Login:key"));
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin)), Internal);
        QCOMPARE(m_token->takeCalls(), (QByteArrayList{"C_Login", "C_Login:key", "C_Sign", "C_Logout"}));
        m_token->setPlan("always-authenticate yes\nC_Login:key 0xa4\n");
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin)), TokenPinLocked);
        QCOMPARE(m_token->takeCalls(), (QByteArrayList{"C_Login", "C_Login:key", "C_Logout"}));
    }

    void keypadOfTheToken_getsNoPinFromHere()
    {
        m_token->setPlan("keypad yes\n");
        const auto running = host();
        const auto slot = lookWith(*running);
        COMPARE_CODE(running->ask(signing(slot), patience), Internal);
    }

    void emptyPinWithoutKeypad_isNeverTried()
    {
        const auto running = host();
        const auto slot = lookWith(*running);
        m_token->takeCalls();
        COMPARE_CODE(running->ask(signing(slot), patience), TokenPinUnfit);
        QCOMPARE(m_token->takeCalls(), QByteArrayList{});
    }

    void unsortedSlotsAmongBadOnes_areAllLookedAt()
    {
        m_token->setPlan("slots backwards\n");
        const auto running = host();
        QCOMPARE(lookWith(*running).serial.size(), 16U);
    }

    void anotherTokenInTheSlot_getsNoPin()
    {
        const auto running = host();
        const auto slot = lookWith(*running);
        m_token->setPlan("other-serial yes\n");
        m_token->takeCalls();
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin)), TokenRemoved);
        QCOMPARE(m_token->takeCalls(), QByteArrayList{});
    }

    void keyThatIsNotThere_isNamed()
    {
        const auto running = host();
        auto order = signing(lookWith(*running));
        order.keyId = octets(QByteArray::fromHex("77"));
        COMPARE_CODE(running->ask(order, patience, secret(pin)), TokenKeyMissing);
    }

    void tokenPulledAtAnyCall_isTokenRemoved_data()
    {
        QTest::addColumn<QByteArray>("call");
        for (const char* call : {"C_OpenSession", "C_Login", "C_FindObjectsInit", "C_SignInit", "C_Sign"})
            QTest::newRow(call) << QByteArray(call);
    }

    void tokenPulledAtAnyCall_isTokenRemoved()
    {
        QFETCH(QByteArray, call);
        const auto running = host();
        const auto slot = lookWith(*running);
        m_token->setPlan(call + " unplug\n");
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin)), TokenRemoved);
        // The same host finds the token again.
        m_token->setPlan({});
        QFile::remove(m_token->file(u"pulled"_s));
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin)), Internal);
    }

    void moduleThatCrashesOrHangs_isReported_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("how");
        for (const char* call : {"C_GetFunctionList", "C_Initialize", "C_GetSlotList", "C_GetTokenInfo",
                                 "C_OpenSession", "C_Login", "C_FindObjectsInit", "C_FindObjects",
                                 "C_GetAttributeValue", "C_SignInit", "C_Sign"}) {
            for (const char* how : {"crash", "exit", "hang"})
                QTest::addRow("%s, %s", call, how) << QByteArray(call) << QByteArray(how);
        }
    }

    void moduleThatCrashesOrHangs_isReported()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, how);
        const auto running = host();
        const auto pid = running->pid();
        SlotSight slot;
        const QByteArrayList before{"C_GetFunctionList", "C_Initialize", "C_GetSlotList", "C_GetTokenInfo"};
        if (!before.contains(call))
            slot = lookWith(*running);
        m_token->setPlan(call + ' ' + how + '\n');
        Result<Answer> answer;
        for (const auto& question :
             {Question(Start{}), Question(Look{}), Question(Contents{slot.slot}), Question(signing(slot))}) {
            answer =
                running->ask(question, how == "hang" ? std::chrono::milliseconds(shortPatience) : patience,
                             std::holds_alternative<Sign>(question) ? secret(pin) : SecureBytes());
            if (!answer)
                break;
        }
        QVERIFY(!answer);
        QCOMPARE(answer.error().code,
                 how == "hang" ? ErrorCode::TokenModuleStuck : ErrorCode::TokenModuleFailed);
        // It is gone, and nothing is waited for.
        QCOMPARE(::kill(pid, 0), -1);
        QVERIFY(!running->ask(Look{}, patience));
    }

    void finaliseThatHangs_isNotWaitedFor()
    {
        m_token->setPlan("C_Finalize hang\n");
        auto running = host();
        lookWith(*running);
        const auto pid = running->pid();
        running.reset();
        QCOMPARE(::kill(pid, 0), -1);
    }

    void tokenPulledWhileItIsRead_isTokenRemoved_data()
    {
        QTest::addColumn<QByteArray>("call");
        for (const char* call :
             {"C_OpenSession", "C_FindObjectsInit", "C_FindObjects", "C_GetAttributeValue"})
            QTest::newRow(call) << QByteArray(call);
    }

    void tokenPulledWhileItIsRead_isTokenRemoved()
    {
        QFETCH(QByteArray, call);
        const auto running = host();
        const auto slot = lookWith(*running);
        m_token->setPlan(call + " unplug\n");
        COMPARE_CODE(running->ask(Contents{slot.slot}, patience), TokenRemoved);
    }

    // What cannot be read is never an empty token.
    void everyReturnValueOfReading_isOneOfTheTokensCodes()
    {
        const auto running = host();
        const auto slot = lookWith(*running);
        for (const unsigned value : returnValues) {
            for (const char* call :
                 {"C_OpenSession", "C_FindObjectsInit", "C_FindObjects", "C_GetAttributeValue"}) {
                m_token->setPlan(QByteArray(call) + " 0x" + QByteArray::number(value, 16) + '\n');
                const auto answer = running->ask(Contents{slot.slot}, patience);
                const auto name = kiosk::base::codeName(codeOf(answer));
                // CKR_ATTRIBUTE_SENSITIVE, CKR_ATTRIBUTE_TYPE_INVALID: an object without that attribute.
                const bool hasNone =
                    QByteArrayView(call) == "C_GetAttributeValue" && (value == 0x11U || value == 0x12U);
                const bool isNamed = name.startsWith(u"Token") && !name.startsWith(u"TokenModule");
                QVERIFY2(answer && (hasNone ? std::holds_alternative<Held>(*answer) : isNamed),
                         qPrintable(u"%1 0x%2: %3"_s.arg(QLatin1String(call)).arg(value, 0, 16).arg(name)));
            }
        }
        m_token->setPlan({});
        const auto answer = running->ask(Contents{slot.slot}, patience);
        QCOMPARE(std::get<Held>(*answer).certificates.size(), 1U);
    }

    void everyReturnValueOfLoginAndSign_isOneOfTheTokensCodes()
    {
        const auto running = host();
        const auto slot = lookWith(*running);
        for (const unsigned value : returnValues) {
            for (const char* call : {"C_Login", "C_Login:key", "C_OpenSession", "C_SignInit", "C_Sign"}) {
                m_token->setPlan(QByteArray("always-authenticate yes\n") + call + " 0x" +
                                 QByteArray::number(value, 16) + '\n');
                const auto answer = running->ask(signing(slot), patience, secret(pin));
                const auto name = kiosk::base::codeName(codeOf(answer));
                QVERIFY2(answer && name.startsWith(u"Token") && !name.startsWith(u"TokenModule"),
                         qPrintable(u"%1 0x%2: %3"_s.arg(QLatin1String(call)).arg(value, 0, 16).arg(name)));
            }
        }
        // And it still signs.
        m_token->setPlan({});
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin)), Internal);
    }

    void answersGivenUp_areNotWaitedFor()
    {
        const auto running = host();
        const auto slot = lookWith(*running);
        m_token->setPlan("C_Sign hang\n");
        const int givenUp = ::eventfd(1, EFD_CLOEXEC);
        COMPARE_CODE(running->ask(signing(slot), patience, secret(pin), givenUp), CallCancelled);
        ::close(givenUp);
    }

    void moduleThatIsNone_isNamed_data()
    {
        QTest::addColumn<QString>("module");
        QTest::newRow("not there") << m_token->file(u"no-such.so"_s);
        QTest::newRow("no library") << m_token->authority();
        QTest::newRow("no PKCS#11") << QStringLiteral(NO_MODULE);
    }

    void moduleThatIsNone_isNamed()
    {
        QFETCH(QString, module);
        const auto running = host(module);
        COMPARE_CODE(running->ask(Start{}, patience), TokenModuleFailed);
    }

    void hostThatIsNone_isAFailedModule()
    {
        auto started = HostProcess::start({m_token->file(u"no-such"_s), SoftToken::softHsm(), {}});
        QVERIFY(started);
        COMPARE_CODE((*started)->ask(Start{}, patience), TokenModuleFailed);
    }
};

QTEST_GUILESS_MAIN(TestHostProcess)
#include "tst_host_process.moc"
