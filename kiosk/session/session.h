// Runs a journey: performs its effects through the portal, turns every answer into an event, keeps the
// secrets.
//
// Lives on the GUI thread; everything slow happens on the portal's thread. Owns the vault of secrets. Signals
// are emitted on the GUI thread. One session object serves one process, and one process serves one citizen:
// after handOverRequested it takes nothing any more.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/base/secure_bytes.h"
#include "kiosk/flow/journey.h"
#include "kiosk/session/card_devices.h"
#include "kiosk/session/sealing_queue.h"
#include "kiosk/session/token_devices.h"

#include <QObject>

#include <memory>

namespace kiosk::portal {
class Portal;
}
namespace provisioning::profile {
struct Profile;
}

namespace kiosk::session {

class ReceiptPrinter;

class Session : public QObject {
    Q_OBJECT

public:
    // The portal, profile, clock and printer outlive the session.
    // Without a printer the journey offers no printing, without card devices no card, without tokens no
    // signing, without a queue no keeping for later.
    Session(portal::Portal& portal, const provisioning::profile::Profile& profile, const base::Clock& clock,
            ReceiptPrinter* printer = nullptr, CardDevices cardDevices = {}, TokenDevices tokenDevices = {},
            SealingQueue queue = {}, QObject* parent = nullptr);
    ~Session() override;

    // Starts to look after the line: probes the portal's state now and every so often. Nothing is sent
    // before; the application calls it after the first frame.
    void watchLine();

    [[nodiscard]] const flow::Journey& journey() const;
    // Time left until a deadline, rounded up to the next full second for the screen; zero when it does not
    // run.
    [[nodiscard]] std::chrono::milliseconds remaining(flow::Deadline deadline) const;

    // An event of the person on the screen, for the present session. One that is posted while another is
    // being worked on waits for its end.
    void post(flow::EventBody body);
    // Takes the code or the password into the vault and posts OtpOffered or PasswordOffered. What the journey
    // does not take up is wiped at once; so is the repetition, and a password that is not acceptable.
    void offerOtp(base::SecureBytes code);
    void offerPassword(base::SecureBytes password, base::SecureBytes repeated);
    // Takes the PIN into the vault and posts PinOffered. It is tried once at most, and kept for nothing else.
    void offerPin(base::SecureBytes pin);
    // The photo on the card's chip; null until it has been read, and after the wipe.
    [[nodiscard]] std::shared_ptr<const drivers::api::ChipPhoto> photo() const;
    // For its live picture, its hints and its torch; null before it was first wanted.
    [[nodiscard]] drivers::api::Camera* camera() const;
    // How the two entries stand now, for the checklist; looked at, not kept.
    [[nodiscard]] flow::PasswordAssessment assess(const base::SecureBytes& password,
                                                  const base::SecureBytes& repeated) const;
    // A line typed by the hand-held scanner.
    void scan(const QString& typed);
    // A touch or a key: the idle clock begins anew.
    void noteActivity();

    // Whether a registration is still being dropped at the portal, which nobody waits for.
    [[nodiscard]] bool owesPortal() const;

    // Looks at the clock. Timers call it; a test that moved a clock of its own calls it, too.
    void checkTime();

Q_SIGNALS:
    void journeyChanged();
    // A countdown of the screen started, stopped or reached its next full second.
    void deadlinesChanged();
    // The camera has another picture, another hint or another light.
    void viewChanged();
    // Everything that holds something of the person on the screen must drop it now, synchronously.
    void wipeRequested();
    // The secret of the pad must go now, synchronously.
    void secretWipeRequested();
    // The session is over and wiped; the successor may take the screen.
    void handOverRequested();
    // owesPortal() has become false.
    void portalPaid();

private:
    class Worker;
    std::unique_ptr<Worker> m_worker;
};

} // namespace kiosk::session
