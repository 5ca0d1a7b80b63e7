// The list under an address field: what the gazetteer finds for the text typed so far.
#pragma once

#include "kiosk/flow/draft.h"
#include "kiosk/ui/places/gazetteer.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

bool isPlace(flow::Field field);

// For an empty text the kiosk's own province alone: most people are from here.
QList<Row> placeRows(const places::Gazetteer& gazetteer, const flow::Draft& draft, flow::Field field,
                     const QString& ownProvince);

// Said beside a text that is in no list: it is taken all the same. Empty where there is nothing to say.
QString placeNote(const places::Gazetteer& gazetteer, const flow::Draft& draft, flow::Field field);

// What became of the old place that was typed: of the one the list has first. Empty where nothing has
// changed.
QString placeBecame(const places::Gazetteer& gazetteer, const flow::Draft& draft, flow::Field field);

} // namespace kiosk::ui
