// The portal's password rule, and the kiosk's own: no pattern made of the person's name or birth year.
#pragma once

#include <QDate>
#include <QString>

#include <optional>
#include <string_view>

namespace kiosk::flow {

// A claim each, in the order of the checklist on the screen.
struct PasswordAssessment {
    bool longEnough = false; // 8 characters or more
    bool hasLower = false;
    bool hasUpper = false;
    bool hasDigit = false;
    bool hasSpecial = false;
    bool notPersonal =
        true; // no part of the name (without diacritics, any case) with digits or signs around, no birth
              // year, no ID number or phone, no run like 123456 or aaaa as its body
    bool repeated = false; // both entries are the same and not empty

    [[nodiscard]] bool isAcceptable() const;
    bool operator==(const PasswordAssessment&) const = default;
};

// What the password must not be made of.
struct PasswordOwner {
    QString fullName;
    std::optional<QDate> birthDate;
    QString idNumber;
    QString phone;
};

// The views are looked at and never kept. UTF-8; only ASCII can be typed on the password pad.
PasswordAssessment assessPassword(std::string_view password, std::string_view repeated,
                                  const PasswordOwner& owner);

} // namespace kiosk::flow
