// One field between two bars, decoded, and what it can be.
#pragma once

#include "drivers/api/qr_reading.h"
#include "drivers/camera/qr_text.h"

namespace drivers::camera {

struct FieldText {
    // UTF-8, whatever a decoder may have guessed; NFC, trimmed. Bytes that are no UTF-8 become U+FFFD.
    explicit FieldText(const QByteArray& bytes);

    QString text;
    bool isUtf8 = true;

    [[nodiscard]] bool isDigits() const; // ASCII, at least one
    [[nodiscard]] bool isDigits(qsizetype count) const { return text.size() == count && isDigits(); }

    // ddmmyyyy or dd/mm/yyyy, with 00 for a day or month that is not known; or yyyy alone.
    [[nodiscard]] std::optional<api::CardDate> date() const;
    // Nam, Nữ, and Nu from a scanner that knows no diacritics.
    [[nodiscard]] std::optional<api::Sex> sex() const;
    // What may be left of a damaged "Nam" or "Nữ".
    [[nodiscard]] bool isShortWithN() const;

    [[nodiscard]] std::optional<api::QrDamage> damage(QrRoad road) const;
    [[nodiscard]] std::optional<api::QrDamage> damageAsName(QrRoad road) const;
};

} // namespace drivers::camera
