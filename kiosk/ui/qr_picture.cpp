#include "kiosk/ui/qr_picture.h"

#include <QPainter>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

QrPicture::QrPicture(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
}

void QrPicture::setText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_code = receipt::qrCodeOf(text).value_or(receipt::QrCode{});
    Q_EMIT textChanged();
    update();
}

void QrPicture::paint(QPainter* painter)
{
    if (m_code.side == 0)
        return;
    painter->fillRect(boundingRect(), Qt::white);
    const qreal dots = window() != nullptr ? window()->effectiveDevicePixelRatio() : 1;
    const int modules = m_code.side + 2 * receipt::QrCode::quietZone;
    const qreal module = std::floor(std::min(width(), height()) * dots / modules) / dots;
    const auto start = [&](qreal room) {
        return std::floor((room - module * m_code.side) / 2 * dots) / dots;
    };
    for (int y = 0; y < m_code.side; ++y) {
        for (int x = 0; x < m_code.side; ++x) {
            if (m_code.isDark(x, y))
                painter->fillRect(
                    QRectF(start(width()) + x * module, start(height()) + y * module, module, module),
                    Qt::black);
        }
    }
}

} // namespace kiosk::ui
