// Paints a captcha from memory: no URL, no cache that could keep it.
#pragma once

#include "kiosk/ui/captcha_model.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace kiosk::ui {

class CaptchaPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::ui::CaptchaModel* captcha READ captcha WRITE setCaptcha NOTIFY captchaChanged REQUIRED)

public:
    explicit CaptchaPicture(QQuickItem* parent = nullptr);

    [[nodiscard]] CaptchaModel* captcha() const { return m_captcha; }
    void setCaptcha(CaptchaModel* captcha);

    void paint(QPainter* painter) override; // as large as fits, its sides kept in proportion

Q_SIGNALS:
    void captchaChanged();

private:
    QPointer<CaptchaModel> m_captcha;
};

} // namespace kiosk::ui
