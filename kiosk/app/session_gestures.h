// The screens' gestures, given to the session.
#pragma once

#include "kiosk/session/session.h"
#include "kiosk/ui/gestures.h"

#include <utility>

namespace kiosk::app {

class SessionGestures final : public ui::Gestures {
public:
    // The session outlives this.
    explicit SessionGestures(session::Session& session) : m_session(session) {}

    void post(flow::EventBody body) override { m_session.post(std::move(body)); }
    void offerOtp(base::SecureBytes code) override { m_session.offerOtp(std::move(code)); }
    void offerPassword(base::SecureBytes password, base::SecureBytes repeated) override
    {
        m_session.offerPassword(std::move(password), std::move(repeated));
    }
    void offerPin(base::SecureBytes pin) override { m_session.offerPin(std::move(pin)); }
    flow::PasswordAssessment assess(const base::SecureBytes& password,
                                    const base::SecureBytes& repeated) const override
    {
        return m_session.assess(password, repeated);
    }
    void setTorch(bool on) override
    {
        if (auto* camera = m_session.camera())
            camera->setTorch(on);
    }
    std::chrono::milliseconds remaining(flow::Deadline deadline) const override
    {
        return m_session.remaining(deadline);
    }

private:
    session::Session& m_session;
};

} // namespace kiosk::app
