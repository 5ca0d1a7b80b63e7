#include "kiosk/ui/prompt_model.h"

#include "kiosk/ui/error_words.h"
#include "kiosk/ui/prompt_words.h"

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {

QString spaced(const QString& code, int size)
{
    QString grouped = code;
    for (qsizetype i = size; i < grouped.size(); i += size + 1)
        grouped.insert(i, u' ');
    return grouped;
}

// Another may be sent: while the interval runs its end is told on the button.
bool canResend(const flow::state::AwaitingPrompt& awaiting)
{
    const bool resending = awaiting.asking && awaiting.asking->call != flow::Call::Poll;
    return awaiting.resendReady && !resending;
}

} // namespace

PromptModel::PromptModel(Post post, QObject* parent) : QObject(parent), m_post(std::move(post)) {}

void PromptModel::show(const flow::Journey& journey)
{
    const auto* awaiting = std::get_if<flow::state::AwaitingPrompt>(&journey.state);
    if (awaiting == nullptr)
        return;
    const flow::Prompt& prompt = awaiting->prompt;
    View view;
    view.live = !prompt.fault;
    view.title = promptTitle(prompt);
    view.sentTo = promptSentTo(prompt);
    if (view.live) {
        view.code = spaced(prompt.verificationCode, 2);
        view.codeName = spaced(prompt.verificationCode, 1);
    }
    if (prompt.fault)
        view.fault = promptFault(*prompt.fault, prompt.resendsLeft > 0);
    else if (awaiting->fault)
        view.fault = errorSentence(*awaiting->fault);
    if (!journey.line.up)
        view.line = tr("Mạng đang chập chờn. Bạn cứ làm tiếp; có mạng lại máy sẽ tự biết.");
    view.resendOpen = canResend(*awaiting);
    view.sendsLeft = prompt.resendsLeft > 0;
    m_advice.set(promptAdvice(prompt, journey.draft.text(flow::Field::Carrier)));
    compose(view);
}

void PromptModel::setRemaining(std::chrono::milliseconds life, std::chrono::milliseconds resend)
{
    m_sending.setLeft(life, resend);
    compose(m_view);
}

void PromptModel::compose(const View& view)
{
    const bool said = m_sending.say({view.live, view.resendOpen, view.sendsLeft},
                                    {tr("Còn %1"), tr("Gửi lại"), tr("Gửi lại sau %1")});
    if (view == m_view && !said)
        return;
    m_view = view;
    Q_EMIT changed();
}

void PromptModel::wipe()
{
    m_sending.wipe();
    m_advice.set({});
    compose({});
}

void PromptModel::askAgain()
{
    m_post(flow::event::ResendPressed{});
}

} // namespace kiosk::ui
