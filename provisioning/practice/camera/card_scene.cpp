#include "provisioning/practice/camera/card_scene.h"

#include "kiosk/receipt/qr_code.h"

#include <QPainter>

#include <cmath>

namespace provisioning::practice::camera {

namespace {

constexpr QSize sceneSize(640, 480);
constexpr double codeSide = 340; // so large that the densest card is read at once on a slow machine

void drawDesk(QPainter& painter)
{
    QLinearGradient light(0, 0, sceneSize.width(), sceneSize.height());
    light.setColorAt(0, QColor(0x8f, 0x98, 0xa0));
    light.setColorAt(1, QColor(0x5c, 0x64, 0x6c));
    painter.fillRect(QRect(QPoint(), sceneSize), light);
}

void drawCode(QPainter& painter, const kiosk::receipt::QrCode& code)
{
    const double module = codeSide / (code.side + 2 * code.quietZone);
    painter.fillRect(QRectF(-codeSide / 2, -codeSide / 2, codeSide, codeSide), QColor(0xf4, 0xf4, 0xf0));
    painter.translate(-codeSide / 2 + code.quietZone * module, -codeSide / 2 + code.quietZone * module);
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            if (code.isDark(x, y))
                painter.fillRect(QRectF(x * module, y * module, module, module), QColor(0x18, 0x18, 0x1c));
}

} // namespace

QImage sceneOf(const QString& qrText, int moment)
{
    QImage scene(sceneSize, QImage::Format_RGB32);
    QPainter painter(&scene);
    painter.setRenderHint(QPainter::Antialiasing);
    drawDesk(painter);
    const auto code = qrText.isEmpty() ? std::nullopt : std::optional(kiosk::receipt::qrCodeOf(qrText));
    if (!code || !*code)
        return scene;
    painter.translate(sceneSize.width() / 2.0 + 10 * std::sin(moment * 0.21),
                      sceneSize.height() / 2.0 + 8 * std::cos(moment * 0.17));
    painter.rotate(4 + 2 * std::sin(moment * 0.13));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xcf, 0xdd, 0xe6));
    painter.drawRoundedRect(QRectF(-300, -200, 600, 400), 16, 16);
    drawCode(painter, **code);
    return scene;
}

} // namespace provisioning::practice::camera
