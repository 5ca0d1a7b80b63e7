// A session whose line is cut: what it seals, and that nobody can keep it twice or learn it from the spool.
// The queue is the real one; what lies in it is opened by the practice portal's own opener.

#include "kiosk/crypto/certificate_time.h"
#include "kiosk/flow/receipt_code.h"
#include "provisioning/practice/receiver/envelope_opener.h"
#include "tests/kiosk/session/citizen.h"
#include "tests/offline-queue/world.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::session::Session;
namespace event = kiosk::flow::event;
namespace state = kiosk::flow::state;
namespace practice = provisioning::practice;

class TestSessionSealing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(tests::roomInMemory());
        m_fault.reset();
        m_reserve = 1;
        m_told = 0;
        const auto spool = std::move(*outbox::Spool::open(path(), tests::owner()));
        QVERIFY(spool->acceptKeySet(
            tests::keySet(m_keys, 1, {u"2020-01-01T00:00:00Z"_s, u"2060-01-01T00:00:00Z"_s}),
            m_keys.root.publicKey()));
        m_citizen = std::make_unique<Citizen>(m_profile.profile(), nullptr, queue());
    }
    void cleanup() { m_citizen.reset(); }

    void form_isSealedAsThePortalReadsIt()
    {
        sealTheForm();
        const auto code = m_citizen->session.journey().registration.receiptCode;
        QVERIFY(!code.isEmpty() && !kiosk::flow::receiptcode::faultOf(code));
        const auto said = opened(1);
        QCOMPARE(said.value(u"receiptCode"_s).toString(), code);
        QCOMPARE(said.value(u"item"_s).toString(), m_item);
        const auto registration = said.value(u"registration"_s).toObject();
        QVERIFY(!registration.contains(u"captcha"_s));
        QCOMPARE(registration.value(u"fields"_s)[u"fullName"_s].toString(), u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(registration.value(u"consent"_s)[u"language"_s].toString(), u"vi"_s);
        QCOMPARE(registration.value(u"consent"_s)[u"textDigest"_s].toString().size(), 64);
    }

    void spool_holdsNoWordOfThePerson()
    {
        sealTheForm();
        int looked = 0;
        QDirIterator files(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto bytes = file.readAll();
            for (const auto& planted : {"Nguy\u1ec5n"_ba, "036190000123"_ba, "0912345678"_ba,
                                        m_citizen->session.journey().registration.receiptCode.toUtf8()})
                QVERIFY2(!bytes.contains(planted), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked > 5);
    }

    void askedTwice_isKeptOnce()
    {
        comeToSealing();
        m_citizen->session.post(event::BackPressed{});
        m_citizen->session.post(event::NextPressed{});
        QTRY_VERIFY(m_citizen->isIn<state::Sealed>());
        const auto spool = std::move(*outbox::Spool::open(path(), tests::owner()));
        QCOMPARE(spool->waiting().size(), std::size_t(1));
        QCOMPARE(opened(1).value(u"receiptCode"_s).toString(),
                 m_citizen->session.journey().registration.receiptCode);
    }

    void queueThatCannotBeOpened_isSaidAndTriedAgain()
    {
        m_fault = ErrorCode::QueueForeign;
        comeToSealing();
        QTRY_VERIFY(m_citizen->isIn<state::Interrupted>());
        QCOMPARE(m_citizen->state<state::Interrupted>().code, ErrorCode::QueueForeign);
        m_fault.reset();
        m_citizen->session.post(event::RetryPressed{});
        QTRY_VERIFY(m_citizen->isIn<state::Sealed>());
    }

    void everyLookAtTheLine_isALookAtTheQueue()
    {
        m_reserve = std::uint64_t{1} << 60U;
        m_citizen->session.watchLine();
        m_citizen->portal.fail<ScriptedPortal::Status>(ErrorCode::LineDown);
        QTRY_COMPARE(m_citizen->session.journey().queue.fault, ErrorCode::QueueFull);
        QVERIFY(!kiosk::flow::mayBegin(m_citizen->session.journey()));
    }

    void formsWaiting_areCountedForTheOfficer()
    {
        sealTheForm();
        m_citizen->session.watchLine();
        m_citizen->portal.fail<ScriptedPortal::Status>(ErrorCode::LineDown);
        QTRY_COMPARE(m_citizen->session.journey().queue.waiting, 1);
        const auto& oldest = m_citizen->session.journey().queue.oldest;
        QVERIFY(oldest.isValid() && oldest <= m_citizen->clock.utcNow());
        QVERIFY(!m_citizen->session.journey().queue.fault);
    }

    void formsSetAside_areCountedForTheOfficer()
    {
        sealTheForm();
        QVERIFY((*outbox::Spool::open(path(), tests::owner()))->quarantine(1, "refused"));
        m_citizen->session.watchLine();
        m_citizen->portal.fail<ScriptedPortal::Status>(ErrorCode::LineDown);
        QTRY_COMPARE(m_citizen->session.journey().queue.aside, 1);
        QCOMPARE(m_citizen->session.journey().queue.waiting, 0);
    }

    // A set that ended some days ago, and a grace that has not.
    void keysPastTheirEnd_areADoubtForTheOfficerAndNoFault()
    {
        const auto end =
            kiosk::crypto::certificateTime(m_clock).addDays(-5).toString(u"yyyy-MM-ddT00:00:00Z"_s);
        QVERIFY((*outbox::Spool::open(path(), tests::owner()))
                    ->acceptKeySet(tests::keySet(m_keys, 2, {u"2020-01-01T00:00:00Z"_s, end}),
                                   m_keys.root.publicKey()));
        m_citizen->session.watchLine();
        m_citizen->portal.fail<ScriptedPortal::Status>(ErrorCode::LineDown);
        QTRY_COMPARE(m_citizen->session.journey().queue.doubt, kiosk::flow::SealingDoubt::KeysOverdue);
        QVERIFY(!m_citizen->session.journey().queue.fault);
    }

    void portalThatIsNotTrusted_isNoLostLine()
    {
        m_citizen->session.watchLine();
        m_citizen->portal.fail<ScriptedPortal::Status>(ErrorCode::PortalUntrusted);
        QTRY_VERIFY(!m_citizen->session.journey().line.up);
        QCOMPARE(m_citizen->session.journey().line.cause, std::optional(ErrorCode::PortalUntrusted));
        m_citizen->pass(std::chrono::minutes(1));
        m_citizen->portal.fail<ScriptedPortal::Status>(ErrorCode::LineDown);
        QTRY_VERIFY(!m_citizen->session.journey().line.cause);
        QVERIFY(!m_citizen->session.journey().line.up);
        m_citizen->pass(std::chrono::minutes(1));
        m_citizen->portal.answer<ScriptedPortal::Status>(ScriptedPortal::Status{});
        QTRY_VERIFY(m_citizen->session.journey().line.up);
    }

    void lineBack_isToldToWhoeverSends()
    {
        m_citizen->session.watchLine();
        m_citizen->portal.fail<ScriptedPortal::Status>(ErrorCode::LineDown);
        QCOMPARE(m_told.load(), 0);
        m_citizen->pass(std::chrono::minutes(1));
        m_citizen->portal.answer<ScriptedPortal::Status>(ScriptedPortal::Status{});
        QTRY_COMPARE(m_told.load(), 1);
        m_citizen->pass(std::chrono::minutes(10));
        m_citizen->portal.answer<ScriptedPortal::Status>(ScriptedPortal::Status{});
        m_citizen.reset(); // whatever it was to do is done
        QCOMPARE(m_told.load(), 1);
    }

    void end_leavesNothingOfIt()
    {
        sealTheForm();
        m_citizen->session.post(event::FinishPressed{});
        QVERIFY(m_citizen->isIn<state::Start>());
        QVERIFY(m_citizen->session.journey().registration.receiptCode.isEmpty());
    }

private:
    QString path() const { return m_folder->filePath(u"queue"_s); }

    kiosk::session::SealingQueue queue()
    {
        return {[this]() -> kiosk::base::Result<std::unique_ptr<outbox::Outbox>> {
                    if (m_fault)
                        return kiosk::base::fail(*m_fault, u"test"_s);
                    return outbox::Outbox::open(
                        path(), tests::owner(),
                        {m_keys.root.publicKey(), {}, std::chrono::hours(240), m_reserve}, m_clock);
                },
                [this] { ++m_told; }};
    }

    void comeToSealing()
    {
        m_citizen->comeToSubmitting();
        m_citizen->portal.fail<ScriptedPortal::Registration>(ErrorCode::LineDown);
        QVERIFY(m_citizen->isIn<state::Interrupted>());
        m_citizen->session.post(event::SealPressed{});
        m_citizen->session.post(event::NextPressed{});
        QVERIFY(m_citizen->isIn<state::Sealing>());
    }

    void sealTheForm()
    {
        comeToSealing();
        QTRY_VERIFY(m_citizen->isIn<state::Sealed>());
    }

    QJsonObject opened(std::uint64_t sequence)
    {
        const auto spool = std::move(*outbox::Spool::open(path(), tests::owner()));
        const auto item = spool->item(sequence);
        m_item = item.envelope->header().id.toString(QUuid::WithoutBraces);
        const auto received = practice::readEnvelope(item.envelope->bytes());
        const auto content = practice::EnvelopeOpener(m_keys.sealing).open(*received);
        return QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char*>(content->data()),
                                                  static_cast<qsizetype>(content->size())))
            .object();
    }

    TestProfile m_profile;
    tests::Keys m_keys;
    MovedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<ErrorCode> m_fault;
    std::uint64_t m_reserve = 1;
    std::atomic<int> m_told = 0;
    QString m_item;
    std::unique_ptr<Citizen> m_citizen;
};

QTEST_GUILESS_MAIN(TestSessionSealing)
#include "tst_session_sealing.moc"
