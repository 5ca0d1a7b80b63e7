// The simulated token does what a real one does: PIN, locks, plugging, and signatures that others take.

#include "drivers/sim/sim_token_reader.h"
#include "tests/drivers/token/soft_token.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace drivers::api;
using namespace drivers::sim;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using kiosk::base::ErrorCode;
using kiosk::base::SecureBytes;
using tests::token::SoftToken;

class TestSimTokenReader : public QObject {
    Q_OBJECT

private:
    using Future = QFuture<kiosk::base::Result<TokenSignature>>;

    std::unique_ptr<SoftToken> m_files; // keys and certificates of `openssl`
    std::unique_ptr<SimTokenReader> m_reader;
    SimToken m_token;

    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(m_files->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    [[nodiscard]] SimCertificate certificate(const QString& id) const
    {
        return {QByteArray::fromHex(id.toLatin1()), u"ký số"_s, read(id + u".der"_s), read(id + u".key"_s)};
    }

    Future sign(const QByteArray& pin, const QByteArray& id = QByteArray::fromHex("01")) const
    {
        const auto token = m_reader->tokens().value(0);
        return m_reader->sign(
            {{token.module, token.slot, token.serial, id}, "a paper"},
            SecureBytes::from(std::string_view(pin.constData(), static_cast<std::size_t>(pin.size()))));
    }

    static QString outcome(const Future& future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
            return u"no answer"_s;
        const auto result = future.result();
        return result ? u"good"_s : kiosk::base::codeName(result.error().code);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_files = std::make_unique<SoftToken>();
        m_files->add(u"01"_s, u"Võ Thị Mẫu"_s);
        m_files->add(u"02"_s, u"Đỗ Văn Mẫu"_s, SoftToken::Key::P384);
        m_files->add(u"03"_s, u"Hết Hạn"_s, SoftToken::Key::P256, {u"-days"_s, u"-1"_s});
        m_token = {.label = u"tập huấn"_s,
                   .serial = u"0001"_s,
                   .pin = "246801",
                   .mostTries = 3,
                   .certificates = {certificate(u"01"_s), certificate(u"02"_s), certificate(u"03"_s)}};
    }

    void init()
    {
        m_reader = std::make_unique<SimTokenReader>();
        m_reader->plug(m_token);
    }

    void pluggingAndUnplugging_isTold()
    {
        const QSignalSpy changed(m_reader.get(), &TokenReader::changed);
        QCOMPARE(m_reader->state(), TokenReaderState::Present);
        m_reader->unplug(u"0001"_s);
        QCOMPARE(m_reader->state(), TokenReaderState::Empty);
        m_reader->setInstalled(false);
        QCOMPARE(m_reader->state(), TokenReaderState::NoModule);
        QCOMPARE(changed.count(), 2);
    }

    void certificates_areShownWithTheReason()
    {
        const auto shown = m_reader->tokens().value(0).certificates;
        QCOMPARE(shown.size(), 3);
        QCOMPARE(shown[0].certificate.subject.name, u"Võ Thị Mẫu"_s);
        QVERIFY(!shown[0].certificate.unusable);
        QCOMPARE(shown[2].certificate.unusable, std::optional(ErrorCode::CertificateExpired));
    }

    void signature_isTakenByOpenssl_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("RSA") << QByteArray("01");
        QTest::newRow("P-384") << QByteArray("02");
    }

    void signature_isTakenByOpenssl()
    {
        QFETCH(QByteArray, id);
        const auto future = sign("246801", QByteArray::fromHex(id));
        QVERIFY(!future.isFinished());
        QCOMPARE(outcome(future), u"good"_s);
        m_files->verify("a paper", future.result()->cms);
    }

    void wrongPins_lockItAlsoWhenItIsPluggedAnew()
    {
        QCOMPARE(outcome(sign("111111")), u"TokenPinWrong"_s);
        QVERIFY(m_reader->tokens()[0].pin.low);
        QCOMPARE(outcome(sign("111111")), u"TokenPinWrong"_s);
        QVERIFY(m_reader->tokens()[0].pin.finalTry);
        QCOMPARE(outcome(sign("111111")), u"TokenPinLocked"_s);
        m_reader->unplug(u"0001"_s);
        m_reader->plug(m_token);
        QVERIFY(m_reader->tokens()[0].pin.locked);
        QCOMPARE(outcome(sign("246801")), u"TokenPinLocked"_s);
        QCOMPARE(m_reader->tries(u"0001"_s), 3);
    }

    void rightPin_setsTheCountBack()
    {
        QCOMPARE(outcome(sign("111111")), u"TokenPinWrong"_s);
        QCOMPARE(outcome(sign("246801")), u"good"_s);
        QVERIFY(!m_reader->tokens()[0].pin.low);
    }

    void unfitPin_isNoTry()
    {
        QCOMPARE(outcome(sign("1")), u"TokenPinUnfit"_s);
        QCOMPARE(m_reader->tries(u"0001"_s), 0);
    }

    void unusableCertificate_isRefusedBeforeThePinIsTried()
    {
        QCOMPARE(outcome(sign("246801", QByteArray::fromHex("03"))), u"CertificateExpired"_s);
        QCOMPARE(m_reader->tries(u"0001"_s), 0);
    }

    void pulledWhileSigning_endsTheCall()
    {
        m_reader->setMood(SimTokenMood::Slow);
        const auto future = sign("246801");
        QCoreApplication::processEvents();
        m_reader->unplug(u"0001"_s);
        QCOMPARE(outcome(future), u"TokenRemoved"_s);
    }

    void slowToken_signsInTheEnd()
    {
        m_reader->setMood(SimTokenMood::Slow);
        const auto future = sign("246801");
        QCoreApplication::processEvents();
        QVERIFY(!future.isFinished());
        m_reader->setMood(SimTokenMood::Well);
        QCOMPARE(outcome(future), u"good"_s);
    }

    void moods_areToldApart()
    {
        m_reader->setPatience(10ms);
        m_reader->setMood(SimTokenMood::Hanging);
        QCOMPARE(outcome(sign("246801")), u"TokenModuleStuck"_s);
        m_reader->setMood(SimTokenMood::Crashing);
        QCOMPARE(outcome(sign("246801")), u"TokenModuleFailed"_s);
        QCOMPARE(m_reader->tries(u"0001"_s), 0);
    }

    void forget_endsWhatIsUnderWay()
    {
        const auto future = sign("246801");
        m_reader->forget();
        QCOMPARE(outcome(future), u"CallCancelled"_s);
        QCOMPARE(outcome(sign("246801")), u"good"_s);
    }

    void ownKeypad_needsNoPinFromHere()
    {
        m_reader->unplug(u"0001"_s);
        auto token = m_token;
        token.ownKeypad = true;
        m_reader->plug(token);
        QCOMPARE(outcome(sign({})), u"good"_s);
    }

    void check_saysWhatItWasTold()
    {
        m_reader->unplug(u"0001"_s);
        auto token = m_token;
        token.certificates[1].verdict = ErrorCode::CertificateRevoked;
        m_reader->plug(token);
        const auto shown = m_reader->tokens()[0];
        const auto verdict = [&](const char* id) {
            return *m_reader->check({shown.module, shown.slot, shown.serial, QByteArray::fromHex(id)})
                        .result();
        };
        QCOMPARE(verdict("01"), std::nullopt);
        QCOMPARE(verdict("02"), std::optional(ErrorCode::CertificateRevoked));
        QCOMPARE(verdict("03"), std::optional(ErrorCode::CertificateExpired));
    }
};

QTEST_GUILESS_MAIN(TestSimTokenReader)
#include "tst_sim_token_reader.moc"
