#include "kiosk/ui/kiosk_model.h"

#include "kiosk/ui/comfort_rows.h"
#include "kiosk/ui/journey_rows.h"
#include "kiosk/ui/journey_words.h"
#include "kiosk/ui/later_words.h"

namespace kiosk::ui {

namespace event = flow::event;
using Page = page::Kind;

KioskModel::KioskModel(Premises premises, QObject* parent)
    : QObject(parent), m_premises(std::move(premises)),
      m_comfortSwitches([this](int row) { post(event::ComfortChosen{switched(m_journey.comfort, row)}); }),
      m_languages([this](int row) { post(event::LanguageChosen{m_premises.languages.at(row)}); }),
      m_subjects([this](int row) { post(event::SubjectChosen{static_cast<flow::Subject>(row)}); }),
      m_methods([this](int row) {
          const auto subject = m_journey.draft.subject.value_or(flow::Subject::Citizen);
          post(event::MethodChosen{
              flow::offeredMethods(m_journey, subject).at(static_cast<std::size_t>(row))});
      }),
      m_summary([this](int row) {
          post(event::EditPressed{summaryFields(m_journey.draft)[static_cast<std::size_t>(row)]});
      }),
      m_field([this](flow::EventBody body) { post(std::move(body)); }),
      m_card([this](flow::EventBody body) { post(std::move(body)); },
             [this](bool on) {
                 if (m_gestures != nullptr)
                     m_gestures->setTorch(on);
             }),
      m_token([this](flow::EventBody body) { post(std::move(body)); }),
      m_captcha([this](flow::EventBody body) { post(std::move(body)); }),
      m_otp([this](flow::EventBody body) { post(std::move(body)); }),
      m_prompt([this](flow::EventBody body) { post(std::move(body)); }),
      m_certificate([this](flow::EventBody body) { post(std::move(body)); }),
      m_password([this](const auto& password, const auto& repeated) { return assess(password, repeated); }),
      m_outcome([this](flow::EventBody body) { post(std::move(body)); }), m_voice(m_premises)
{
    m_translation.setOwn(m_premises.translations);
    m_journey.rules.languages = m_premises.languages;
    m_journey.language = m_premises.languages.value(0);
    useLanguage(m_journey.language);
    m_keyboard.setMethod(m_premises.typing);
    m_keyboard.setModernTones(m_premises.modernTones);
    project();
}

KioskModel::~KioskModel() = default;

void KioskModel::show(const flow::Journey& journey)
{
    const bool otherLanguage = journey.language != language();
    m_journey = journey;
    if (otherLanguage)
        useLanguage(journey.language);
    project();
    if (otherLanguage) {
        m_voice.retranslate();
        Q_EMIT languageChanged();
        Q_EMIT retranslationNeeded();
    }
}

void KioskModel::showOutOfOrder(base::ErrorCode code)
{
    m_outOfOrder = code;
    project();
}

void KioskModel::useLanguage(const QString& language)
{
    if (!language.isEmpty())
        m_translation.use(language);
}

void KioskModel::project()
{
    if (m_outOfOrder) {
        m_outcome.showOutOfOrder(*m_outOfOrder, m_premises);
        refreshFrame();
        return;
    }
    refreshComfort();
    showLists();
    refreshNotice();
    m_field.show(m_journey, m_premises.province);
    m_card.show(m_journey);
    m_token.show(m_journey);
    m_captcha.show(m_journey);
    m_otp.show(m_journey);
    m_prompt.show(m_journey);
    m_certificate.show(m_journey);
    m_password.show(m_journey);
    if (isOutcome(pageOf(m_journey)))
        m_outcome.show(m_journey, m_premises);
    m_sheet.show(m_journey, pageOf(m_journey), m_premises);
    m_voice.show(m_journey);
    showRemaining();
    refreshFrame();
}

void KioskModel::showLists()
{
    const LocalTexts& texts = m_premises.textsFor(m_journey.language);
    switch (pageOf(m_journey)) {
    case Page::Language: m_languages.set(languageRows(m_premises.languages, m_journey.language)); break;
    case Page::Consent: m_consent.set(passageRows(texts.consent)); break;
    case Page::Subject: m_subjects.set(subjectRows(m_journey)); break;
    case Page::Method: m_methods.set(methodRows(m_journey)); break;
    case Page::Preparing:
        m_preparing.set(rowsWithoutLine(m_journey) + passageRows(texts.prepare.value(methodInHand())));
        break;
    case Page::Summary: m_summary.set(summaryRows(m_journey)); break;
    default: break;
    }
}

flow::Method KioskModel::methodInHand() const
{
    return m_journey.draft.method.value_or(flow::Method::MobileSubscriber);
}

void KioskModel::refreshNotice()
{
    const QString notice = m_journey.draft.method
                               ? m_premises.textsFor(m_journey.language).notices.value(methodInHand())
                               : QString();
    const bool offersVneid = m_journey.draft.subject == flow::Subject::Citizen;
    if (notice == m_notice && offersVneid == m_offersVneid)
        return;
    m_notice = notice;
    m_offersVneid = offersVneid;
    Q_EMIT noticeChanged();
}

void KioskModel::refreshFrame()
{
    Frame frame = frameOf(m_journey);
    completeFrame(frame);
    if (frame == m_frame)
        return;
    m_frame = frame;
    Q_EMIT frameChanged();
}

void KioskModel::refreshComfort()
{
    m_comfortSwitches.set(comfortRows(m_journey.comfort, m_premises.speaks));
    if (m_comfort == m_journey.comfort)
        return;
    m_comfort = m_journey.comfort;
    Q_EMIT comfortChanged();
}

void KioskModel::completeFrame(Frame& frame) const
{
    if (m_outOfOrder) {
        frame = {};
        frame.page = Page::OutOfOrder;
    }
    if (isOutcome(frame.page)) {
        frame.title = m_outcome.title();
        frame.lead = m_outcome.lead();
        frame.nextText = m_outcome.action();
        frame.nextOpen = m_outcome.isActionOpen();
        frame.backText = m_outcome.otherAction();
    }
    if (frame.page == Page::Otp)
        frame.lead = m_otp.sentTo();
    if (frame.page == Page::Card && m_card.verdictTone() == tone::Kind::Bad) {
        frame.title = tr("Máy không dùng thẻ này");
        frame.lead = tr("Bạn vẫn đăng ký được bằng cách khác.");
        frame.nextText.clear();
    }
    if (frame.page == Page::Certificate)
        frame.title = m_certificate.title();
    if (frame.page == Page::Certificate && flow::signsByToken(m_journey.draft))
        frame.lead = tr("Thông tin đọc từ chứng thư số trong USB. Đúng thì chạm “Đăng ký”.");
    if (frame.page == Page::Prompt) {
        frame.title = m_prompt.title();
        frame.lead = m_prompt.sentTo();
    }
    if (frame.busy && frame.page != Page::Waiting)
        frame.nextOpen = false;
}

void KioskModel::showRemaining()
{
    const auto left = [this](flow::Deadline deadline) {
        return m_gestures == nullptr ? std::chrono::milliseconds{0} : m_gestures->remaining(deadline);
    };
    m_otp.setRemaining(left(flow::Deadline::OtpLife), left(flow::Deadline::ResendAllowed));
    m_prompt.setRemaining(left(flow::Deadline::PromptLife), left(flow::Deadline::ResendAllowed));
    m_sheet.setRemaining(left(flow::Deadline::IdleWarning));
    m_outcome.setRemaining(left(flow::Deadline::ScreenTime), left(flow::Deadline::RetryAllowed));
}

void KioskModel::wipeSecrets()
{
    m_otp.entry()->clear();
    m_token.entry()->clear();
    m_password.entry()->clear();
    m_password.repeated()->clear();
}

void KioskModel::wipe()
{
    wipeSecrets();
    m_keyboard.reset();
    m_keyboard.setMethod(m_premises.typing);
    m_keyboard.setModernTones(m_premises.modernTones);
    m_field.wipe();
    m_card.wipe();
    m_token.wipe();
    m_captcha.wipe();
    m_otp.wipe();
    m_prompt.wipe();
    m_certificate.wipe();
    m_password.wipe();
    m_outcome.wipe();
    m_sheet.wipe();
    m_voice.wipe();
    m_summary.set({});
    m_journey = {};
    m_journey.rules.languages = m_premises.languages;
    m_journey.language = language();
    refreshComfort();
    refreshNotice();
    Q_EMIT wiped();
    refreshFrame();
}

void KioskModel::setPixelsPerMillimetre(double pixelsPerMillimetre)
{
    if (qFuzzyCompare(pixelsPerMillimetre, m_premises.pixelsPerMillimetre))
        return;
    m_premises.pixelsPerMillimetre = pixelsPerMillimetre;
    Q_EMIT pixelsPerMillimetreChanged();
}

QString KioskModel::otherLanguage() const
{
    if (m_premises.languages.size() < 2)
        return {};
    const auto here = m_premises.languages.indexOf(language());
    return languageName(m_premises.languages.at((here + 1) % m_premises.languages.size()));
}

flow::PasswordAssessment KioskModel::assess(const base::SecureBytes& password,
                                            const base::SecureBytes& repeated) const
{
    return m_gestures == nullptr ? flow::PasswordAssessment{} : m_gestures->assess(password, repeated);
}

void KioskModel::post(flow::EventBody body)
{
    if (m_gestures != nullptr)
        m_gestures->post(std::move(body));
}

} // namespace kiosk::ui
