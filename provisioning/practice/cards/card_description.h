// A practice card as a JSON file describes it (README.md lists the members). Pure.
#pragma once

#include "drivers/sim/card/card_image.h"
#include "drivers/sim/card/dg13.h"

#include <QMap>

#include <tl/expected.hpp>

namespace provisioning::practice::cards {

// Who signed EF.SOD: the practice signers' names in assets/practice/cards/keys.
enum class Signer { Named, Explicit, Rsa, Unknown, Revoked };

struct SignatureWish {
    Signer by = Signer::Named;
    kiosk::crypto::Digest digest = kiosk::crypto::Digest::Sha256; // of the data groups and of the signature
    bool pss = false;                                             // RSA
};

struct ActiveWish {
    drivers::sim::card::ActiveKeyKind kind = drivers::sim::card::ActiveKeyKind::Rsa;
    kiosk::crypto::Digest digest = kiosk::crypto::Digest::Sha256;
    bool shortTrailer = false;
};

struct ChipWish {
    drivers::sim::card::CipherSuite suite = drivers::sim::card::CipherSuite::Aes128;
    int parameterId = 13;
    bool explicitParameters = true;
};

struct CardDescription {
    QMap<QString, QString> titles; // by language, at least "vi": for people who choose among cards
    bool isOf2024 = false;         // the layout since 01/07/2024
    drivers::sim::card::Person person;
    QString photo;      // a face of assets/practice/cards/faces without its ending; empty: none on the card
    int photoBytes = 0; // filled up to at least so many
    bool hasDg2 = true; // a card may have the file without a face in it
    bool hasDg13 = true;
    drivers::sim::card::Dg13Variant dg13;
    std::optional<drivers::sim::card::PaceAbility> pace = drivers::sim::card::PaceAbility{};
    bool hasBasicAccess = true;
    std::optional<ActiveWish> active = ActiveWish{};
    std::optional<ChipWish> chip = ChipWish{};
    std::optional<SignatureWish> signature = SignatureWish{}; // nothing: no EF.SOD
    bool isCloned = false; // all files of a card, and none of its private keys
    QString forgedName;    // DG1 says this name, which nobody signed
    QString forgedPhoto;   // DG2 shows this face, which nobody signed
    drivers::sim::card::CardTemper temper;

    // What is wrong comes as words for the person who wrote the file, e.g. "person.birthDate is no date".
    static tl::expected<CardDescription, QString> parse(const QByteArray& json);
};

} // namespace provisioning::practice::cards
