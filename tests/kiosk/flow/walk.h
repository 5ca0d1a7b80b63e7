// A journey walked by hand: posts events, keeps the last effects, and models the session's timers.
#pragma once

#include "kiosk/flow/journey.h"

#include <map>
#include <string>

namespace walking {

kiosk::flow::Rules practiceRules();
kiosk::flow::PinTerms somePin();
// The token of a business: the first certificate may sign, the second has expired.
kiosk::flow::PluggedToken somePlugged(const kiosk::flow::PinTerms& pin = somePin());

class Walk {
public:
    explicit Walk(kiosk::flow::Rules rules = practiceRules());

    // Posts for the present session and performs the effects on the model.
    const kiosk::flow::Step& post(const kiosk::flow::EventBody& body);
    void type(kiosk::flow::Field field, const char16_t* text);

    // The usual way, up to and into the state.
    Walk& toConsent();
    Walk& toMethod();
    Walk& toField(kiosk::flow::Field field); // of the mobile subscriber, all before it answered
    // From the methods.
    Walk& chooseAndGoTo(kiosk::flow::Method method, kiosk::flow::Field field);
    Walk& toPrompt(); // of a SIM
    Walk& toCertificate();
    Walk& toTokens(); // of a business, none plugged in
    Walk& toDocument();
    Walk& toPin();
    Walk& toSigned(); // and the captcha solved and sent
    void plug(const kiosk::flow::PinTerms& pin = somePin());
    void pull();
    Walk& toCaptcha();
    Walk& toSummary();
    Walk& toSubmitting();
    Walk& toCode();
    Walk& toCheckingCode();
    Walk& toPassword();
    Walk& toSettingPassword();
    Walk& toDone();

    // Answers to the call that waits.
    kiosk::flow::Ticket ticket() const;
    // Of the call among the last effects.
    std::optional<kiosk::flow::Operation> operation() const;
    void fail(kiosk::base::ErrorCode code, std::optional<kiosk::flow::Field> field = {});
    void failAfter(kiosk::base::ErrorCode code, std::chrono::seconds retryIn);
    void pass(kiosk::flow::Deadline deadline);

    template <class S>
    bool in() const
    {
        return std::holds_alternative<S>(journey().state);
    }
    template <class S>
    const S& state() const
    {
        return std::get<S>(journey().state);
    }
    template <class E>
    const E* effect() const
    {
        for (const auto& one : m_last.effects) {
            if (const auto* found = std::get_if<E>(&one))
                return found;
        }
        return nullptr;
    }
    bool runs(kiosk::flow::Deadline deadline) const { return m_timers.contains(deadline); }

    const kiosk::flow::Journey& journey() const { return m_last.journey; }
    const std::vector<kiosk::flow::Effect>& effects() const { return m_last.effects; }
    const std::map<kiosk::flow::Deadline, std::chrono::milliseconds>& timers() const { return m_timers; }

private:
    kiosk::flow::Step m_last;
    std::map<kiosk::flow::Deadline, std::chrono::milliseconds> m_timers;
};

kiosk::flow::OtpTerms usualTerms();
kiosk::flow::Prompt simPrompt();
kiosk::flow::SigningCertificate someCertificate();
kiosk::flow::Captcha someCaptcha();
kiosk::flow::PasswordAssessment acceptable();

// What the model of timers does with an effect.
void perform(std::map<kiosk::flow::Deadline, std::chrono::milliseconds>& timers,
             const kiosk::flow::Effect& effect);

} // namespace walking
