// Which screen a journey is on, what its frame says and which of the frame's buttons it has. A pure
// projection.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/kinds.h"

namespace kiosk::ui {

struct Frame {
    page::Kind page = page::Kind::Start;
    overlay::Kind overlay = overlay::Kind::None;
    QStringList steps; // of the step bar
    QString eyebrow;   // "Mục 2 trên 6"
    QString title;
    QString lead;
    QString note;     // for whoever looks after the kiosk
    QString backText; // empty: no such button
    QString nextText; // empty: no such button
    int step = -1;    // -1: no step bar
    bool nextOpen = true;
    bool busy = false; // the portal is being asked
    bool leavable = false;
    bool postponable = false; // may be gone on with at another visit
    bool officerCalled = false;
    bool operator==(const Frame&) const = default;
};

page::Kind pageOf(const flow::Journey& journey);
overlay::Kind overlayOf(const flow::Journey& journey);

// A screen that tells rather than asks has its words and buttons in the OutcomeModel; they stay empty here.
bool isOutcome(page::Kind page);

Frame frameOf(const flow::Journey& journey);

} // namespace kiosk::ui
