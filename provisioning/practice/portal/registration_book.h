// Everything that is under way, by its id, with what was sent for it (codes, links, prompts). What nobody
// goes on with is forgotten. Not thread-safe: ServiceDesk guards it.
#pragma once

#include "provisioning/practice/portal/otp_desk.h"
#include "provisioning/practice/portal/prompt_desk.h"
#include "provisioning/practice/portal/registration.h"

#include <QHash>
#include <QJsonObject>

#include <chrono>

namespace provisioning::practice {

// Where ids are looked up: /v1/registrations or /v1/recoveries.
enum class Collection { Registrations, Recoveries };

class RegistrationBook {
public:
    // After its last step a registration is forgotten, whatever its state.
    static constexpr std::chrono::minutes patience{15};

    // All must outlive it.
    RegistrationBook(const kiosk::base::Clock& clock, OtpDesk& otps, PromptDesk& prompts)
        : m_clock(clock), m_otps(otps), m_prompts(prompts)
    {
    }

    struct Entry {
        QString id;
        Registration& registration; // until the next one is added or forgotten
    };

    // Problem: busy while too many are under way.
    Answered<void> checkRoom();
    Entry add(const Registration& registration);

    // Problem: registration-not-found.
    Answered<Entry> at(Collection collection, const QString& id);
    // Problems: also registration-wrong-step; one that was rejected answers with the reason where the call
    // can say it.
    Answered<Entry> at(Collection collection, const QString& id, RegistrationState wanted);

    void step(const Entry& entry, RegistrationState state);
    void reject(const Entry& entry, Rejection why);
    void drop(Collection collection, const QString& id);
    void dropAll();

    // Somebody else than this person is under way to a PostID account of this name.
    [[nodiscard]] bool isPostNameTaken(const QString& accountName, const QString& idNumber) const;

    // The contract's Registration.
    [[nodiscard]] QJsonObject document(const Entry& entry) const;

private:
    void close(const QString& id);
    void forgetStale();

    const kiosk::base::Clock& m_clock;
    OtpDesk& m_otps;
    PromptDesk& m_prompts;
    QHash<QString, Registration> m_registrations;
};

} // namespace provisioning::practice
