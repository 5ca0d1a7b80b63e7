#include "kiosk/flow/purpose.h"

#include <algorithm>
#include <array>

namespace kiosk::flow {

namespace {

constexpr std::span<const Asking> ofTheMethod{};
constexpr std::array recoveryFields{Asking{Field::IdNumber, Need::Must}, Asking{Field::Phone, Need::Must}};
constexpr std::array resumptionFields{Asking{Field::ReceiptCode, Need::Must},
                                      Asking{Field::Phone, Need::Must}};

constexpr std::array table{
    //         purpose            consents chooses solves postpones seals fields
    PurposeRow{Purpose::Register, true, true, true, true, true, ofTheMethod},
    PurposeRow{Purpose::Recover, true, false, true, false, false, recoveryFields},
    PurposeRow{Purpose::Resume, false, false, false, true, false, resumptionFields},
};

} // namespace

const PurposeRow& rowOf(Purpose purpose)
{
    return *std::ranges::find(table, purpose, &PurposeRow::purpose);
}

} // namespace kiosk::flow
