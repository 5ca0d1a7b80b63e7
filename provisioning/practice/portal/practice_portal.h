// The practice portal: the contract of docs/portal-api.yaml over real TLS on this machine, with made-up
// registers, a practice phone, and everything that can go wrong on request.
//
// Owns its threads. Every function may be called from any thread but the portal's own (a phone listener runs
// there); start, stop, setLineUp and reset block until done and do file and network work, so not from a GUI's
// thread.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "provisioning/practice/portal/account_book.h"
#include "provisioning/practice/portal/faults.h"
#include "provisioning/practice/portal/mobile_signature_service.h"
#include "provisioning/practice/portal/movable_clock.h"
#include "provisioning/practice/portal/officer_bell.h"
#include "provisioning/practice/portal/opening_room.h"
#include "provisioning/practice/portal/practice_mailbox.h"
#include "provisioning/practice/portal/practice_phone.h"
#include "provisioning/practice/portal/registers.h"
#include "provisioning/practice/portal/service_desk.h"
#include "provisioning/practice/portal/tls_files.h"

#include <QUrl>

#include <memory>
#include <optional>

namespace provisioning::practice {

struct PortalOptions {
    QString host = QStringLiteral("127.0.0.1");
    int port = 0; // 0: a free one
    TlsFiles tls;
    QueueFiles queue = {};  // without its receipt key no envelopes are taken
    QString stateDir;       // accounts, envelopes and the admin token are kept here; empty: in memory
    bool withAdmin = false; // the admin calls over HTTP on loopback, for programs outside
    int adminPort = 0;
    QString registersDir = QStringLiteral(":/practice");
    MethodRoads methods = methodRoads();
    TrustedCscas cscas = {};    // that citizens' cards are signed under; none: no card is verified
    TokenRoots tokenRoots = {}; // above the tokens' certificates; the SIMs' stand there, too
};

class PracticePortal {
public:
    // `clock` must outlive it.
    PracticePortal(PortalOptions options, const kiosk::base::Clock& clock);
    ~PracticePortal();
    PracticePortal(const PracticePortal&) = delete;
    PracticePortal& operator=(const PracticePortal&) = delete;

    // Errors: StorageFailed (registers, state folder, or another portal uses it), Internal (TLS files,
    // address).
    kiosk::base::Result<void> start();
    void stop();

    // Valid while started. The host is the one asked for: the certificate must name it.
    [[nodiscard]] QUrl baseUrl() const;
    [[nodiscard]] QUrl adminUrl() const;
    [[nodiscard]] QString adminToken() const;
    [[nodiscard]] QString adminTokenFile() const; // empty without a state folder

    PracticePhone& phone() { return m_phone; }
    PracticeMailbox& mailbox() { return m_mailbox; }
    // The phones with a signing SIM: what stands on them, and the person's answers.
    MobileSignatureService& signatures() { return m_signatures; }
    OfficerBell& officerBell() { return m_officerBell; }
    FaultPlan& faults() { return m_faults; }

    // Opens the link in a mail, as its owner would; false when there is no such mail or its link is dead.
    bool openMail(int number);

    // What came in envelopes, in the order they came, and how each device's chain stands.
    [[nodiscard]] QList<OpenedEnvelope> envelopes() const;
    [[nodiscard]] QMap<QByteArray, ChainStanding> chains() const;
    // Envelopes on a stick. Errors: StorageFailed, also when no envelopes are taken.
    kiosk::base::Result<ImportCounts> importEnvelopes(const QString& folder);

    [[nodiscard]] QList<PracticePerson> people() const;
    [[nodiscard]] QList<PracticeSim> sims() const;
    // What stands above the SIMs' certificates. Made anew at each start.
    [[nodiscard]] SigningRoots signingRoots() const;
    [[nodiscard]] QList<Account> accounts() const;
    // By a present or former ID number; its level is in it.
    [[nodiscard]] std::optional<Account> account(const QString& idNumber) const;
    [[nodiscard]] bool passwordMatches(const QString& idNumber,
                                       const kiosk::base::SecureBytes& password) const;
    [[nodiscard]] QString captchaSolution(const QString& id) const;
    [[nodiscard]] QString newestCaptcha() const; // its id

    void setMaintenance(const std::optional<Maintenance>& maintenance);
    void openMethods(const QSet<QString>& methods);
    // False when the port could not be had again.
    bool setLineUp(bool up);
    [[nodiscard]] bool isLineUp() const;
    // Moves the portal's own clock forward: OTPs, captchas and registrations grow old at once.
    void advanceClock(std::chrono::milliseconds by);
    // Back to the beginning: no faults, no messages, nothing under way, line up. Errors: StorageFailed.
    kiosk::base::Result<void> reset(bool withAccounts);

private:
    class World;

    kiosk::base::Result<void> startOpening();

    PortalOptions m_options;
    MovableClock m_clock;
    PracticePhone m_phone;
    PracticeMailbox m_mailbox;
    MobileSignatureService m_signatures;
    OfficerBell m_officerBell;
    FaultPlan m_faults;
    std::unique_ptr<World> m_world; // null while stopped
};

} // namespace provisioning::practice
