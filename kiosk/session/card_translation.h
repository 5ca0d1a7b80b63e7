// Between what reader and camera say and the journey: the one place where they meet. Pure functions.
#pragma once

#include "drivers/api/camera.h"
#include "drivers/api/chip.h"
#include "kiosk/flow/effect.h"
#include "kiosk/portal/values.h"

namespace kiosk::session {

// A reading is believed as far as its three verdicts reach: one that is Invalid makes it doubtful, and it is
// proven only when the issuer's signature and the chip itself were both found good.
flow::CardReading readingOf(const drivers::api::ChipDocument& document);
// QrSeen or QrRefused. A field that was damaged on its way is not filled in.
flow::EventBody qrEvent(const drivers::api::QrReading& reading);

flow::event::ReaderChanged readerChanged(drivers::api::ChipReaderState state);
// Nothing of the photo's: nobody waits for it.
std::optional<flow::event::ChipAdvanced> chipAdvanced(flow::Ticket ticket,
                                                      const drivers::api::ChipProgress& progress);

// For PACE-MRZ and BAC too, as far as the birthday is known.
drivers::api::ChipRequest chipRequest(const flow::effect::ReadChip& effect, const QByteArray& challenge,
                                      QDate today);

portal::Evidence evidenceOf(const drivers::api::ChipDocument& document);

} // namespace kiosk::session
