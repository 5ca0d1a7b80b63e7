#include "kiosk/ui/journey_rows.h"

#include "kiosk/ui/field_words.h"
#include "kiosk/ui/journey_words.h"
#include "kiosk/ui/premises.h"

#include <QCoreApplication>

#include <algorithm>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

// What a subject can register with here; empty where there is nothing.
QString methodsSentence(const flow::Journey& journey, flow::Subject subject)
{
    QStringList names;
    for (const auto method : flow::offeredMethods(journey, subject))
        names.append(methodTitle(method));
    return names.isEmpty() ? QString()
                           : QCoreApplication::translate("Journey", "Bằng: %1.").arg(names.join(u", "));
}

// A form longer than this is told in groups.
constexpr std::size_t longForm = 7;

QString groupOf(flow::Field field)
{
    switch (field) {
    case flow::Field::Phone:
    case flow::Field::Email: return QCoreApplication::translate("Journey", "Liên lạc");
    case flow::Field::AccountName:
    case flow::Field::Activation: return QCoreApplication::translate("Journey", "Tài khoản PostID");
    case flow::Field::PermanentProvince:
    case flow::Field::PermanentCommune:
    case flow::Field::PermanentAddress: return QCoreApplication::translate("Journey", "Địa chỉ thường trú");
    case flow::Field::SameAddress:
    case flow::Field::CurrentProvince:
    case flow::Field::CurrentCommune:
    case flow::Field::CurrentAddress: return QCoreApplication::translate("Journey", "Nơi hiện ở");
    default: return QCoreApplication::translate("Journey", "Về bạn");
    }
}

// Fields of one group, asked for in two places, stand together where the first of them does.
void bringTogether(std::vector<flow::Field>& fields)
{
    const auto order = fields;
    const auto firstOf = [&order](flow::Field field) {
        return std::ranges::find(order, groupOf(field), groupOf) - order.begin();
    };
    std::ranges::stable_sort(fields, {}, firstOf);
}

} // namespace

std::vector<flow::Field> summaryFields(const flow::Draft& draft)
{
    auto fields = flow::fieldsOf(draft);
    if (fields.size() > longForm)
        bringTogether(fields);
    return fields;
}

QList<Row> summaryRows(const flow::Journey& journey)
{
    const auto& draft = journey.draft;
    QList<Row> rows;
    const auto fields = summaryFields(draft);
    QString group;
    for (const flow::Field field : fields) {
        Row row;
        if (fields.size() > longForm && groupOf(field) != group)
            row.badge = group = groupOf(field);
        row.title = fieldLabel(field);
        row.text = valueText(field, draft.text(field));
        if (row.text.isEmpty())
            row.text = QCoreApplication::translate("Journey", "Không khai");
        else
            row.note = sourceWord(draft.values.at(field).source);
        row.marked = flow::isLocked(journey.card, draft, field);
        rows.append(row);
    }
    return rows;
}

QList<Row> passageRows(const QString& text)
{
    QList<Row> rows;
    for (const Passage& passage : passagesOf(text)) {
        Row row;
        row.title = passage.heading;
        row.text = passage.text;
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
        row.text += u". "_s + methodsSentence(journey, subject);
        row.available = !flow::offeredMethods(journey, subject).empty();
        if (!row.available)
            row.note = QCoreApplication::translate(
                "Journey", "Máy này chưa có cách đăng ký cho nhóm này. Mời bạn gặp cán bộ.");
        row.marked = journey.draft.subject == subject;
        rows.append(row);
    }
    return rows;
}

QList<Row> methodRows(const flow::Journey& journey)
{
    const auto subject = journey.draft.subject.value_or(flow::Subject::Citizen);
    QList<Row> rows;
    for (const auto method : flow::offeredMethods(journey, subject)) {
        const flow::MethodRow& facts = flow::rowOf(method);
        Row row;
        row.title = methodTitle(method);
        row.text = methodText(method);
        row.badge = levelBadge(facts.level);
        row.glyph = methodGlyph(method);
        row.marked = journey.draft.method == method;
        rows.append(row);
    }
    return rows;
}

} // namespace kiosk::ui
