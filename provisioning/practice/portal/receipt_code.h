// The receipt's code: 50 random bits and a check symbol, written in groups of 4, 3 and 4 symbols that cannot
// be taken for one another. docs/portal-api.yaml (Registration.receiptCode) gives the arithmetic.
#pragma once

#include <QString>

namespace provisioning::practice {

QString drawReceiptCode();

// The check symbol belongs to the ten before it. Hyphens, blanks and case do not count.
bool receiptCodeHolds(const QString& code);

} // namespace provisioning::practice
