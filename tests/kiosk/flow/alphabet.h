// Everything that can happen to a journey, made concrete enough to walk all of it and small enough to finish.
#pragma once

#include "kiosk/flow/journey.h"

#include <string>
#include <vector>

namespace walking {

// The part of the world that is walked at once; all of it together would not finish.
struct Scope {
    kiosk::flow::Purpose purpose = kiosk::flow::Purpose::Register;
    std::vector<kiosk::flow::Method> methods;
    bool codes = false;   // the portal sends codes and asks for a password
    bool prompts = false; // and prompts, and shows certificates
    bool prints = false;
    bool chips = false; // a card can be read by its chip
    bool qrs = false;   // by its QR code

    bool tokens = false; // a token can sign
    bool seals = false;  // the kiosk keeps what the line does not take

    [[nodiscard]] bool cards() const { return chips || qrs; }
    bool closures = false; // the portal closes for maintenance and asks to come back later
};

// Events that fit the journey's session and the call it waits for, each kind at least once; good and bad
// values where the difference matters.
std::vector<kiosk::flow::EventBody> alphabet(const kiosk::flow::Journey& journey, const Scope& scope);

// Every kind of event, whatever world the journey is of.
std::vector<kiosk::flow::EventBody> everyEvent(const kiosk::flow::Journey& journey);

// What the reader says of the reading with this ticket.
std::vector<kiosk::flow::EventBody> readingsOf(kiosk::flow::Ticket ticket);

// What the token says of the work with this ticket.
std::vector<kiosk::flow::EventBody> signingsOf(kiosk::flow::Ticket ticket);

// The answers of the portal to a given ticket.
std::vector<kiosk::flow::EventBody> answersTo(kiosk::flow::Ticket ticket);

// Two journeys with the same key behave alike: session, ticket and operation numbers count only against the
// last ones.
std::string keyOf(const kiosk::flow::Journey& journey);

// For messages: the state with its parts.
std::string described(const kiosk::flow::Journey& journey);
std::string described(const kiosk::flow::EventBody& body);

template <class E>
bool is(const kiosk::flow::EventBody& body)
{
    return std::holds_alternative<E>(body);
}

bool isOfThePerson(const kiosk::flow::EventBody& body);

} // namespace walking
