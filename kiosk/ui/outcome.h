// What a screen that tells rather than asks says in one state, and where its buttons lead.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/premises.h"
#include "kiosk/ui/rows.h"

#include <optional>

namespace kiosk::ui {

struct OutcomeView {
    QString title, lead, code, qrText, action, otherAction, notice, printing, print, countdown;
    glyph::Kind glyph = glyph::Kind::None;
    tone::Kind tone = tone::Kind::Neutral;
    tone::Kind printingTone = tone::Kind::Neutral;
    bool actionOpen = true;
    bool working = false; // something goes on without the person
    bool operator==(const OutcomeView&) const = default;
};

struct Outcome {
    OutcomeView view;
    QList<Row> rows;    // paragraphs, or labels and values
    QList<Row> choices; // roads from here, each with its event below
    std::vector<flow::EventBody> choiceEvents;
    std::optional<flow::EventBody> action;
    std::optional<flow::EventBody> otherAction;
    bool closesByItself = false;
    bool retryWaits = false;

    void choice(glyph::Kind glyph, const QString& title, const QString& text, flow::EventBody body);
    // Home, and another way.
    void leaveOr(const QString& other, flow::EventBody otherBody);
};

Row paragraph(glyph::Kind glyph, const QString& text, const QString& title = {});
Row labelled(const QString& label, const QString& value, bool marked = false);

Outcome outcomeOf(const flow::state::Declined& state);
Outcome outcomeOf(const flow::state::NeedsVneid& state, const LocalTexts& texts);
Outcome outcomeOf(const flow::Waiting& waiting, const flow::Journey& journey);
Outcome outcomeOf(const flow::state::Interrupted& state, const flow::Journey& journey);
Outcome outcomeOf(const flow::state::Sealed& state, const flow::Journey& journey);
Outcome outcomeOf(const flow::state::Postponed& state, const flow::Journey& journey);
Outcome outcomeOf(const flow::state::Done& state, const flow::Journey& journey);
Outcome outcomeOf(const flow::state::Receipt& state, const flow::Journey& journey);
Outcome outcomeOf(const flow::state::AccountExists& state, const flow::Journey& journey,
                  const LocalTexts& texts);
Outcome outcomeOf(const flow::state::Refused& state, const flow::Journey& journey);

} // namespace kiosk::ui
