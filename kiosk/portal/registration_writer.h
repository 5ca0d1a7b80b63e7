// Writes what a registration consists of, wherever it goes: to the portal at once or into an envelope.
//
// Internal to kiosk/portal. Pure; the memory written to is wiped by its owner.
#pragma once

#include "kiosk/portal/json_writer.h"
#include "kiosk/portal/values.h"

namespace kiosk::portal {

// Names, quotes and braces of the largest request, in bytes.
constexpr std::size_t requestFrame = 1024;

// The most bytes a text takes.
std::size_t roomOf(const QString& text);

// What a registration and a recovery have in common.
struct Form {
    const QList<SourcedField>& fields;
    const Consent& consent;
};

std::size_t roomOf(const Form& form);
// The members of an object that has been begun.
void writeForm(JsonWriter& json, const Form& form);

// With the frame, without the captcha's texts.
std::size_t roomOf(const RegistrationRequest& request);
// A whole object; without a captcha where its id is empty.
void writeRegistration(JsonWriter& json, const RegistrationRequest& request);
void writeCaptcha(JsonWriter& json, const QString& id, const QString& text);

// Evidence and signature, where there are any, keep to the contract's sizes.
bool isSendable(const RegistrationRequest& request);

} // namespace kiosk::portal
