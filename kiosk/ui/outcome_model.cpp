#include "kiosk/ui/outcome_model.h"

#include "kiosk/ui/error_words.h"
#include "kiosk/ui/format.h"
#include "kiosk/ui/journey_words.h"

namespace kiosk::ui {

namespace {

// None for a state that asks.
std::optional<Outcome> outcomeOfAny(const flow::Journey& journey, const Premises& premises)
{
    const LocalTexts& texts = premises.textsFor(journey.language);
    return std::visit(
        [&]<class S>(const S& state) -> std::optional<Outcome> {
            if constexpr (requires { outcomeOf(state); })
                return outcomeOf(state);
            else if constexpr (requires { outcomeOf(state, texts); })
                return outcomeOf(state, texts);
            else if constexpr (requires { outcomeOf(state, journey, texts); })
                return outcomeOf(state, journey, texts);
            else if constexpr (requires { outcomeOf(state, journey); })
                return outcomeOf(state, journey);
            else if constexpr (requires { state.waiting; })
                return outcomeOf(state.waiting, journey);
            else
                return std::nullopt;
        },
        journey.state);
}

} // namespace

OutcomeModel::OutcomeModel(Post post, QObject* parent)
    : QObject(parent), m_post(std::move(post)),
      m_choices([this](int row) { m_post(m_choiceEvents.at(static_cast<std::size_t>(row))); })
{
}

void OutcomeModel::show(const flow::Journey& journey, const Premises& premises)
{
    auto told = outcomeOfAny(journey, premises);
    if (!told)
        return;
    told->view.countdown = m_view.countdown;
    set(std::move(*told));
}

void OutcomeModel::showOutOfOrder(base::ErrorCode code, const Premises& premises)
{
    Outcome told;
    told.view.glyph = glyph::Kind::OutOfOrder;
    told.view.tone = tone::Kind::Caution;
    const PageWords words = pageWords(page::Kind::OutOfOrder);
    told.view.title = words.title;
    told.view.lead = words.lead;
    told.view.code = base::operatorCode(code);
    told.rows = {paragraph(glyph::Kind::Info, errorSentence(code), tr("Dành cho cán bộ"))};
    if (!premises.hotline.isEmpty())
        told.rows.append(paragraph(glyph::Kind::Call, premises.hotline, tr("Đường dây nóng")));
    set(std::move(told));
}

void OutcomeModel::setRemaining(std::chrono::milliseconds screenTime, std::chrono::milliseconds retryAllowed)
{
    QString countdown;
    if (m_closesByItself && screenTime.count() > 0)
        countdown = tr("Màn hình tự đóng sau %1").arg(countdownText(screenTime));
    else if (m_retryWaits && retryAllowed.count() > 0)
        countdown = tr("Có thể thử lại sau %1").arg(countdownText(retryAllowed));
    if (countdown == m_view.countdown)
        return;
    m_view.countdown = countdown;
    Q_EMIT changed();
}

void OutcomeModel::wipe()
{
    set({});
}

void OutcomeModel::set(Outcome told)
{
    m_closesByItself = told.closesByItself;
    m_retryWaits = told.retryWaits;
    m_action = std::move(told.action);
    m_otherAction = std::move(told.otherAction);
    m_choiceEvents = std::move(told.choiceEvents);
    m_rows.set(std::move(told.rows));
    m_choices.set(std::move(told.choices));
    if (told.view == m_view)
        return;
    m_view = told.view;
    Q_EMIT changed();
}

void OutcomeModel::act()
{
    if (m_action && m_view.actionOpen)
        m_post(*m_action);
}

void OutcomeModel::actOther()
{
    if (m_otherAction)
        m_post(*m_otherAction);
}

void OutcomeModel::printAgain()
{
    if (!m_view.print.isEmpty())
        m_post(flow::event::PrintPressed{});
}

} // namespace kiosk::ui
