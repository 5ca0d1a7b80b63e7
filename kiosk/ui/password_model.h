// The password: two entries that never reach QML, and the checklist that tells how the first one stands.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"
#include "kiosk/ui/rows.h"
#include "kiosk/ui/secret_entry.h"

namespace kiosk::ui {

class PasswordModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(kiosk::ui::SecretEntry* entry READ entry CONSTANT)
    Q_PROPERTY(kiosk::ui::SecretEntry* repeated READ repeated CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* checklist READ checklist CONSTANT)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(bool firstGood READ isFirstGood NOTIFY changed) // everything but the repetition is fulfilled
    Q_PROPERTY(bool same READ isSame NOTIFY changed)

public:
    using Assess =
        std::function<flow::PasswordAssessment(const base::SecureBytes&, const base::SecureBytes&)>;

    explicit PasswordModel(Assess assess, QObject* parent = nullptr);

    void show(const flow::Journey& journey);
    void wipe();

    [[nodiscard]] SecretEntry* entry() { return &m_entry; }
    [[nodiscard]] SecretEntry* repeated() { return &m_repeated; }
    [[nodiscard]] Rows* checklist() { return &m_checklist; }
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
    SecretEntry m_entry;
    SecretEntry m_repeated;
    Rows m_checklist;
    flow::PasswordAssessment m_assessment;
    QString m_fault;
};

} // namespace kiosk::ui
