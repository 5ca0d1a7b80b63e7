// A kiosk's queue with its agent, and the practice portal: both real, on this machine.
#pragma once

#include "kiosk/agent/agent.h"
#include "kiosk/agent/queue_place.h"
#include "kiosk/base/ids.h"
#include "offline-queue/bytes.h"
#include "offline-queue/spool_view.h"
#include "provisioning/practice/portal/practice_portal.h"
#include "provisioning/practice/portal/queue_files.h"
#include "provisioning/practice/portal/receipt_code.h"
#include "provisioning/practice/practice_keys.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

namespace tests {

constexpr int patience = 60'000; // milliseconds

// As a session seals it, of one of the practice people.
inline QByteArray registration(const QString& item)
{
    using namespace Qt::StringLiterals;
    const QJsonObject fields{{u"idNumber"_s, u"062190999001"_s},
                             {u"fullName"_s, u"Nguyễn Thị Mẫu"_s},
                             {u"birthDate"_s, u"1990-05-17"_s},
                             {u"phone"_s, u"0950000001"_s}};
    QJsonObject sources;
    for (const auto& name : fields.keys())
        sources.insert(name, u"typed"_s);
    const QJsonObject consent{{u"version"_s, u"1"_s},
                              {u"textDigest"_s, QString(64, u'a')},
                              {u"language"_s, u"vi"_s},
                              {u"time"_s, u"2026-03-02T01:29:00Z"_s}};
    const QJsonObject form{{u"subject"_s, u"citizen"_s},
                           {u"method"_s, u"mobile-subscriber"_s},
                           {u"fields"_s, fields},
                           {u"sources"_s, sources},
                           {u"consent"_s, consent}};
    return QJsonDocument(QJsonObject{{u"form"_s, 1},
                                     {u"item"_s, item},
                                     {u"receiptCode"_s, provisioning::practice::drawReceiptCode()},
                                     {u"takenAt"_s, u"2026-03-02T01:29:00Z"_s},
                                     {u"registration"_s, form}})
        .toJson(QJsonDocument::Compact);
}

class KioskAndPortal {
public:
    // The kiosk's state lies in the folder given, which exists.
    explicit KioskAndPortal(QString state = {}) : m_state(std::move(state))
    {
        if (m_state.isEmpty())
            m_state = path(QStringLiteral("state"));
        for (const auto& name :
             {QStringLiteral("state"), QStringLiteral("portal"), QStringLiteral("installed")})
            QDir().mkpath(path(name));
        startPortal();
        learnKeys();
    }

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString spool() const { return kiosk::agent::queueFolder(m_state); }
    [[nodiscard]] provisioning::practice::PracticePortal& portal() const { return *m_portal; }
    [[nodiscard]] const provisioning::practice::PracticeKeys& keys() const { return m_keys; }
    [[nodiscard]] provisioning::profile::Installation installation() const
    {
        return {.rootPem = m_keys.rootPublic(),
                .profileJws = path(QStringLiteral("installed/profile.jws")),
                .deviceCertificate = m_keys.deviceCertificate(),
                .deviceKey = m_keys.deviceKey(),
                .stateDirectory = m_state,
                .requireRootOwned = false};
    }

    // At a new address; the profile that names it is installed away from the portal's files, as on a kiosk.
    void startPortal()
    {
        namespace practice = provisioning::practice;
        practice::PortalOptions options;
        options.tls = {m_keys.portalCertificate(), m_keys.portalKey(), m_keys.deviceCa()};
        options.queue = practice::queueFiles(m_keys);
        options.stateDir = path(QStringLiteral("portal"));
        m_portal = std::make_unique<practice::PracticePortal>(options, m_clock);
        const auto started = m_portal->start();
        QVERIFY2(started, started ? "" : qPrintable(started.error().detail));
        QVERIFY(practice::signPracticeProfile(m_keys, m_portal->baseUrl()));
        const auto installed = installation().profileJws;
        QVERIFY((!QFile::exists(installed) || QFile::remove(installed)) &&
                QFile::copy(m_keys.profile(), installed));
    }

    [[nodiscard]] std::unique_ptr<outbox::Outbox> outbox() const
    {
        const auto installed = provisioning::profile::readInstallation(installation());
        auto opened = kiosk::agent::openQueue(installation(), *installed);
        return std::make_unique<outbox::Outbox>(std::move(*opened),
                                                kiosk::agent::policyOf(installed->profile.queue), m_clock);
    }
    // So many registrations, as a session seals them; their ids are added to the list.
    void seal(int times, QStringList* items)
    {
        const auto open = outbox();
        for (int i = 0; i < times; ++i) {
            const auto id = kiosk::base::uuidV7(m_clock);
            const auto body = registration(id);
            QVERIFY(open->add({QUuid::fromString(id), "registration", 1, outbox::octetsOf(body)}));
            items->append(id);
        }
    }

    template <class Done>
    void runAgentUntil(Done done)
    {
        kiosk::crypto::TlsCancel end;
        std::thread agent([&] { kiosk::agent::runAgent(installation(), m_clock, end); });
        const bool isDone = QTest::qWaitFor(done, patience);
        end.cancel();
        agent.join();
        QVERIFY(isDone);
    }
    // Until nothing waits any more.
    void sync()
    {
        runAgentUntil([this] { return count(outbox::Place::Waiting) == 0; });
    }
    void learnKeys()
    {
        // Looking only: the agent makes the spool.
        runAgentUntil([this] {
            const auto view = outbox::SpoolView::open(spool());
            return view && view->keySet().has_value();
        });
    }

    [[nodiscard]] outbox::SpoolView view() const { return *outbox::SpoolView::open(spool()); }
    [[nodiscard]] std::size_t count(outbox::Place place) const
    {
        const auto list = view().list();
        return static_cast<std::size_t>(std::ranges::count(list, place, &outbox::ViewedItem::place));
    }
    [[nodiscard]] QStringList findings() const
    {
        QStringList found;
        for (const auto& finding : view().verify().findings)
            found << QStringLiteral("%1 %2 %3").arg(finding.file, finding.what).arg(finding.sequence);
        return found;
    }
    [[nodiscard]] provisioning::practice::ChainStanding chain() const
    {
        return m_portal->chains().value(provisioning::practice::practiceDevice().toLatin1());
    }
    // Every one of them took effect, and once.
    void expectEffects(const QStringList& items)
    {
        // Opened one after the other, later than they were committed.
        const auto areJudged = [this] {
            const auto envelopes = m_portal->envelopes();
            return static_cast<quint64>(envelopes.size()) == chain().committed &&
                   std::ranges::none_of(envelopes, [](const auto& one) { return one.verdict.isEmpty(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(areJudged(), patience);
        QStringList effects;
        for (const auto& one : m_portal->envelopes()) {
            QCOMPARE(one.verdict, QStringLiteral("waiting"));
            effects << one.item;
        }
        effects.sort();
        auto wanted = items;
        wanted.sort();
        QCOMPARE(effects, wanted);
    }

private:
    const kiosk::base::SystemClock m_clock;
    QTemporaryDir m_folder;
    QString m_state;
    provisioning::practice::PracticeKeys m_keys =
        *provisioning::practice::makePracticeKeys(m_folder.filePath(QStringLiteral("keys")));
    std::unique_ptr<provisioning::practice::PracticePortal> m_portal;
};

} // namespace tests
