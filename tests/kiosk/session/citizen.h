// A made-up citizen in front of a session whose portal is scripted: brings the journey to where a test
// begins.
#pragma once

#include "kiosk/session/receipt_printer.h"
#include "kiosk/session/session.h"
#include "provisioning/practice/practice_keys.h"
#include "provisioning/profile/installation.h"
#include "tests/kiosk/session/moved_clock.h"
#include "tests/kiosk/session/scripted_portal.h"

#include <QTemporaryDir>

// The practice profile, made once a test program.
class TestProfile {
public:
    TestProfile();
    const provisioning::profile::Profile& profile() const { return m_installed->profile; }

private:
    QTemporaryDir m_directory;
    std::optional<provisioning::profile::InstalledProfile> m_installed;
};

class Citizen {
public:
    explicit Citizen(const provisioning::profile::Profile& profile,
                     kiosk::session::ReceiptPrinter* printer = nullptr,
                     kiosk::session::SealingQueue queue = {});

    // Each goes on from the one before it and does all that lies between.
    void comeToForm();
    void comeToCaptcha();
    void comeToSubmitting();
    void comeToOtp();
    void comeToCheckingOtp();
    void comeToPassword();
    void comeToSettingPassword();
    void comeToDone();

    // From the form to the moment the registration is sent.
    void fillIn();
    void answerTheCaptcha();

    template <class S>
    bool isIn() const
    {
        return std::holds_alternative<S>(session.journey().state);
    }
    template <class S>
    const S& state() const
    {
        return std::get<S>(session.journey().state);
    }
    void pass(std::chrono::milliseconds time)
    {
        clock.move(time);
        session.checkTime();
    }
    void type(kiosk::flow::Field field, const QString& text)
    {
        session.post(kiosk::flow::event::FieldEdited{field, text, kiosk::flow::Source::Typed});
        session.post(kiosk::flow::event::NextPressed{});
    }
    void offerOtp() { session.offerOtp(kiosk::base::SecureBytes::from(std::string_view("042917"))); }
    void offerPassword()
    {
        session.offerPassword(kiosk::base::SecureBytes::from(std::string_view("Trau-xanh7")),
                              kiosk::base::SecureBytes::from(std::string_view("Trau-xanh7")));
    }

    static ScriptedPortal::Captcha captcha();
    static ScriptedPortal::Registration awaitingOtp();
    static ScriptedPortal::Registration awaitingPassword();
    static ScriptedPortal::Registration completed();

    MovedClock clock;
    ScriptedPortal portal;
    kiosk::session::Session session;
};
