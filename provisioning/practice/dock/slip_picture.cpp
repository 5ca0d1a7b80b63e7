#include "provisioning/practice/dock/slip_picture.h"

#include <QPainter>

namespace provisioning::practice::dock {

SlipPicture::SlipPicture(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void SlipPicture::setTray(PrintTray* tray)
{
    if (tray == m_tray)
        return;
    if (m_tray != nullptr)
        m_tray->disconnect(this);
    m_tray = tray;
    if (m_tray != nullptr)
        connect(m_tray, &PrintTray::slipsChanged, this, [this] { update(); });
    Q_EMIT trayChanged();
    update();
}

void SlipPicture::paint(QPainter* painter)
{
    if (m_tray == nullptr || m_tray->newest().isNull())
        return;
    const auto& slip = m_tray->newest();
    QRectF where(QPointF(0, 0), QSizeF(slip.size()).scaled(size(), Qt::KeepAspectRatio));
    where.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    // From the printer's dots to the screen's in one smooth step: painting alone would drop whole strokes.
    painter->drawImage(where, slip.scaled((where.size() * painter->device()->devicePixelRatio()).toSize(),
                                          Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
}

} // namespace provisioning::practice::dock
