// What the screen shows: a projection of one journey, and the gestures that move it.
//
// Holds no state of the journey of its own: show() replaces everything, so any fixed state can be put on the
// screen without a session. GUI thread. Gestures go to the Gestures handed in by setGestures(); without one
// they go nowhere.
#pragma once

#include "kiosk/ui/captcha_model.h"
#include "kiosk/ui/card_model.h"
#include "kiosk/ui/certificate_model.h"
#include "kiosk/ui/field_model.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/keyboard/touch/keyboard_model.h"
#include "kiosk/ui/otp_model.h"
#include "kiosk/ui/outcome_model.h"
#include "kiosk/ui/password_model.h"
#include "kiosk/ui/prompt_model.h"
#include "kiosk/ui/sheet_model.h"
#include "kiosk/ui/token_model.h"
#include "kiosk/ui/translation.h"
#include "kiosk/ui/voice_model.h"

namespace kiosk::ui {

class KioskModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")
    Q_PROPERTY(kiosk::ui::page::Kind page READ page NOTIFY frameChanged)
    Q_PROPERTY(kiosk::ui::overlay::Kind overlay READ overlay NOTIFY frameChanged)
    Q_PROPERTY(QString eyebrow READ eyebrow NOTIFY frameChanged) // "Mục 2 trên 6"
    Q_PROPERTY(QString title READ title NOTIFY frameChanged)
    Q_PROPERTY(QString lead READ lead NOTIFY frameChanged)
    Q_PROPERTY(QString note READ note NOTIFY frameChanged) // for whoever looks after the kiosk
    Q_PROPERTY(int step READ step NOTIFY frameChanged)     // -1: no step bar
    Q_PROPERTY(QString backText READ backText NOTIFY frameChanged)
    Q_PROPERTY(QString nextText READ nextText NOTIFY frameChanged) // empty: no such button
    Q_PROPERTY(bool nextOpen READ isNextOpen NOTIFY frameChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY frameChanged) // the portal is being asked
    Q_PROPERTY(bool leavable READ isLeavable NOTIFY frameChanged)
    Q_PROPERTY(bool officerCalled READ isOfficerCalled NOTIFY frameChanged)
    Q_PROPERTY(
        bool tells READ isTelling NOTIFY frameChanged) // rather than asks: the outcome's words and icon
    Q_PROPERTY(bool postponable READ isPostponable NOTIFY frameChanged)
    Q_PROPERTY(QList<QString> steps READ steps NOTIFY frameChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY noticeChanged) // what an account of the method is good for
    Q_PROPERTY(bool offersVneid READ isOfferingVneid NOTIFY noticeChanged)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(
        QString otherLanguage READ otherLanguage NOTIFY languageChanged) // the next one, in its own name
    Q_PROPERTY(QString centre READ centre NOTIFY languageChanged)
    Q_PROPERTY(QString hotline READ hotline NOTIFY premisesChanged)
    Q_PROPERTY(bool practice READ isPractice NOTIFY premisesChanged)
    // What this person has chosen to see and reach better.
    Q_PROPERTY(bool largeText READ isLargeText NOTIFY comfortChanged)
    Q_PROPERTY(bool highContrast READ isHighContrast NOTIFY comfortChanged)
    Q_PROPERTY(bool lowReach READ isLowReach NOTIFY comfortChanged)
    Q_PROPERTY(double pixelsPerMillimetre READ pixelsPerMillimetre NOTIFY pixelsPerMillimetreChanged)
    Q_PROPERTY(kiosk::ui::keyboard::KeyboardModel* keyboard READ keyboard CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* comfort READ comfort CONSTANT) // the switches
    Q_PROPERTY(kiosk::ui::Rows* languages READ languages CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* consent READ consent CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* subjects READ subjects CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* methods READ methods CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* preparing READ preparing CONSTANT) // what to have at hand
    Q_PROPERTY(kiosk::ui::Rows* summary READ summary CONSTANT)
    Q_PROPERTY(kiosk::ui::FieldModel* field READ field CONSTANT)
    Q_PROPERTY(kiosk::ui::CardModel* card READ card CONSTANT)
    Q_PROPERTY(kiosk::ui::TokenModel* token READ token CONSTANT)
    Q_PROPERTY(kiosk::ui::CaptchaModel* captcha READ captcha CONSTANT)
    Q_PROPERTY(kiosk::ui::OtpModel* otp READ otp CONSTANT)
    Q_PROPERTY(kiosk::ui::PromptModel* prompt READ prompt CONSTANT)
    Q_PROPERTY(kiosk::ui::CertificateModel* certificate READ certificate CONSTANT)
    Q_PROPERTY(kiosk::ui::PasswordModel* password READ password CONSTANT)
    Q_PROPERTY(kiosk::ui::OutcomeModel* outcome READ outcome CONSTANT)
    Q_PROPERTY(kiosk::ui::SheetModel* sheet READ sheet CONSTANT)
    Q_PROPERTY(kiosk::ui::VoiceModel* voice READ voice CONSTANT)

public:
    explicit KioskModel(Premises premises, QObject* parent = nullptr);
    ~KioskModel() override;

    // The gestures outlive the model, or are taken away by nullptr.
    void setGestures(Gestures* gestures) { m_gestures = gestures; }
    void show(const flow::Journey& journey);
    // Nothing but this screen, whatever journey was shown; for a profile that cannot be used.
    void showOutOfOrder(base::ErrorCode code);
    // The countdowns, read anew from the gestures.
    void showRemaining();
    // Drops everything of the person, at once.
    void wipe();
    // The code, password or PIN that is being typed, at once.
    void wipeSecrets();
    // The density of the glass, or of the window that stands for it.
    void setPixelsPerMillimetre(double pixelsPerMillimetre);

    [[nodiscard]] page::Kind page() const { return m_frame.page; }
    [[nodiscard]] overlay::Kind overlay() const { return m_frame.overlay; }
    [[nodiscard]] QString eyebrow() const { return m_frame.eyebrow; }
    [[nodiscard]] QString title() const { return m_frame.title; }
    [[nodiscard]] QString note() const { return m_frame.note; }
    [[nodiscard]] QString lead() const { return m_frame.lead; }
    [[nodiscard]] int step() const { return m_frame.step; }
    [[nodiscard]] QString backText() const { return m_frame.backText; }
    [[nodiscard]] QString nextText() const { return m_frame.nextText; }
    [[nodiscard]] bool isNextOpen() const { return m_frame.nextOpen; }
    [[nodiscard]] bool isBusy() const { return m_frame.busy; }
    [[nodiscard]] bool isLeavable() const { return m_frame.leavable; }
    [[nodiscard]] bool isOfficerCalled() const { return m_frame.officerCalled; }
    [[nodiscard]] bool isTelling() const { return isOutcome(m_frame.page); }
    [[nodiscard]] bool isPostponable() const { return m_frame.postponable; }
    [[nodiscard]] QList<QString> steps() const { return m_frame.steps; }
    [[nodiscard]] QString notice() const { return m_notice; }
    [[nodiscard]] bool isOfferingVneid() const { return m_offersVneid; }
    [[nodiscard]] QString language() const { return m_translation.language(); }
    [[nodiscard]] QString otherLanguage() const;
    [[nodiscard]] QString centre() const { return m_premises.textsFor(language()).centre; }
    [[nodiscard]] QString hotline() const { return m_premises.hotline; }
    [[nodiscard]] bool isPractice() const { return m_premises.practice; }
    [[nodiscard]] bool isLargeText() const { return m_comfort.largeText; }
    [[nodiscard]] bool isHighContrast() const { return m_comfort.highContrast; }
    [[nodiscard]] bool isLowReach() const { return m_comfort.lowReach; }
    [[nodiscard]] double pixelsPerMillimetre() const { return m_premises.pixelsPerMillimetre; }
    [[nodiscard]] keyboard::KeyboardModel* keyboard() { return &m_keyboard; }
    [[nodiscard]] Rows* comfort() { return &m_comfortSwitches; }
    [[nodiscard]] Rows* languages() { return &m_languages; }
    [[nodiscard]] Rows* consent() { return &m_consent; }
    [[nodiscard]] Rows* subjects() { return &m_subjects; }
    [[nodiscard]] Rows* methods() { return &m_methods; }
    [[nodiscard]] Rows* preparing() { return &m_preparing; }
    [[nodiscard]] Rows* summary() { return &m_summary; }
    [[nodiscard]] FieldModel* field() { return &m_field; }
    [[nodiscard]] CardModel* card() { return &m_card; }
    [[nodiscard]] TokenModel* token() { return &m_token; }
    [[nodiscard]] CaptchaModel* captcha() { return &m_captcha; }
    [[nodiscard]] OtpModel* otp() { return &m_otp; }
    [[nodiscard]] PromptModel* prompt() { return &m_prompt; }
    [[nodiscard]] CertificateModel* certificate() { return &m_certificate; }
    [[nodiscard]] PasswordModel* password() { return &m_password; }
    [[nodiscard]] OutcomeModel* outcome() { return &m_outcome; }
    [[nodiscard]] SheetModel* sheet() { return &m_sheet; }
    [[nodiscard]] VoiceModel* voice() { return &m_voice; }

public Q_SLOTS:
    void begin();
    void beginRecovery();   // a forgotten password
    void beginResumption(); // with the code on a slip
    void needVneid();
    void postpone();
    void answerConsent(bool given);
    void readTerms();
    void readPrivacy();
    void readNotice();
    void next();
    void back();
    void cancel();
    void help();
    void callOfficer();
    void openComfort();
    void stay();  // closes what lies over the screen
    void leave(); // the sheet's other button
    void changeLanguage();

Q_SIGNALS:
    void frameChanged();
    void languageChanged();
    void premisesChanged();
    void noticeChanged();
    void comfortChanged();
    void pixelsPerMillimetreChanged();
    // Texts composed in QML must be read anew: connect to QQmlEngine::retranslate.
    void retranslationNeeded();
    void wiped();

private:
    void post(flow::EventBody body);
    void useLanguage(const QString& language);
    [[nodiscard]] flow::PasswordAssessment assess(const base::SecureBytes& password,
                                                  const base::SecureBytes& repeated) const;
    void project();
    void showLists();
    void completeFrame(Frame& frame) const;
    void offerOtp();
    void offerPassword();
    void offerPin();
    void refreshFrame();
    void refreshComfort();
    void refreshNotice();
    [[nodiscard]] flow::Method methodInHand() const;

    Premises m_premises;
    Gestures* m_gestures = nullptr;
    flow::Journey m_journey;
    std::optional<base::ErrorCode> m_outOfOrder;
    Translation m_translation;
    Frame m_frame;
    QString m_notice;
    bool m_offersVneid = false;
    keyboard::KeyboardModel m_keyboard;
    flow::Comfort m_comfort; // as last told
    Rows m_comfortSwitches;
    Rows m_languages;
    Rows m_consent;
    Rows m_subjects;
    Rows m_methods;
    Rows m_preparing;
    Rows m_summary;
    FieldModel m_field;
    CardModel m_card;
    TokenModel m_token;
    CaptchaModel m_captcha;
    OtpModel m_otp;
    PromptModel m_prompt;
    CertificateModel m_certificate;
    PasswordModel m_password;
    OutcomeModel m_outcome;
    SheetModel m_sheet;
    VoiceModel m_voice;
};

} // namespace kiosk::ui
