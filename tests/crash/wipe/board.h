// What the test and its screens know together: one page of shared memory, made before the first fork, in
// which every text lies masked.
#pragma once

#include "tests/crash/wipe/memory_scan.h"

#include <atomic>
#include <string_view>

#include <sys/types.h>

namespace wipe {

// How a citizen's session ends. One screen process each, in this order.
enum class Road { Finished, Cancelled, WalkedAway, Declined, KilledCall, Crashed, WrongPin };
inline constexpr int roads = 7;

enum class Personal { IdNumber, FullName, BirthDate, Phone, Email, Receipt };
inline constexpr int personals = 6;

struct Citizen {
    Masked personal[personals];
    Masked password;
    Masked otp;
    Masked pin; // of a token
};

struct Board {
    Citizen citizens[roads];
    Masked reply;              // the test's answer to the last question
    std::atomic<int> begun{0}; // screens that have come to the front
};

// A screen tells or asks the test. Fixed size, so that a pipe carries it whole.
struct Report {
    enum class Kind : int {
        Captcha,    // question: what does the newest picture say
        Otp,        // question: which code was sent to this citizen's phone
        CallStuck,  // question: answer when the password has reached the silent portal
        Control,    // `found`: how often the mark stands where it must
        SecretLeft, // `found`: how often a secret stands after the wipe; must be 0
        Inherited,  // `found`: how often a mark of an earlier citizen stands in a fresh screen; must be 0
        RoadEnded,  // this screen has done its part
        LastScreen, // all roads are done and nothing was inherited to here
        Lost,       // the journey went where no road leads
    };
    Kind kind = Kind::Lost;
    int road = 0;
    int mark = 0; // a Personal; 100 the password, 101 the OTP, 102 the PIN
    int found = 0;
    pid_t pid = 0;
};

} // namespace wipe
