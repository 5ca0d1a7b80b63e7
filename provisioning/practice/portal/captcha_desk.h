// Draws captchas and judges what was read. Each is good for one use within its life, right or wrong.
// Not thread-safe: ServiceDesk guards it.
#pragma once

#include "kiosk/base/clock.h"
#include "provisioning/practice/portal/problem.h"

#include <QHash>

#include <chrono>

namespace provisioning::practice {

struct DrawnCaptcha {
    QString id = {};
    QByteArray png = {};
    QString spoken = {}; // one word a character, parted by commas
    std::chrono::seconds expiresIn{};
};

class CaptchaDesk {
public:
    static constexpr std::chrono::seconds life{300};
    static constexpr int length = 6;

    explicit CaptchaDesk(const kiosk::base::Clock& clock) : m_clock(clock) {}

    // Problems: busy while too many drawn ones wait.
    Answered<DrawnCaptcha> draw(const QString& language);

    // Uses the captcha up. Problems: captcha-expired (unknown, used, too old), captcha-wrong.
    Answered<void> spend(const QString& id, const QString& text);

    // What a waiting or just used captcha says, for tests and the dock; empty for unknown ones.
    [[nodiscard]] QString solution(const QString& id) const;
    [[nodiscard]] QString newestId() const { return m_newest; }

    void forgetAll();

private:
    struct Waiting {
        QString text = {};
        std::chrono::milliseconds drawnAt{};
        bool used = false;
    };
    void dropOld();

    const kiosk::base::Clock& m_clock;
    QHash<QString, Waiting> m_waiting;
    QString m_newest;
};

} // namespace provisioning::practice
