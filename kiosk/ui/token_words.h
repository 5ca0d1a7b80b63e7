// What is said of the token, its certificates and its PIN.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/kinds.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

// What went wrong, and what the person can do about it.
QString tokenFault(base::ErrorCode code);

// A module that cannot be used whatever is plugged in: what keeps it, and whom to turn to.
QString moduleWords(const flow::ModuleFault& fault);

// The certificates of all tokens, each with its holder, its authority and its last day; why it cannot be
// used, if so.
QList<Row> certificateRows(const flow::Journey& journey);

// What is going to be signed, and by whom.
QList<Row> documentRows(const flow::Journey& journey);

struct WorkWords {
    QString title;
    QString lead;
    bool operator==(const WorkWords&) const = default;
};
// While a certificate is being checked, or the token signs.
WorkWords workWords(const flow::Journey& journey);

struct PinRemark {
    QString text; // empty: nothing to say
    tone::Kind tone = tone::Kind::Bad;
    bool operator==(const PinRemark&) const = default;
};
// What was wrong with the last one, and that few tries are left.
PinRemark pinRemark(const flow::PinTerms& terms, std::optional<base::ErrorCode> fault);
// "Mã PIN có từ 6 đến 16 chữ số."
QString pinRule(const flow::PinTerms& terms);

// Once it has signed: that it may be taken out and its PIN should be changed. Empty: nothing to say.
QString afterSigning(const flow::Journey& journey);

} // namespace kiosk::ui
