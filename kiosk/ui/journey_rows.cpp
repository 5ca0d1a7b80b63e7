#include "kiosk/ui/journey_rows.h"

#include "kiosk/ui/field_words.h"
#include "kiosk/ui/journey_words.h"

#include <QCoreApplication>

namespace kiosk::ui {

QList<Row> summaryRows(const flow::Draft& draft)
{
    QList<Row> rows;
    for (const flow::Field field : flow::fieldsOf(draft)) {
        Row row;
        row.title = fieldLabel(field);
        row.text = valueText(field, draft.text(field));
        if (row.text.isEmpty())
            row.text = QCoreApplication::translate("Journey", "Không khai");
        else
            row.note = sourceWord(draft.values.at(field).source);
        rows.append(row);
    }
    return rows;
}

QList<Row> languageRows(const QStringList& languages, const QString& chosen)
{
    QList<Row> rows;
    for (const QString& language : languages) {
        Row row;
        row.title = languageName(language);
        row.marked = language == chosen;
        rows.append(row);
    }
    return rows;
}

QList<Row> subjectRows(const flow::Journey& journey)
{
    QList<Row> rows;
    for (const auto subject : {flow::Subject::Citizen, flow::Subject::Business, flow::Subject::Agency}) {
        Row row;
        row.title = subjectTitle(subject);
        row.text = subjectText(subject);
        row.glyph = subjectGlyph(subject);
        row.available = !flow::offeredMethods(journey, subject).empty();
        if (!row.available)
            row.note = QCoreApplication::translate(
                "Journey", "Máy này chưa có cách đăng ký cho nhóm này. Mời bạn gặp cán bộ.");
        row.marked = journey.draft.subject == subject;
        rows.append(row);
    }
    return rows;
}

QList<Row> methodRows(const flow::Journey& journey, const QMap<flow::Method, QString>& notices)
{
    const auto subject = journey.draft.subject.value_or(flow::Subject::Citizen);
    QList<Row> rows;
    for (const auto method : flow::offeredMethods(journey, subject)) {
        const flow::MethodRow& facts = flow::rowOf(method);
        Row row;
        row.title = methodTitle(method);
        row.text = methodText(method);
        if (facts.citizen && !facts.business && !facts.agency)
            row.text = QCoreApplication::translate("Journey", "Chỉ dành cho công dân.") + u' ' + row.text;
        row.badge = levelBadge(facts.level);
        row.note = notices.value(method);
        row.glyph = methodGlyph(method);
        row.marked = journey.draft.method == method;
        rows.append(row);
    }
    return rows;
}

} // namespace kiosk::ui
