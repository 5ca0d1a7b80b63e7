#include "kiosk/ui/kiosk_model.h"

#include "kiosk/ui/comfort_rows.h"
#include "kiosk/ui/journey_rows.h"
#include "kiosk/ui/journey_words.h"

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
          post(event::EditPressed{flow::fieldsOf(m_journey.draft)[static_cast<std::size_t>(row)]});
      }),
      m_field([this](flow::EventBody body) { post(std::move(body)); }),
      m_captcha([this](flow::EventBody body) { post(std::move(body)); }),
      m_otp([this](flow::EventBody body) { post(std::move(body)); }),
      m_password([this](const auto& password, const auto& repeated) { return assess(password, repeated); }),
      m_outcome([this](flow::EventBody body) { post(std::move(body)); }), m_voice(m_premises)
{
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
    m_field.show(m_journey);
    m_captcha.show(m_journey);
    m_otp.show(m_journey);
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
    case Page::Consent: {
        QList<Row> rows;
        for (const Passage& passage : passagesOf(texts.consent)) {
            Row row;
            row.title = passage.heading;
            row.text = passage.text;
            rows.append(row);
        }
        m_consent.set(std::move(rows));
        break;
    }
    case Page::Subject: m_subjects.set(subjectRows(m_journey)); break;
    case Page::Method: m_methods.set(methodRows(m_journey, texts.notices)); break;
    case Page::Summary: m_summary.set(summaryRows(m_journey.draft)); break;
    default: break;
    }
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
    if (frame.busy && frame.page != Page::Waiting)
        frame.nextOpen = false;
}

void KioskModel::showRemaining()
{
    const auto left = [this](flow::Deadline deadline) {
        return m_gestures == nullptr ? std::chrono::milliseconds{0} : m_gestures->remaining(deadline);
    };
    m_otp.setRemaining(left(flow::Deadline::OtpLife), left(flow::Deadline::ResendAllowed));
    m_sheet.setRemaining(left(flow::Deadline::IdleWarning));
    m_outcome.setRemaining(left(flow::Deadline::ScreenTime), left(flow::Deadline::RetryAllowed));
}

void KioskModel::wipeSecrets()
{
    m_otp.entry()->clear();
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
    m_captcha.wipe();
    m_otp.wipe();
    m_password.wipe();
    m_outcome.wipe();
    m_sheet.wipe();
    m_voice.wipe();
    m_summary.set({});
    m_journey = {};
    m_journey.rules.languages = m_premises.languages;
    m_journey.language = language();
    refreshComfort();
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

QList<QString> KioskModel::steps() const
{
    return stepNames();
}

QString KioskModel::otherLanguage() const
{
    if (m_premises.languages.size() < 2)
        return {};
    const auto here = m_premises.languages.indexOf(language());
    return languageName(m_premises.languages.at((here + 1) % m_premises.languages.size()));
}

QString KioskModel::languageNames() const
{
    QStringList names;
    for (const QString& language : m_premises.languages)
        names.append(languageName(language));
    return names.size() < 2 ? QString() : names.join(QStringLiteral(" · "));
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
    post(event::LeaveConfirmed{});
}

void KioskModel::changeLanguage()
{
    const auto& languages = m_premises.languages;
    if (languages.size() > 1)
        post(event::LanguageChosen{languages.at((languages.indexOf(language()) + 1) % languages.size())});
}

} // namespace kiosk::ui
