// A practice card as a country issues it: made-up person, security object, keys of the chip.
#pragma once

#include "drivers/api/chip.h"
#include "drivers/sim/card/card_image.h"
#include "drivers/sim/card/dg13.h"
#include "tests/drivers/chip/country.h"

namespace tests {

struct CardOrder {
    drivers::sim::card::Dg13Variant dg13 = {};
    int photoSize = 15'000; // bytes of the image; 0: a child's card, without
    bool endless = false;
    bool hasDg13 = true;
    QString activeKey = QStringLiteral("RSA:1024"); // empty: none
    QString activeDigest = QStringLiteral("sha256");
    drivers::sim::card::CipherSuite suite = drivers::sim::card::CipherSuite::Aes128;
    int parameterId = 13;
    drivers::sim::card::CipherSuite chipSuite = drivers::sim::card::CipherSuite::Aes128;
};

struct IssuedCard {
    drivers::sim::card::CardImage image;
    QByteArray photo;
    // What opens it and wants everything.
    drivers::api::ChipRequest request;
};

IssuedCard issueCard(const Country& country, const CardOrder& order = {});

} // namespace tests
