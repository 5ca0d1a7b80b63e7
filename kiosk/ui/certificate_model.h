// The certificate that signed, for the person to say that it is theirs; and an e-mail address they may give.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"
#include "kiosk/ui/rows.h"

namespace kiosk::ui {

class CertificateModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(kiosk::ui::Rows* lines READ lines CONSTANT) // labels and values
    Q_PROPERTY(QString email READ email NOTIFY changed)
    Q_PROPERTY(QString remark READ remark NOTIFY changed) // of the token that signed
    Q_PROPERTY(QString fault READ fault NOTIFY changed)   // of the e-mail address

public:
    explicit CertificateModel(Post post, QObject* parent = nullptr);

    // Other states than ConfirmingCertificate and Confirming leave everything as it was.
    void show(const flow::Journey& journey);
    void wipe();

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] Rows* lines() { return &m_lines; }
    [[nodiscard]] QString email() const { return m_email; }
    [[nodiscard]] QString remark() const { return m_remark; }
    [[nodiscard]] QString fault() const { return m_fault; }

    Q_INVOKABLE void edit(const QString& typed);

Q_SIGNALS:
    void changed();

private:
    void show(const flow::Journey& journey, const flow::SigningCertificate& certificate,
              const QString& fault);
    void set(const QString& title, const QString& email, const QString& remark, const QString& fault);

    Post m_post;
    Rows m_lines;
    QString m_title;
    QString m_email;
    QString m_remark;
    QString m_fault;
};

} // namespace kiosk::ui
