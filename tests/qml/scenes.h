// Every screen as a fixed journey state, with made-up people: for tests that look at screens and for
// pictures.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"
#include "kiosk/ui/premises.h"

#include <QImage>
#include <QList>

#include <map>

namespace scenes {

struct Scene {
    QString name; // also the picture's file name
    kiosk::flow::Journey journey;
    int otpDigits = 0;                                          // typed so far
    QString password;                                           // typed so far
    QString repeated;                                           //
    QString pin;                                                // typed so far
    std::optional<kiosk::base::ErrorCode> outOfOrder;           // no journey, no profile
    std::map<kiosk::flow::Deadline, std::chrono::seconds> left; // countdowns
    QImage view;                                                // of the camera
    QImage photo;                                               // of the chip
    bool unheard = false;                                       // the voice is on and has no device
};

// A made-up one-stop-shop with both languages.
kiosk::ui::Premises premises();

// All screens in the order of the journey, then the side roads, then what lies over a screen.
QList<Scene> all();

// What a session would be told; deadlines stand still.
class Recorder : public kiosk::ui::Gestures {
public:
    void post(kiosk::flow::EventBody body) override { events.push_back(std::move(body)); }
    void offerOtp(kiosk::base::SecureBytes code) override
    {
        offered.push_back(static_cast<int>(code.size()));
    }
    void offerPassword(kiosk::base::SecureBytes password, kiosk::base::SecureBytes) override
    {
        offered.push_back(static_cast<int>(password.size()));
    }
    void offerPin(kiosk::base::SecureBytes pin) override { offered.push_back(static_cast<int>(pin.size())); }
    [[nodiscard]] kiosk::flow::PasswordAssessment
    assess(const kiosk::base::SecureBytes& password, const kiosk::base::SecureBytes& repeated) const override;
    void setTorch(bool on) override { torch = on; }
    [[nodiscard]] std::chrono::milliseconds remaining(kiosk::flow::Deadline deadline) const override;

    std::vector<kiosk::flow::EventBody> events;
    bool torch = false;
    std::vector<int> offered; // lengths of the secrets
    std::map<kiosk::flow::Deadline, std::chrono::seconds> left;
};

} // namespace scenes
