// Takes apart BER (X.690) one element after the other: lengths as they are written, long ones too, tags of
// one or two bytes. An indefinite length, or one that points behind the end, is no element. Views into the
// caller's bytes, which must outlive them. Pure.
#pragma once

#include <QByteArrayView>

#include <optional>

namespace provisioning::practice {

struct BerItem {
    unsigned tag = 0; // as it is written: 0x30, 0x5f1f
    QByteArrayView contents = {};
};

class BerReader {
public:
    explicit BerReader(QByteArrayView bytes) : m_rest(bytes) {}

    [[nodiscard]] bool isAtEnd() const { return m_rest.isEmpty(); }

    // Nothing at the end, and where no element stands; then it stays there.
    std::optional<BerItem> next();
    // Nothing as well, and it stays, when the next one has another tag.
    std::optional<QByteArrayView> next(unsigned tag);

private:
    QByteArrayView m_rest;
};

// The contents of the one element that all of the bytes are.
std::optional<QByteArrayView> soleElement(QByteArrayView bytes, unsigned tag);

} // namespace provisioning::practice
