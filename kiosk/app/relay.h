// Who has the screen: one screen process a citizen, and a fresh one waiting behind it.
//
// Pure: told what the children said, that one is gone, or what time it is; answers with what to do. The
// supervisor does it. Times are monotonic. README.md of this folder has the picture.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace kiosk::app {

// What a screen process is forked for.
enum class Role : char {
    Active,     // shows itself at once
    Standby,    // gets everything ready and waits for Order::Take
    OutOfOrder, // the last resort when screens keep crashing: a plain page with a code
};

// The whole protocol: one byte a message. From a screen to the supervisor:
enum class Word : char {
    Ready = 'r',   // a standby has rendered its first frame unseen
    Shown = 's',   // the first frame is on the screen and takes a touch
    Settled = 'i', // start-up work is over; a standby may now be made without being felt
    Ended = 'e',   // the citizen's session is over and wiped; the successor may take the screen
    Closed = 'c',  // the window was closed on purpose (practice only): the whole program ends
};
// From the supervisor to a screen:
enum class Order : char {
    Take = 't',  // show yourself above the old one; may come before Ready was said
    Leave = 'x', // exit now
};

struct RelayLimits {
    std::chrono::milliseconds show{20'000};   // from Take, or the fork of an active, to Shown
    std::chrono::milliseconds ready{60'000};  // from the fork of a standby to Ready
    std::chrono::milliseconds settle{5'000};  // from Shown to a standby, when Settled does not come
    std::chrono::milliseconds leave{2'000};   // from Leave to the process's end, then SIGKILL
    std::chrono::milliseconds steady{30'000}; // a screen that stood this long ends a row of failures
    std::chrono::milliseconds firstPause{500};
    std::chrono::milliseconds longestPause{30'000}; // pauses between failures double up to this
    int lastResortAfter = 4;                        // failures in a row until Role::OutOfOrder is shown
};

class Relay {
public:
    using Child = int;
    using Time = std::chrono::milliseconds;

    struct Fork {
        Child child = 0;
        Role role = Role::Active;
        bool operator==(const Fork&) const = default;
    };
    struct Tell {
        Child child = 0;
        Order order = Order::Take;
        bool operator==(const Tell&) const = default;
    };
    struct Kill { // SIGKILL; gone() follows in its time
        Child child = 0;
        bool operator==(const Kill&) const = default;
    };
    using Action = std::variant<Fork, Tell, Kill>;
    using Actions = std::vector<Action>;

    explicit Relay(const RelayLimits& limits = {});

    Actions begin(Time now);
    Actions said(Child child, Word word, Time now);
    Actions gone(Child child, Time now);
    Actions timePassed(Time now);
    // Everybody leaves; nothing is forked any more.
    Actions stop(Time now);

    // When timePassed() has something to do next.
    [[nodiscard]] std::optional<Time> nextLook() const;
    // Stopped, and every child is gone.
    [[nodiscard]] bool isOver() const;

private:
    struct Screen {
        Role role = Role::Active;
        std::optional<Time> limit; // SIGKILL then
    };

    void heardShown(Child child, Time now, Actions& actions);
    void heardEnded(Child child, Time now, Actions& actions);
    void handOver(Time now, Time pause, Actions& actions);
    void fork(Time now, Actions& actions);
    void tellToLeave(Child child, Time now, Actions& actions);
    [[nodiscard]] Time pause() const;

    RelayLimits m_limits;
    std::map<Child, Screen> m_screens;
    Child m_last = 0;
    std::optional<Child> m_active;   // has the screen, or is about to get it
    std::optional<Child> m_previous; // still seen until the active one has shown itself
    std::optional<Child> m_standby;
    std::optional<Time> m_forkAt;   // an active when there is none, else a standby
    std::optional<Time> m_steadyAt; // the active one has proved itself then
    int m_failures = 0;             // in a row
    bool m_stopping = false;
};

} // namespace kiosk::app
