// Where the gestures of the screens go: a session, or a test's recorder. GUI thread only.
#pragma once

#include "kiosk/base/secure_bytes.h"
#include "kiosk/flow/event.h"

#include <functional>

namespace kiosk::ui {

using Post = std::function<void(flow::EventBody)>;

class Gestures {
public:
    virtual ~Gestures() = default;

    virtual void post(flow::EventBody body) = 0;
    virtual void offerOtp(base::SecureBytes code) = 0;
    virtual void offerPassword(base::SecureBytes password, base::SecureBytes repeated) = 0;
    virtual void offerPin(base::SecureBytes pin) = 0;
    [[nodiscard]] virtual flow::PasswordAssessment assess(const base::SecureBytes& password,
                                                          const base::SecureBytes& repeated) const = 0;
    // Of the camera that looks for the code.
    virtual void setTorch(bool on) = 0;
    // Time left until a deadline; zero when it does not run.
    [[nodiscard]] virtual std::chrono::milliseconds remaining(flow::Deadline deadline) const = 0;
};

} // namespace kiosk::ui
