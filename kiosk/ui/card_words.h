// What is said of the card, its reader and the camera.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/kinds.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

// What would make the camera's next picture better.
enum class ViewHint { None, Closer, Further, TooDark, TooBright, HoldStill };

QString viewHint(ViewHint hint);
// Where there is no camera, but a scanner in the hand.
QString scannerHint();
QString chipStep(const flow::state::ReadingChip& reading);

// The three ways, in the order shown: chip, QR code, typing.
QList<flow::Source> waysOf(const flow::Journey& journey);
QList<Row> wayRows(const flow::Journey& journey);
// The other ways from a screen that has one under way, as short buttons.
QList<flow::Source> otherWaysOf(const flow::Journey& journey);
QList<Row> otherWayRows(const flow::Journey& journey);

struct CardVerdict {
    QString title;
    QString text;
    tone::Kind tone = tone::Kind::Neutral;
    bool operator==(const CardVerdict&) const = default;
};

// How far the reading may be believed, in words.
CardVerdict verdictOf(const flow::CardReading& reading);
// Until when the card is good; empty where the reading does not say.
QString validity(const flow::CardReading& reading, QDate today);
// What does not fit together.
QStringList odditiesOf(const flow::CardReading& reading);
// One line for each of a chip's three checks, with why it did not succeed.
QList<Row> checkRows(const flow::CardReading& reading);
// What the person is to do while the photo comes.
QString photoAdvice(flow::Photo photo);
// Why there is none to be seen, though the chip has one.
QString photoFault(flow::Photo photo, bool canBeShown);
// Field by field, with the source of each value.
QList<Row> cardRows(const flow::Journey& journey);
QList<Row> differenceRows(const flow::Card& card);

} // namespace kiosk::ui
