#include "kiosk/ui/token_model.h"

#include "kiosk/ui/error_words.h"

#include <algorithm>

namespace kiosk::ui {

namespace event = flow::event;
namespace state = flow::state;
using base::ErrorCode;

namespace {

constexpr int longestPin = 64;

bool isUnread(const flow::PluggedToken& token)
{
    return token.fault.has_value();
}

// What is wrong with the tokens' own programs, while one is waited for: with all of them, or with the one
// that was in use.
std::optional<flow::ModuleFault> brokenModule(const flow::Journey& journey)
{
    const auto& tokens = journey.tokens;
    if (tokens.standing == flow::TokensStanding::Failed)
        return flow::moduleFault(tokens, std::nullopt).value_or(flow::ModuleFault{});
    const auto& choice = journey.signing.choice;
    return choice ? flow::moduleFault(tokens, choice) : std::nullopt;
}

} // namespace

TokenModel::TokenModel(Post post, QObject* parent)
    : QObject(parent), m_post(std::move(post)), m_certificates([this](int row) {
          m_post(event::CertificateChosen{m_choices.at(static_cast<std::size_t>(row))});
      }),
      m_entry(longestPin)
{
}

void TokenModel::show(const flow::Journey& journey)
{
    Told told;
    const auto& state = journey.state;
    if (std::holds_alternative<state::AwaitingToken>(state)) {
        showAwaiting(journey, told);
    } else if (const auto* choosing = std::get_if<state::ChoosingCertificate>(&state)) {
        m_choices = flow::choicesOf(journey.tokens);
        m_certificates.set(certificateRows(journey));
        if (choosing->fault)
            told.fault = tokenFault(*choosing->fault);
        else if (choosing->missing)
            told.fault = tr("Mời bạn chạm vào một chứng thư số.");
        else if (std::ranges::any_of(journey.tokens.plugged, isUnread))
            told.fault = m_choices.empty()
                             ? tr("Máy không đọc được chứng thư số trong USB này. Mời bạn rút ra cắm lại, "
                                  "hoặc gọi cán bộ.")
                             : tr("Có một USB ký số máy không đọc được. Mời bạn rút ra cắm lại.");
        else if (m_choices.empty())
            told.fault =
                tr("Trong USB này không có chứng thư số nào. Mời bạn cắm USB khác, hoặc gọi cán bộ.");
    } else if (std::holds_alternative<state::ReviewingDocument>(state) ||
               std::holds_alternative<state::DrawingChallenge>(state)) {
        m_document.set(documentRows(journey));
        if (journey.signing.unchecked)
            told.unchecked =
                errorSentence(ErrorCode::CertificateUnchecked) + u' ' + tr("Cổng sẽ kiểm tra khi nhận.");
    } else if (std::holds_alternative<state::EnteringPin>(state)) {
        showPin(journey, told);
    } else if (std::holds_alternative<state::SigningDocument>(state)) {
        told.signing = true;
    } else if (!std::holds_alternative<state::CheckingCertificate>(state)) {
        return;
    }
    tell(told);
}

void TokenModel::showAwaiting(const flow::Journey& journey, Told& told)
{
    const auto& awaiting = std::get<state::AwaitingToken>(journey.state);
    const auto standing = journey.tokens.standing;
    const auto broken = brokenModule(journey);
    told.waiting = !awaiting.tired && !broken && standing != flow::TokensStanding::NoModule;
    if (standing == flow::TokensStanding::NoModule)
        told.fault = tokenFault(ErrorCode::TokenModuleMissing);
    else if (broken)
        told.fault = moduleWords(*broken);
    else if (awaiting.fault)
        told.fault = tokenFault(*awaiting.fault);
    else if (awaiting.tired && !journey.tokens.faults.empty())
        told.fault =
            tr("Máy chưa thấy USB ký số, và phần mềm của một loại USB không chạy được. Mời bạn gọi cán "
               "bộ, hoặc đăng ký cách khác.");
    else if (awaiting.tired)
        told.fault = tr("Máy chưa thấy USB ký số. Mời bạn rút ra cắm lại, hoặc gọi cán bộ.");
    if (awaiting.tired)
        told.retry = tr("Chờ thêm");
    told.instruction = standing == flow::TokensStanding::Starting
                           ? tr("Máy đang chuẩn bị. Bạn cứ cắm USB vào.")
                           : tr("Cắm USB ký số vào khe có hình này");
}

void TokenModel::showPin(const flow::Journey& journey, Told& told)
{
    const auto& entering = std::get<state::EnteringPin>(journey.state);
    m_terms = flow::tokenOf(journey.tokens, journey.signing.choice.value())->pin;
    const int room = std::clamp(m_terms.longest, 1, longestPin);
    if (m_entry.maximumLength() != room)
        m_entry.setMaximumLength(room);
    told.ownKeypad = m_terms.ownKeypad;
    told.pinKind = m_terms.alphabet == flow::PinAlphabet::Digits ? keyboard::FieldKind::Pin
                                                                 : keyboard::FieldKind::Password;
    told.pinRule = ui::pinRule(m_terms);
    told.pinRemark = ui::pinRemark(m_terms, entering.fault);
    told.pinFaulty = entering.fault.has_value();
}

bool TokenModel::isPinFit() const
{
    return m_terms.fits(m_entry.length());
}

void TokenModel::tell(const Told& told)
{
    if (told == m_told)
        return;
    m_told = told;
    Q_EMIT changed();
}

void TokenModel::tryAgain()
{
    m_post(event::RetryPressed{});
}

void TokenModel::wipe()
{
    m_entry.clear();
    m_certificates.set({});
    m_document.set({});
    m_choices.clear();
    m_terms = {};
    tell({});
}

} // namespace kiosk::ui
