#include "kiosk/ui/field_model.h"

#include "kiosk/ui/field_words.h"
#include "kiosk/ui/format.h"

#include <array>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

// As the journey keeps them; an empty one is "not said", for the third button.
const std::array sexes{u"male"_s, u"female"_s, QString()};

keyboard::FieldKind kindOf(flow::Field field)
{
    switch (flow::rowOf(field).keys) {
    case flow::Keys::Digits: return keyboard::FieldKind::Digits;
    case flow::Keys::Date: return keyboard::FieldKind::Date;
    case flow::Keys::Email: return keyboard::FieldKind::Email;
    case flow::Keys::VietnameseText:
    case flow::Keys::Choice: break;
    }
    return field == flow::Field::FullName ? keyboard::FieldKind::PersonName
                                          : keyboard::FieldKind::VietnameseText;
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
    return {};
}

} // namespace

FieldModel::FieldModel(Post post, QObject* parent)
    : QObject(parent), m_post(std::move(post)), m_options([this](int row) { choose(row); })
{
}

void FieldModel::show(const flow::Journey& journey)
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
    view.optional = !flow::rowOf(field).required;
    view.kind = kindOf(field);
    view.chosen = flow::rowOf(field).keys == flow::Keys::Choice;

    // Options stay when another field is asked: making them anew takes longer than leaving them unseen.
    if (view.chosen) {
        const bool answered = journey.draft.values.contains(field);
        const auto row = [&](int index, const QString& title, glyph::Kind glyph) {
            Row option;
            option.title = title;
            option.glyph = glyph;
            option.marked = answered && text == sexes.at(static_cast<std::size_t>(index));
            return option;
        };
        m_options.set({row(0, tr("Nam"), glyph::Kind::Male), row(1, tr("Nữ"), glyph::Kind::Female),
                       row(2, tr("Không khai"), glyph::Kind::Circle)});
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
    Q_EMIT changed();
}

int FieldModel::edit(const QString& typed, int cursor)
{
    const Edit edit = edited(m_view.field, typed, cursor);
    if (edit.text != typed && edit.text == m_view.display)
        Q_EMIT changed(); // nothing new for the journey, but the screen shows something else
    m_post(flow::event::FieldEdited{m_view.field, entered(m_view.field, edit.text), flow::Source::Typed});
    return edit.cursor;
}

void FieldModel::clear()
{
    m_post(flow::event::FieldEdited{m_view.field, {}, flow::Source::Typed});
}

void FieldModel::choose(int row)
{
    m_post(
        flow::event::FieldEdited{m_view.field, sexes.at(static_cast<std::size_t>(row)), flow::Source::Typed});
}

} // namespace kiosk::ui
