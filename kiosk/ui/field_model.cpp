#include "kiosk/ui/field_model.h"

#include "kiosk/ui/field_words.h"
#include "kiosk/ui/format.h"
#include "kiosk/ui/place_rows.h"

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

keyboard::FieldKind kindOf(flow::Field field)
{
    switch (flow::rowOf(field).keys) {
    case flow::Keys::Digits: return keyboard::FieldKind::Digits;
    case flow::Keys::Date: return keyboard::FieldKind::Date;
    case flow::Keys::Email: return keyboard::FieldKind::Email;
    case flow::Keys::Latin: return keyboard::FieldKind::AccountName;
    case flow::Keys::Code: return keyboard::FieldKind::Code;
    case flow::Keys::Province:
    case flow::Keys::Commune: return keyboard::FieldKind::PersonName;
    case flow::Keys::VietnameseText:
    case flow::Keys::Choice: break;
    }
    return field == flow::Field::FullName ? keyboard::FieldKind::PersonName
                                          : keyboard::FieldKind::VietnameseText;
}

// As the journey keeps them; an empty one is "not said", the last button of a field that may stay empty.
QStringList optionsOf(const flow::Draft& draft, flow::Field field)
{
    QStringList values = flow::choicesOf(field);
    if (!flow::isRequired(draft, field))
        values.append(QString());
    return values;
}

QList<Row> optionRows(const flow::Draft& draft, flow::Field field, const QStringList& values)
{
    const bool answered = draft.values.contains(field);
    QList<Row> rows;
    for (const QString& value : values) {
        Row row;
        row.title = value.isEmpty() ? FieldModel::tr("Không khai") : valueText(field, value);
        row.glyph = choiceGlyph(field, value);
        row.marked = answered && draft.text(field) == value;
        rows.append(row);
    }
    return rows;
}

QString warningsText(const flow::Journey& journey, flow::Field field)
{
    QStringList sentences;
    for (const auto warning : flow::warningsOf(journey.draft, field))
        sentences.append(warningSentence(warning));
    return sentences.join(u' ');
}

QString countText(flow::Field field, const QString& text)
{
    const auto digits = text.size();
    if (digits == 0)
        return {};
    if (field == flow::Field::IdNumber)
        return FieldModel::tr("%1 trên 12 số").arg(digits);
    if (field == flow::Field::Phone)
        return FieldModel::tr("%1 trên 10 số").arg(digits);
    if (field == flow::Field::ReceiptCode)
        return FieldModel::tr("%1 trên 11 chữ").arg(digits - text.count(u'-'));
    return {};
}

} // namespace

FieldModel::FieldModel(Post post, QObject* parent)
    : QObject(parent), m_post(std::move(post)), m_options([this](int row) { give(m_values.at(row)); }),
      m_places([this](int row) { give(m_places.rows().at(row).title); })
{
}

void FieldModel::show(const flow::Journey& journey, const QString& ownProvince)
{
    const auto* state = std::get_if<flow::state::EnteringField>(&journey.state);
    if (state == nullptr)
        return;
    const flow::Field field = state->field;
    const QString text = journey.draft.text(field);
    View view;
    view.field = field;
    view.label = fieldLabel(field);
    view.placeholder = fieldPlaceholder(field);
    view.display = displayed(field, text);
    view.count = countText(field, text);
    view.fault = state->fault ? faultSentence(field, *state->fault) : QString();
    view.warning = state->warned && !state->fault ? warningsText(journey, field) : QString();
    view.optional = !flow::isRequired(journey.draft, field);
    view.kind = kindOf(field);
    view.chosen = flow::rowOf(field).keys == flow::Keys::Choice;

    view.placed = isPlace(field);
    if (view.placed) {
        m_places.set(placeRows(m_gazetteer, journey.draft, field, ownProvince));
        view.note = placeNote(m_gazetteer, journey.draft, field);
        view.became = placeBecame(m_gazetteer, journey.draft, field);
    }
    // Options stay when another field is asked: making them anew takes longer than leaving them unseen.
    if (view.chosen) {
        m_values = optionsOf(journey.draft, field);
        m_options.set(optionRows(journey.draft, field, m_values));
    }
    if (view != m_view) {
        m_view = view;
        Q_EMIT changed();
    }
}

void FieldModel::wipe()
{
    m_view = {};
    m_options.set({});
    m_places.set({});
    Q_EMIT changed();
}

int FieldModel::edit(const QString& typed, int cursor)
{
    const Edit edit = edited(m_view.field, typed, cursor);
    if (edit.text != typed && edit.text == m_view.display)
        Q_EMIT changed(); // nothing new for the journey, but the screen shows something else
    give(entered(m_view.field, edit.text));
    return edit.cursor;
}

void FieldModel::clear()
{
    give({});
}

void FieldModel::give(const QString& text)
{
    m_post(flow::event::FieldEdited{m_view.field, text, flow::Source::Typed});
}

} // namespace kiosk::ui
