// Whether what a card says in several places is the same. Pure.
#pragma once

#include "drivers/api/chip.h"
#include "drivers/chip/mrz.h"

namespace drivers::chip {

// A name as the MRZ would have it, without any blank: capital letters A to Z only.
QString foldedName(const QString& name);

// dd/mm/yyyy; invalid when it is no such date.
QDate cardDate(const QString& text);

QList<api::Finding> crossChecks(const Mrz& mrz, const std::optional<api::Dg13>& dg13,
                                const QString& askedNumber, QDate today);

} // namespace drivers::chip
