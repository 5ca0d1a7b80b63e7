// The words of the journey: the question of each screen, the steps, the methods, the help. In the language in
// force.
#pragma once

#include "kiosk/flow/draft.h"
#include "kiosk/ui/kinds.h"

#include <QStringList>

namespace kiosk::ui {

struct PageWords {
    QString title; // the question
    QString lead;  // one sentence that helps to answer it
    QString help;  // what to do at this step, for the help sheet
};

// The purpose changes what a few screens ask.
PageWords pageWords(page::Kind page, flow::Purpose purpose = flow::Purpose::Register);

QString subjectTitle(flow::Subject subject);
QString subjectText(flow::Subject subject);
glyph::Kind subjectGlyph(flow::Subject subject);

// The portal's own names: "Thuê bao di động".
QString methodTitle(flow::Method method);
QString methodText(flow::Method method);
glyph::Kind methodGlyph(flow::Method method);
// "Mức xác minh 2", and the group's name for the ear: "Xác minh mức độ trung bình (IAL2)".
QString levelBadge(int level);
QString levelName(int level);

// A language's name in itself; the tag where it is not known.
QString languageName(const QString& tag);

} // namespace kiosk::ui
