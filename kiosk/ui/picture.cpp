#include "kiosk/ui/picture.h"

#include <QPainter>

namespace kiosk::ui {

Picture::Picture(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void Picture::setImage(const QImage& image)
{
    m_image = image;
    setImplicitSize(image.width(), image.height());
    Q_EMIT imageChanged();
    update();
}

void Picture::paint(QPainter* painter)
{
    if (m_image.isNull())
        return;
    QRectF where(QPointF(0, 0), QSizeF(m_image.size()).scaled(size(), Qt::KeepAspectRatio));
    where.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(where, m_image);
}

} // namespace kiosk::ui
