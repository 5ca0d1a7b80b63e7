// What the screens' buttons tell the journey.
#include "kiosk/ui/kiosk_model.h"

namespace kiosk::ui {

namespace event = flow::event;
using Page = page::Kind;

void KioskModel::next()
{
    if (!m_frame.nextOpen || m_frame.nextText.isEmpty())
        return;
    if (isOutcome(m_frame.page))
        m_outcome.act();
    else if (m_frame.page == Page::Otp)
        offerOtp();
    else if (m_frame.page == Page::Password)
        offerPassword();
    else if (m_frame.page == Page::Pin && !m_token.hasOwnKeypad())
        offerPin();
    else
        post(event::NextPressed{});
}

// A secret that will not do stays on its pad: only what is wrong with it is said.
void KioskModel::offerOtp()
{
    if (!m_otp.isComplete())
        post(event::OtpOffered{m_otp.entry()->length()});
    else if (m_gestures != nullptr)
        m_gestures->offerOtp(m_otp.entry()->take());
}

void KioskModel::offerPassword()
{
    if (!m_password.isAcceptable())
        post(event::PasswordOffered{m_password.assessment()});
    else if (m_gestures != nullptr)
        m_gestures->offerPassword(m_password.entry()->take(), m_password.repeated()->take());
}

void KioskModel::offerPin()
{
    if (!m_token.isPinFit())
        post(event::PinOffered{m_token.entry()->length()});
    else if (m_gestures != nullptr)
        m_gestures->offerPin(m_token.entry()->take());
}

void KioskModel::back()
{
    if (isOutcome(m_frame.page))
        m_outcome.actOther();
    else if (!m_frame.backText.isEmpty())
        post(event::BackPressed{});
}

void KioskModel::begin()
{
    post(event::Began{});
}

void KioskModel::beginRecovery()
{
    post(event::Began{flow::Purpose::Recover});
}

void KioskModel::beginResumption()
{
    post(event::Began{flow::Purpose::Resume});
}

void KioskModel::needVneid()
{
    post(event::VneidPressed{});
}

void KioskModel::postpone()
{
    post(event::PostponePressed{});
}

void KioskModel::answerConsent(bool given)
{
    post(event::ConsentAnswered{given});
}

void KioskModel::readTerms()
{
    post(event::DocumentPressed{flow::Document::Terms});
}

void KioskModel::readPrivacy()
{
    post(event::DocumentPressed{flow::Document::Privacy});
}

void KioskModel::readNotice()
{
    post(event::DocumentPressed{flow::Document::Notice});
}

void KioskModel::cancel()
{
    post(event::CancelPressed{});
}

void KioskModel::help()
{
    post(event::HelpPressed{});
}

void KioskModel::callOfficer()
{
    post(event::OfficerCalled{});
}

void KioskModel::openComfort()
{
    post(event::ComfortPressed{});
}

void KioskModel::stay()
{
    post(event::OverlayDismissed{});
}

void KioskModel::leave()
{
    if (m_journey.overlay == flow::Overlay::OfficerComing)
        callOfficer();
    else
        post(event::LeaveConfirmed{});
}

void KioskModel::changeLanguage()
{
    const auto& languages = m_premises.languages;
    if (languages.size() > 1)
        post(event::LanguageChosen{languages.at((languages.indexOf(language()) + 1) % languages.size())});
}

} // namespace kiosk::ui
