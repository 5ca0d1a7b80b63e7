#include "kiosk/ui/otp_model.h"

#include "kiosk/ui/error_words.h"

namespace kiosk::ui {

namespace {

// Fewer tries left than this are told.
constexpr int fewTries = 4;

QString faultText(base::ErrorCode code, const flow::OtpTerms& terms)
{
    QString sentence = errorSentence(code);
    if (code == base::ErrorCode::OtpWrong && terms.triesLeft > 0 && terms.triesLeft < fewTries)
        sentence += u' ' + OtpModel::tr("Còn %1 lần thử.").arg(terms.triesLeft);
    return sentence;
}

} // namespace

OtpModel::OtpModel(Post post, QObject* parent) : QObject(parent), m_post(std::move(post)), m_entry(codeLength)
{
}

void OtpModel::show(const flow::Journey& journey)
{
    View view;
    const flow::OtpTerms* terms = nullptr;
    if (const auto* entering = std::get_if<flow::state::EnteringOtp>(&journey.state)) {
        terms = &entering->terms;
        view.expired = entering->expired;
        view.resendOpen = entering->resendReady && !entering->resending;
        if (entering->missing)
            view.fault = tr("Mã OTP có 6 chữ số. Mời bạn nhập đủ.");
        else if (entering->expired)
            view.fault = errorSentence(base::ErrorCode::OtpExpired);
        else if (entering->fault)
            view.fault = faultText(*entering->fault, *terms);
    } else if (const auto* checking = std::get_if<flow::state::CheckingOtp>(&journey.state)) {
        terms = &checking->terms;
    } else {
        return;
    }
    view.sentTo = tr("Mã xác thực đã được gửi qua SĐT: %1").arg(terms->maskedPhone);
    view.sendsLeft = terms->resendsLeft > 0;
    compose(view);
}

void OtpModel::setRemaining(std::chrono::milliseconds life, std::chrono::milliseconds resend)
{
    m_sending.setLeft(life, resend);
    compose(m_view);
}

void OtpModel::compose(const View& view)
{
    const bool said = m_sending.say({!view.expired, view.resendOpen, view.sendsLeft},
                                    {tr("Mã còn dùng được %1"), tr("Gửi lại OTP"), tr("Gửi lại OTP sau %1")});
    if (view == m_view && !said)
        return;
    m_view = view;
    Q_EMIT changed();
}

bool OtpModel::isComplete() const
{
    return m_entry.length() == codeLength;
}

void OtpModel::wipe()
{
    m_entry.clear();
    m_sending.wipe();
    compose({});
}

void OtpModel::askAgain()
{
    m_post(flow::event::ResendPressed{});
}

} // namespace kiosk::ui
