// What a chip card said, as plain values. Everything about a person is here and in nothing else of the
// driver.
//
// Handed on as std::shared_ptr<const ...>: the reader keeps none, whoever lets the last one go wipes it. Text
// is wiped where no copy shares it any more.
#pragma once

#include "drivers/api/card_values.h"
#include "kiosk/base/octets.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace drivers::api {

// How the card let itself be opened.
enum class ChipAccess { PaceCan, PaceMrz, Bac };

enum class Verdict { NotChecked, Valid, Invalid };

// Why a verdict is not Valid; None exactly with Valid.
enum class VerdictReason {
    None,
    NotReached, // the reading has not come so far, or ended before

    // Passive authentication: is what was read what an authority signed?
    SodMissing,      // no readable EF.SOD
    SodMalformed,    // not what ICAO 9303-10, 4.7.3 describes
    NoTrustAnchors,  // hashes and signature agree, and nobody said whom to trust
    SignerUnknown,   // hashes and signature agree; no trusted CSCA issued the signer's certificate
    Unsupported,     // an algorithm nobody here can compute
    HashWrong,       // a data group is not the one that was signed
    SignatureWrong,  // the signer did not sign these hashes
    ChainWrong,      // the signer's certificate was not signed by the CSCA it names, or may not sign
    SignerOutOfDate, // signed outside of the validity of signer or CSCA
    SignerRevoked,   // on the CSCA's revocation list

    // Active and chip authentication: is this the chip that was signed for?
    NoKey,       // the card has no DG15, or no chip authentication key in DG14
    KeyUnsigned, // the key's data group is not covered by a readable EF.SOD, so its answer proves nothing
    Refused,     // the card would not answer
    AnswerWrong, // not made with the key the data group names: a copied card
};

struct Judgement {
    Verdict verdict = Verdict::NotChecked;
    VerdictReason reason = VerdictReason::NotReached;
    bool operator==(const Judgement&) const = default;
};

// Three separate answers; never one.
struct ChipVerdicts {
    Judgement passive; // Valid only up to a CSCA of the operator's folder
    Judgement active;
    Judgement chip;
    bool operator==(const ChipVerdicts&) const = default;
};

// What does not fit together on the card, or with what was asked for. Never a refusal by itself.
enum class Finding {
    AnotherNumber,         // the card's personal number is not the one the reading was asked for
    DocumentNumberDiffers, // not the last nine digits of the personal number
    PersonalNumberDiffers, // DG1 against DG13
    NameDiffers, // DG1 against DG13, diacritics and punctuation apart; a cut name is compared so far
    BirthDateDiffers,
    SexDiffers,
    ExpiryDiffers,
    CheckDigitWrong, // one of DG1's
    Expired,         // before today
};

// DG13 by English name. Every field may be absent; a field that could not be read is absent and counted.
struct Dg13 {
    std::optional<QString> personalNumber;
    std::optional<QString> fullName;  // with diacritics, NFC
    std::optional<QString> birthDate; // as on the card: dd/mm/yyyy
    std::optional<QString> sex;       // as on the card: Nam, Nữ
    std::optional<QString> nationality;
    std::optional<QString> ethnicity;
    std::optional<QString> religion;
    std::optional<QString> placeOfOrigin;
    std::optional<QString> placeOfResidence;
    std::optional<QString> personalMarks;
    std::optional<QString> issueDate;
    std::optional<QString> expiryDate; // dd/mm/yyyy or words, e.g. "Không thời hạn"
    std::optional<QString> fatherName; // where the card has a place for both parents
    std::optional<QString> motherName;
    std::optional<QString> parentName; // the only one; which of the two is not known
    std::optional<QString> spouseName;
    std::optional<QString> oldIdNumber;
    std::optional<QString> chipSerial;
    int unreadable = 0; // fields present whose value is no text of the expected kind
    int unknown = 0;    // fields with numbers nobody has described

    bool operator==(const Dg13&) const = default;
};

// The bytes themselves, for somebody else to verify. No photo. An absent file is empty.
struct ChipEvidence {
    kiosk::base::Octets sod;
    kiosk::base::Octets dg1;
    kiosk::base::Octets dg13;
    kiosk::base::Octets dg14;
    kiosk::base::Octets dg15;
    QByteArray challenge; // of active authentication; empty when it was not done
    kiosk::base::Octets answer;
};

struct ChipDocument {
    ChipDocument() = default;
    ChipDocument(const ChipDocument&) = delete;
    ChipDocument& operator=(const ChipDocument&) = delete;
    ~ChipDocument();

    ChipAccess access = ChipAccess::PaceCan;

    // DG1.
    QString documentNumber; // nine digits
    QString personalNumber; // twelve digits
    QString mrzName;        // upper case, without diacritics, surname first; may be cut
    QString nationality;    // ICAO letters, e.g. VNM
    QDate birthDate;        // invalid when the card has none that is a date
    Sex sex = Sex::Unspecified;
    std::optional<QDate> expiryDate; // none: no expiry (MRZ 991231)

    // DG13's when it is there, else the MRZ's.
    QString fullName;

    std::optional<Dg13> dg13;
    QList<Finding> findings;
    ChipVerdicts verdicts; // as far as they are known without the photo
    ChipEvidence evidence;
};

enum class PhotoFormat { Unknown, Jpeg, Jpeg2000 };

struct ChipPhoto {
    PhotoFormat format = PhotoFormat::Unknown;
    kiosk::base::Octets bytes; // one image as it lies in DG2
};

} // namespace drivers::api
