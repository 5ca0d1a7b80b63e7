// A PIN is nowhere in the memory of the kiosk or of the token host once it has been used, whatever came of
// it.
//
// The token gets its PIN from a shell that puts it together, so that it has never been in this process but in
// SecureBytes.

#include "drivers/token/host/service.h"
#include "drivers/token/pkcs11_token_reader.h"
#include "tests/drivers/token/soft_token.h"
#include "tests/kiosk/base/memory_search.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace drivers::api;
using namespace drivers::token;
using namespace Qt::StringLiterals;
using tests::maskedMarker;
using tests::occurrences;
using tests::unmasked;
using tests::token::SoftToken;

namespace {

constexpr int longTime = 120'000;

// The processes this one has started, from whichever thread.
QList<pid_t> startedProcesses()
{
    QList<pid_t> pids;
    const QDir tasks(u"/proc/self/task"_s);
    for (const auto& task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(tasks.filePath(task + u"/children"_s));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const auto& pid : file.readAll().simplified().split(' ')) {
            if (!pid.isEmpty())
                pids << pid.toInt();
        }
    }
    return pids;
}

} // namespace

class TestPinMemory : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<SoftToken> m_token;
    const QByteArray m_right = maskedMarker('1');

    [[nodiscard]] std::unique_ptr<Pkcs11TokenReader> reader(std::chrono::seconds patience) const
    {
        TokenPlace place;
        place.hostProgram = QStringLiteral(TOKEN_HOST);
        place.modules = {SoftToken::faultyModule()};
        place.findModules = false;
        place.environment = m_token->environment();
        place.patience.sign = patience;
        return std::make_unique<Pkcs11TokenReader>(place);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_token = std::make_unique<SoftToken>("111111");
        m_token->add(u"01"_s, u"Nguyễn Thị Mẫu"_s);
        // Masked bytes in octal, unmasked by the shell (0x5a is 90).
        QString octets;
        for (const char byte : m_right)
            octets += QString::number(static_cast<unsigned char>(byte)) + u' ';
        m_token->run(
            u"bash"_s,
            {u"-c"_s, u"pin=; for b in %1; do pin+=$(printf \"\\\\$(printf %03o $((b ^ 90)))\"); done; "
                      "pkcs11-tool --module %2 --login --pin 111111 --change-pin --new-pin \"$pin\""_s.arg(
                          octets, SoftToken::softHsm())});
        QCOMPARE(occurrences(m_right), 0);
    }

    void cleanup()
    {
        QFile::remove(m_token->file(u"pulled"_s));
        m_token->setPlan({});
    }

    void theSearch_findsWhatIsThere()
    {
        const auto held = unmasked(m_right);
        QCOMPARE(occurrences(m_right), 1);
        QVERIFY(!held.isEmpty());
    }

    void usedPin_isNowhere_data()
    {
        QTest::addColumn<char>("marker");
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("right") << '1' << QByteArray() << u"good"_s;
        QTest::newRow("wrong") << '2' << QByteArray() << u"TokenPinWrong"_s;
        QTest::newRow("twice for one key") << '1' << QByteArray("always-authenticate yes\n") << u"good"_s;
        QTest::newRow("pulled") << '1' << QByteArray("C_Sign unplug\n") << u"TokenRemoved"_s;
        QTest::newRow("crash") << '1' << QByteArray("C_Sign crash\n") << u"TokenModuleFailed"_s;
        QTest::newRow("hang") << '1' << QByteArray("C_Login hang\n") << u"TokenModuleStuck"_s;
    }

    void usedPin_isNowhere()
    {
        QFETCH(char, marker);
        QFETCH(QByteArray, plan);
        QFETCH(QString, outcome);
        const auto masked = maskedMarker(marker);
        const auto tokens = reader(std::chrono::seconds(plan.contains("hang") ? 2 : 60));
        QVERIFY(QTest::qWaitFor([&] { return tokens->state() == TokenReaderState::Present; }, longTime));
        const auto token = tokens->tokens().value(0);
        m_token->setPlan(plan);
        const auto certificate =
            std::ranges::find(token.certificates, QByteArray::fromHex("01"), &TokenCertificate::id);
        QVERIFY(certificate != token.certificates.end());
        const auto future = tokens->sign({choiceOf(token, *certificate), "x"}, unmasked(masked));
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, longTime));
        const auto result = future.result();
        QCOMPARE(result ? u"good"_s : kiosk::base::codeName(result.error().code), outcome);
        QCOMPARE(occurrences(masked), 0);
        for (const auto host : startedProcesses()) {
            const auto there = occurrences(masked, host);
            if (there < 0)
                qInfo("the host's memory may be read by root only; the next case looks at its code");
            QVERIFY(there <= 0);
        }
    }

    void usedPin_isNowhereInTheHostsCodeAndTheModule()
    {
        for (const auto& entry : m_token->environment())
            ::qputenv(entry.left(entry.indexOf('=')).constData(), entry.mid(entry.indexOf('=') + 1));
        host::Service service(SoftToken::softHsm().toStdString());
        QVERIFY(std::holds_alternative<Started>(service.answer(Start{}, {})));
        const auto sight = std::get<Sight>(service.answer(Look{}, {}));
        const Octets digest(32, 0x11);
        for (const char kind : {'1', '2'}) {
            const auto masked = maskedMarker(kind);
            auto pin = unmasked(masked);
            const OctetView view(reinterpret_cast<const std::uint8_t*>(pin.view().data()), pin.size());
            const auto answer = service.answer(Sign{sight.slots.at(0).slot,
                                                    sight.slots.at(0).serial,
                                                    {0x01},
                                                    Mechanism::RsaPssSha256,
                                                    digest},
                                               view);
            QCOMPARE(std::holds_alternative<Signed>(answer), kind == '1');
            QCOMPARE(occurrences(masked), 1);
            pin.clear();
            QCOMPARE(occurrences(masked), 0);
        }
        service.finalise();
    }
};

QTEST_GUILESS_MAIN(TestPinMemory)
#include "tst_pin_memory.moc"
