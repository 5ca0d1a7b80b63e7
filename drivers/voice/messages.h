// What the kiosk and its helper `motcua-voice` say to one another: one JSON object a line, over the helper's
// standard input and output. Texts of a person go this way only, never through arguments or the environment.
#pragma once

#include "drivers/api/voice.h"

#include <QByteArray>

#include <optional>
#include <variant>

namespace drivers::voice {

// To the helper. Every order has a number, which the helper gives back at once.
struct Settle {
    api::VoiceSettings settings;
};
struct Say {
    api::Utterance utterance;
};
struct Stop {};
struct SetVolume {
    int percent = 0;
};
struct Order {
    int number = 0;
    std::variant<Settle, Say, Stop, SetVolume> body;
};

// From the helper.
struct Taken {
    int number = 0;
};
struct Ended {
    int number = 0; // of the Say
};
struct StateIs {
    api::VoiceState state = api::VoiceState::Starting;
};
using Report = std::variant<Taken, Ended, StateIs>;

// A line with its line feed.
QByteArray toLine(const Order& order);
QByteArray toLine(const Report& report);

// Without the line feed; nothing when it is not one of them.
std::optional<Order> orderFrom(const QByteArray& line);
std::optional<Report> reportFrom(const QByteArray& line);

} // namespace drivers::voice
