// The password: two entries that never reach QML, and the checklist that tells how the first one stands.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"
#include "kiosk/ui/keyboard/touch/secret_entry.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

class PasswordModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(kiosk::ui::keyboard::SecretEntry* entry READ entry CONSTANT)
    Q_PROPERTY(kiosk::ui::keyboard::SecretEntry* repeated READ repeated CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* checklist READ checklist CONSTANT)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)      // while it is typed
    Q_PROPERTY(bool firstGood READ isFirstGood NOTIFY changed) // everything but the repetition is fulfilled
    Q_PROPERTY(bool same READ isSame NOTIFY changed)

public:
    using Assess =
        std::function<flow::PasswordAssessment(const base::SecureBytes&, const base::SecureBytes&)>;

    explicit PasswordModel(Assess assess, QObject* parent = nullptr);

    void show(const flow::Journey& journey);
    void wipe();

    [[nodiscard]] keyboard::SecretEntry* entry() { return &m_entry; }
    [[nodiscard]] keyboard::SecretEntry* repeated() { return &m_repeated; }
    [[nodiscard]] Rows* checklist() { return &m_checklist; }
    [[nodiscard]] QString advice() const;
    [[nodiscard]] QString fault() const { return m_fault; }
    [[nodiscard]] bool isFirstGood() const;
    [[nodiscard]] bool isSame() const { return m_assessment.repeated; }
    [[nodiscard]] bool isAcceptable() const { return m_assessment.isAcceptable(); }
    [[nodiscard]] const flow::PasswordAssessment& assessment() const { return m_assessment; }

Q_SIGNALS:
    void changed();

private:
    void assess();
    void fillChecklist();
    void setFault(const QString& fault);

    Assess m_assess;
    keyboard::SecretEntry m_entry;
    keyboard::SecretEntry m_repeated;
    Rows m_checklist;
    flow::PasswordAssessment m_assessment;
    QString m_fault;
};

} // namespace kiosk::ui
