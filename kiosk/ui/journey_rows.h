// The summary's lines: every field of the method with its value and where it came from.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

// In the order of fieldsOf(draft); an empty optional value says so. Marked: it cannot be changed.
QList<Row> summaryRows(const flow::Journey& journey);
// The fields of those lines, in their order.
std::vector<flow::Field> summaryFields(const flow::Draft& draft);
QList<Row> languageRows(const QStringList& languages, const QString& chosen);
QList<Row> subjectRows(const flow::Journey& journey);
// Only what this subject can use here and now.
QList<Row> methodRows(const flow::Journey& journey);
// A text of the profile as paragraphs.
QList<Row> passageRows(const QString& text);

} // namespace kiosk::ui
