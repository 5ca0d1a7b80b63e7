// What each event does in each state: the journey as a table. A pair that is not here changes nothing.
//
// Internal to kiosk/flow. Each answers false when the event does not fit after all (a method that is not
// offered, an answer to another call). Back, leaving, overlays, the line and deadlines work alike everywhere
// and are below.
#pragma once

#include "kiosk/flow/turn.h"

namespace kiosk::flow {

// step_choosing.cpp
bool on(Turn&, const state::Start&, const event::Began&);
bool on(Turn&, const state::ChoosingLanguage&, const event::LanguageChosen&);
bool on(Turn&, const state::ChoosingLanguage&, const event::NextPressed&);
bool on(Turn&, const state::Consenting&, const event::ConsentAnswered&);
bool on(Turn&, const state::ChoosingSubject&, const event::SubjectChosen&);
bool on(Turn&, const state::ChoosingSubject&, const event::NextPressed&);
bool on(Turn&, const state::ChoosingMethod&, const event::MethodChosen&);
bool on(Turn&, const state::ChoosingMethod&, const event::NextPressed&);
bool on(Turn&, const state::ChoosingMethod&, const event::VneidPressed&);
bool on(Turn&, const state::Preparing&, const event::NextPressed&);
bool on(Turn&, const state::Preparing&, const event::VneidPressed&);

// step_fields.cpp
bool on(Turn&, const state::EnteringField&, const event::FieldEdited&);
bool on(Turn&, const state::EnteringField&, const event::NextPressed&);

// step_card.cpp
bool on(Turn&, const state::ChoosingSource&, const event::SourceChosen&);
bool on(Turn&, const state::ChoosingSource&, const event::QrSeen&);
bool on(Turn&, const state::ChoosingSource&, const event::QrRefused&);
bool on(Turn&, const state::ShowingQr&, const event::SourceChosen&);
bool on(Turn&, const state::ShowingQr&, const event::QrSeen&);
bool on(Turn&, const state::ShowingQr&, const event::QrRefused&);
bool on(Turn&, const state::ShowingQr&, const event::RetryPressed&);
bool on(Turn&, const state::ReadingChip&, const event::SourceChosen&);
bool on(Turn&, const state::ReadingChip&, const event::ChipAdvanced&);
bool on(Turn&, const state::ReadingChip&, const event::ChipRead&);
bool on(Turn&, const state::ReadingChip&, const event::ChipFailed&);
bool on(Turn&, const state::ReadingChip&, const event::RetryPressed&);
bool on(Turn&, const state::CheckingCard&, const event::SourceChosen&);
bool on(Turn&, const state::CheckingCard&, const event::NextPressed&);

// step_token.cpp
bool on(Turn&, const state::AwaitingToken&, const event::RetryPressed&);
bool on(Turn&, const state::ChoosingCertificate&, const event::CertificateChosen&);
bool on(Turn&, const state::ChoosingCertificate&, const event::NextPressed&);
bool on(Turn&, const state::CheckingCertificate&, const event::CertificateChecked&);
bool on(Turn&, const state::CheckingCertificate&, const event::TokenFailed&);
bool on(Turn&, const state::ReviewingDocument&, const event::NextPressed&);
bool on(Turn&, const state::DrawingChallenge&, const event::ChallengeDrawn&);
bool on(Turn&, const state::DrawingChallenge&, const event::CallFailed&);
bool on(Turn&, const state::EnteringPin&, const event::PinOffered&);
bool on(Turn&, const state::EnteringPin&, const event::NextPressed&);
bool on(Turn&, const state::SigningDocument&, const event::DocumentSigned&);
bool on(Turn&, const state::SigningDocument&, const event::TokenFailed&);

// step_captcha.cpp
bool on(Turn&, const state::FetchingCaptcha&, const event::CaptchaArrived&);
bool on(Turn&, const state::FetchingCaptcha&, const event::CallFailed&);
bool on(Turn&, const state::EnteringCaptcha&, const event::CaptchaEdited&);
bool on(Turn&, const state::EnteringCaptcha&, const event::CaptchaRefreshPressed&);
bool on(Turn&, const state::EnteringCaptcha&, const event::NextPressed&);

// step_summary.cpp
bool on(Turn&, const state::Reviewing&, const event::EditPressed&);
bool on(Turn&, const state::Reviewing&, const event::NextPressed&);
bool on(Turn&, const state::Submitting&, const event::Registered&);
bool on(Turn&, const state::Submitting&, const event::PromptSent&);
bool on(Turn&, const state::Submitting&, const event::SignatureTaken&);
bool on(Turn&, const state::Submitting&, const event::CallFailed&);

// step_otp.cpp
bool on(Turn&, const state::EnteringOtp&, const event::OtpOffered&);
bool on(Turn&, const state::EnteringOtp&, const event::ResendPressed&);
bool on(Turn&, const state::EnteringOtp&, const event::OtpResent&);
bool on(Turn&, const state::EnteringOtp&, const event::RegistrationFound&);
bool on(Turn&, const state::EnteringOtp&, const event::CallFailed&);
bool on(Turn&, const state::CheckingOtp&, const event::OtpAccepted&);
bool on(Turn&, const state::CheckingOtp&, const event::RegistrationFound&);
bool on(Turn&, const state::CheckingOtp&, const event::CallFailed&);

// step_prompt.cpp
bool on(Turn&, const state::AwaitingPrompt&, const event::ResendPressed&);
bool on(Turn&, const state::AwaitingPrompt&, const event::PromptResent&);
bool on(Turn&, const state::AwaitingPrompt&, const event::RegistrationFound&);
bool on(Turn&, const state::AwaitingPrompt&, const event::CallFailed&);

// step_certificate.cpp
bool on(Turn&, const state::ConfirmingCertificate&, const event::FieldEdited&);
bool on(Turn&, const state::ConfirmingCertificate&, const event::NextPressed&);
bool on(Turn&, const state::Confirming&, const event::Completed&);
bool on(Turn&, const state::Confirming&, const event::RegistrationFound&);
bool on(Turn&, const state::Confirming&, const event::CallFailed&);

// step_postponing.cpp
bool on(Turn&, const state::EnteringOtp&, const event::PostponePressed&);
bool on(Turn&, const state::AwaitingPrompt&, const event::PostponePressed&);
bool on(Turn&, const state::ConfirmingCertificate&, const event::PostponePressed&);
bool on(Turn&, const state::ChoosingPassword&, const event::PostponePressed&);
bool on(Turn&, const state::Postponing&, const event::PostponementKept&);
bool on(Turn&, const state::Postponing&, const event::RegistrationFound&);
bool on(Turn&, const state::Postponing&, const event::CallFailed&);

// step_sealing.cpp
bool on(Turn&, const state::Interrupted&, const event::SealPressed&);
bool on(Turn&, const state::Sealing&, const event::Sealed&);
bool on(Turn&, const state::Sealing&, const event::CallFailed&);

// step_password.cpp
bool on(Turn&, const state::ChoosingPassword&, const event::PasswordOffered&);
bool on(Turn&, const state::SettingPassword&, const event::Completed&);
bool on(Turn&, const state::SettingPassword&, const event::RegistrationFound&);
bool on(Turn&, const state::SettingPassword&, const event::CallFailed&);

// step_closing.cpp
bool on(Turn&, const state::Done&, const event::NextPressed&);
bool on(Turn&, const state::Done&, const event::FinishPressed&);
bool on(Turn&, const state::Receipt&, const event::FinishPressed&);
bool on(Turn&, const state::Receipt&, const event::PrintPressed&);
bool on(Turn&, const state::Postponed&, const event::FinishPressed&);
bool on(Turn&, const state::Postponed&, const event::PrintPressed&);
bool on(Turn&, const state::Sealed&, const event::FinishPressed&);
bool on(Turn&, const state::Sealed&, const event::PrintPressed&);
bool on(Turn&, const state::NeedsVneid&, const event::FinishPressed&);
bool on(Turn&, const state::Declined&, const event::FinishPressed&);
bool on(Turn&, const state::AccountExists&, const event::FinishPressed&);
bool on(Turn&, const state::AccountExists&, const event::BeginAgainPressed&);
bool on(Turn&, const state::AccountExists&, const event::RecoverPressed&);
bool on(Turn&, const state::Refused&, const event::FinishPressed&);
bool on(Turn&, const state::Refused&, const event::BeginAgainPressed&);

// step_interrupted.cpp
bool on(Turn&, const state::Interrupted&, const event::RetryPressed&);

// In every state.
bool onLine(Turn&, const event::LineChanged&);         // step_interrupted.cpp
bool onSealing(Turn&, const event::SealingChanged&);   // step_sealing.cpp
bool onOfficer(Turn&, const event::OfficerAnswered&);  // step_overlay.cpp
bool onReader(Turn&, const event::ReaderChanged&);     // step_card.cpp
bool onCamera(Turn&, const event::CameraChanged&);     //
bool onPhoto(Turn&, const event::PhotoAdvanced&);      //
bool onPhoto(Turn&, const event::PhotoRead&);          //
bool onCardWait(Turn&);                                //
bool onTokens(Turn&, const event::TokensChanged&);     // step_token.cpp
bool onTokenWait(Turn&);                               //
bool onSlip(Turn&, const event::SlipPrinted&);         // step_closing.cpp
bool onDeadline(Turn&, const event::DeadlinePassed&);  // step_deadline.cpp
bool onLanguage(Turn&, const event::LanguageChosen&);  // step_choosing.cpp
bool onOverlay(Turn&, const event::CancelPressed&);    // step_overlay.cpp
bool onOverlay(Turn&, const event::LeaveConfirmed&);   //
bool onOverlay(Turn&, const event::OverlayDismissed&); //
bool onOverlay(Turn&, const event::HelpPressed&);      //
bool onOverlay(Turn&, const event::ComfortPressed&);   //
bool onOverlay(Turn&, const event::ComfortChosen&);    //
bool onOverlay(Turn&, const event::DocumentPressed&);  //
bool onOverlay(Turn&, const event::OfficerCalled&);    //

} // namespace kiosk::flow
