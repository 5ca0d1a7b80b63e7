// A reader of chip cards (CCCD 2021, Căn cước 2024) as the kiosk sees it.
//
// Made and used on one thread; no call blocks, signals arrive on that thread. The card itself is spoken to on
// the driver's own thread, and a card or service that hangs is left there, never waited for.
#pragma once

#include "drivers/api/chip_document.h"
#include "kiosk/base/result.h"

#include <QFuture>
#include <QObject>

#include <chrono>

namespace drivers::api {

enum class ChipReaderState {
    Starting,  // nothing known yet
    NoService, // PC/SC does not run; looked for again by itself
    NoReader,  // no reader is connected; one that comes is noticed by itself
    Empty,     // ready, no card on any reader
    CardPresent,
    BusyElsewhere, // another program holds the card
};

// What opens the card, and what to do with it.
struct ChipRequest {
    QString idNumber; // twelve digits: its last six are the CAN, its last nine the document number
    QString can;      // six digits when they are known without an ID number; then there is no BAC
    QDate birthDate;  // for PACE-MRZ and BAC; invalid: only the CAN is tried
    // To try in this order, few: each is a try at the card. None means a card without expiry.
    QList<std::optional<QDate>> expiryDates;
    QByteArray challenge; // eight bytes for active authentication; empty: it is not done
    bool photo = true;
};

enum class ChipStep { AwaitingCard, Opening, ReadingFields, CheckingChip, ReadingPhoto };

struct ChipProgress {
    ChipStep step = ChipStep::AwaitingCard;
    // How far this step is, in parts of its own; within one reading it never goes back. total: 0 where a step
    // has no parts. Of the photo: bytes.
    int done = 0;
    int total = 0;
    bool operator==(const ChipProgress&) const = default;
};

struct ChipCost {
    int apdus = 0;
    qint64 bytesRead = 0; // answers with their status words, as they came from the reader
    std::chrono::milliseconds elapsed{0};
};

// A reading that has come to its end. The document is complete even when the card was taken off while its
// photo was read.
struct ChipReport {
    std::shared_ptr<const ChipDocument> document; // never null
    std::shared_ptr<const ChipPhoto> photo; // null: not wanted, not on the card (a child's), not readable
    std::optional<kiosk::base::Error> photoFault; // what ended the photo, if something went wrong
    ChipVerdicts verdicts;                        // with the photo's hash
    ChipCost cost;
};

class ChipReader : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    // Forgets everything.
    ~ChipReader() override;

    [[nodiscard]] virtual ChipReaderState state() const = 0;

    // Waits for a card, however long, then reads it; forget() ends it. A later call takes an earlier one's
    // place, which ends with CallCancelled. Always finishes, on this object's thread.
    //
    // Errors: ChipServiceMissing, ReaderMissing, ReaderBusy, ReaderFailed (reader or service), CardRemoved,
    // CardMute, CardUnsuitable, CardKeyWrong, CardBirthDateNeeded, CardKeyBlocked, CardUnreadable,
    // CardTimeout, CallCancelled.
    virtual QFuture<kiosk::base::Result<ChipReport>> read(const ChipRequest& request) = 0;

    // The person has left, or goes on by another road: ends what is under way with CallCancelled and wipes
    // what it has so far. Returns at once.
    virtual void forget() = 0;

Q_SIGNALS:
    void stateChanged();
    void progressed(const drivers::api::ChipProgress& progress);
    // Once in a reading, before its photo and before its future finishes: the form can be filled.
    void documentRead(const std::shared_ptr<const drivers::api::ChipDocument>& document);
};

} // namespace drivers::api
