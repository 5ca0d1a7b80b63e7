// The carriers' mobile signature service (after ETSI TS 102 204) and the phones with the signing SIMs behind
// it, which anybody may hold here. A request puts a prompt on the phone; the right PIN makes the SIM sign, as
// CMS (RFC 5652) detached from what was signed. Thread-safe.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/base/secure_bytes.h"
#include "provisioning/practice/portal/sim_card.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace provisioning::practice {

// The statuses used here, with the standard's numbers.
enum class SignatureStatus {
    UnknownClient = 105,
    ExpiredTransaction = 208,
    OtaError = 209,
    UserCancel = 401,
    PinBlocked = 402,
    CardBlocked = 403,
    NoCertificateFound = 422,
    Signature = 500,
    RevokedCertificate = 501,
    OutstandingTransaction = 504,
};

struct SignatureRequest {
    QString carrier = {};
    QString phone = {};
    QString verificationCode = {};  // stands in the text
    QByteArray challenge = {};      // what is signed
    std::chrono::seconds life = {}; // after which nobody can answer
};

struct SignatureAnswer {
    SignatureStatus status = SignatureStatus::OutstandingTransaction;
    QByteArray cms = {}; // DER, with the signer's certificate and its issuer's; only with Signature
};

// What stands on a phone.
struct SimPrompt {
    enum class State { Waiting, Signed, Refused, PinBlocked, Gone };

    int number = 0; // counts from 1; never reused, not even after a reset
    QString phone = {};
    QString text = {};
    QString verificationCode = {};
    QDateTime sentAt = {};
    State state = State::Waiting; // Gone: too old, or the portal asked anew or gave up
    int pinTriesLeft = 0;
};

enum class PinAnswer {
    Signed,
    Wrong,   // tries are left
    Blocked, // that was the last try
    Gone,    // no such prompt waits
};

class MobileSignatureService {
public:
    static constexpr int pinTries = 3;

    using Listener = std::function<void(const SimPrompt&)>;

    // `clock` must outlive it.
    explicit MobileSignatureService(const kiosk::base::Clock& clock) : m_clock(clock) {}

    // The cards that exist; ends every prompt and restores every PIN.
    void insert(const QList<SimCard>& cards);

    // Off: no request reaches a phone (OTA_ERROR). What stands on one already stays.
    void switchPhones(bool on);

    // The portal's side. The transaction's number, which its prompt has too.
    int request(const SignatureRequest& request);
    // OutstandingTransaction while the person has not answered; UnknownClient for numbers it does not know.
    SignatureAnswer query(int transaction);
    void withdraw(int transaction);

    // The phones' side. Called for each prompt that comes or changes, on the thread that did it, which must
    // not be kept waiting. Set it before the portal starts; an empty one ends the calls.
    void listen(Listener listener);
    // Oldest first; of all phones when `phone` is empty. The newest 200 are kept.
    [[nodiscard]] QList<SimPrompt> prompts(const QString& phone = {}) const;
    PinAnswer enterPin(int prompt, const kiosk::base::SecureBytes& pin);
    // False when no such prompt waits.
    bool refuse(int prompt);

private:
    struct Seat {
        SimCard card;
        int pinTriesLeft = pinTries;
    };
    struct Transaction {
        SignatureRequest request = {};
        std::chrono::milliseconds since{};
        SignatureAnswer answer = {};
        SimPrompt prompt = {};
        bool isShown = false; // something came to the phone
    };
    Seat* seat(const QString& phone);
    Transaction* transaction(int number);
    // The one whose prompt waits for the person.
    Transaction* waiting(int number);
    [[nodiscard]] static SignatureStatus firstStatus(const SignatureRequest& request, const Seat* seat);
    void settle(Transaction& transaction, SignatureStatus status, SimPrompt::State state);
    void expireOld();
    // Releases the lock.
    void tellNews(std::unique_lock<std::mutex>& lock);

    const kiosk::base::Clock& m_clock;
    mutable std::mutex m_mutex;
    Listener m_listener;
    QList<Seat> m_seats;
    QList<Transaction> m_transactions;
    QList<SimPrompt> m_news; // to be told
    bool m_phonesOn = true;
    int m_lastNumber = 0;
};

} // namespace provisioning::practice
