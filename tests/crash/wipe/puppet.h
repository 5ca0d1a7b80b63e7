// The citizen of one screen process: fills masked data in through the screens' own models, types secrets on
// the keyboard, ends the session by its road, and searches the memory of the process it lives in.
#pragma once

#include "kiosk/app/screen_app.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kiosk_model.h"
#include "tests/crash/wipe/board.h"
#include "tests/kiosk/session/moved_clock.h"

#include <QObject>
#include <QSocketNotifier>

#include <functional>

namespace wipe {

class Puppet : public QObject {
public:
    // Reports go to, and replies come from, these descriptors: a byte for each reply on the board.
    Puppet(kiosk::app::ScreenApp& screen, Board& board, int reports, int replies, MovedClock& clock);

private:
    void come();
    void goOn();
    void act();
    void inField();
    void inCaptcha();
    void inOtp();
    void inPassword();
    void inCall();
    void inPin();
    void walkAway();
    void type(const Masked& text);
    void press(int key, const QString& text);
    void ask(Report::Kind kind, std::function<void()> then);
    void report(Report::Kind kind, int mark = 0, int found = 0);
    void lookForSecrets(Report::Kind kind);
    void lookForInheritance();
    [[nodiscard]] Citizen& citizen() { return m_board.citizens[m_road]; }
    [[nodiscard]] bool is(Road road) const { return m_road == static_cast<int>(road); }

    kiosk::app::ScreenApp& m_screen;
    Board& m_board;
    int m_reports;
    QSocketNotifier m_replies;
    MovedClock& m_clock;
    kiosk::ui::KioskModel* m_model = nullptr;
    int m_road = -1;
    int m_otpBefore = 0; // six digits may stand somewhere by chance
    bool m_queued = false;
    bool m_goingBack = false;
    bool m_otpTyped = false;
    bool m_passwordTyped = false;
    bool m_pinTyped = false;
    bool m_over = false;
    std::function<void()> m_then;
};

} // namespace wipe
