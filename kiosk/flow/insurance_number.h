// The social insurance number: 10 digits (mã số BHXH); printed as the last ten of the 15 characters of a
// health insurance card (two letters of the object code, one digit of the benefit level, two of the
// province); since 01/08/2025 the 12-digit personal identification number takes its place (Công văn
// 1804/BHXH-QLT).
#pragma once

#include "kiosk/flow/field.h"

namespace kiosk::flow::insurancenumber {

// Upper case without blanks, dots and dashes; a card's number is its last ten digits.
QString normalised(const QString& text);
std::optional<Fault> faultOf(const QString& normalised);
// Twelve digits are the ID number; another twelve are worth a second look.
bool differsFrom(const QString& normalised, const QString& idNumber);

} // namespace kiosk::flow::insurancenumber
