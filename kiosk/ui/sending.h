// What has been sent to the person, in time: how long it lives, and when another may be sent.
#pragma once

#include <QString>

#include <chrono>

namespace kiosk::ui {

class Sending {
public:
    struct Standing {
        bool live = false;     // the person can still answer
        bool open = false;     // another may be asked for now
        bool sendsLeft = true; // or later
    };
    // In the language of the screen; %1 is a time.
    struct Words {
        QString life, again, againLater;
    };

    void setLeft(std::chrono::milliseconds life, std::chrono::milliseconds resend);
    // Whether what is said has changed.
    bool say(const Standing& standing, const Words& words);
    void wipe() { *this = {}; }

    [[nodiscard]] QString life() const { return m_life; }     // empty once it is over
    [[nodiscard]] QString resend() const { return m_resend; } // the button's words, with its wait

private:
    std::chrono::milliseconds m_lifeLeft{0};
    std::chrono::milliseconds m_resendLeft{0};
    QString m_life;
    QString m_resend;
};

} // namespace kiosk::ui
