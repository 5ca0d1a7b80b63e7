#include "kiosk/ui/captcha_picture.h"

#include <QPainter>

namespace kiosk::ui {

CaptchaPicture::CaptchaPicture(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void CaptchaPicture::setCaptcha(CaptchaModel* captcha)
{
    if (captcha == m_captcha)
        return;
    if (m_captcha != nullptr)
        m_captcha->disconnect(this);
    m_captcha = captcha;
    if (m_captcha != nullptr)
        connect(m_captcha, &CaptchaModel::pictureChanged, this, [this] { update(); });
    Q_EMIT captchaChanged();
    update();
}

void CaptchaPicture::paint(QPainter* painter)
{
    if (m_captcha == nullptr || m_captcha->picture().isNull())
        return;
    const QImage picture = m_captcha->picture();
    QRectF where(QPointF(0, 0), QSizeF(picture.size()).scaled(size(), Qt::KeepAspectRatio));
    where.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(where, picture);
}

} // namespace kiosk::ui
