// Decides what is said when the screen changes. Pure: sees lines, answers sentences.
#pragma once

#include "kiosk/ui/speech/line.h"

#include <QStringList>

namespace kiosk::ui::speech {

class Narrator {
public:
    // What to say now that this stands on the screen, to interrupt whatever is being said; empty: nothing.
    // `speaking`: something is being said, which a mere countdown does not interrupt.
    [[nodiscard]] QStringList observe(const Screen& screen, bool speaking);
    // All there is, in reading order, for who asks.
    [[nodiscard]] static QStringList everything(const Screen& screen);
    // What the keys work on now: its name, what it holds, and why it is shut.
    [[nodiscard]] static QStringList focused(const Line& line);
    // The next screen is a new one.
    void forget() { m_seen = {}; }

private:
    [[nodiscard]] QStringList news(const Screen& screen) const;
    [[nodiscard]] QStringList countdowns(const Screen& screen) const;

    Screen m_seen;
};

} // namespace kiosk::ui::speech
