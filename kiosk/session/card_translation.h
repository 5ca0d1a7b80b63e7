// Between what reader and camera say and the journey: the one place where they meet. Pure functions.
#pragma once

#include "drivers/api/camera.h"
#include "drivers/api/chip.h"
#include "kiosk/flow/effect.h"
#include "kiosk/portal/values.h"

namespace kiosk::session {

// Believed as far as its three verdicts reach.
flow::CardReading readingOf(const drivers::api::ChipDocument& document);
// QrSeen or QrRefused. A field that was damaged on its way is not filled in.
flow::EventBody qrEvent(const drivers::api::QrReading& reading);

flow::event::ReaderChanged readerChanged(drivers::api::ChipReaderState state);
// ChipAdvanced or, of the photo, PhotoAdvanced.
flow::EventBody chipAdvanced(flow::Ticket ticket, const drivers::api::ChipProgress& progress);
// With what the issuer's signature says now that the photo lies under it.
flow::event::PhotoRead photoRead(flow::Ticket ticket, const drivers::api::ChipReport& report);

// For PACE-MRZ and BAC too, as far as the birthday is known.
drivers::api::ChipRequest chipRequest(const flow::effect::ReadChip& effect, const QByteArray& challenge,
                                      QDate today);

portal::Evidence evidenceOf(const drivers::api::ChipDocument& document);

} // namespace kiosk::session
