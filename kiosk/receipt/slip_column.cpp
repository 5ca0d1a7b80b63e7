#include "kiosk/receipt/slip_column.h"

#include <algorithm>
#include <cmath>

namespace kiosk::receipt {

using namespace Qt::StringLiterals;

namespace {

constexpr double stroke = 0.4;
constexpr double inset = 1.2; // between a frame and its text

} // namespace

SlipColumn::SlipColumn(QPainter& painter, QPoint topLeft, int width, double dotsPerMillimetre)
    : m_painter(painter), m_left(topLeft.x()), m_y(topLeft.y()), m_width(width),
      m_dotsPerMillimetre(dotsPerMillimetre)
{
}

int SlipColumn::dots(double millimetres) const
{
    return static_cast<int>(std::lround(millimetres * m_dotsPerMillimetre));
}

// Sets the font, and moves down by what the text takes with `margin` dots around it.
QRect SlipColumn::place(const QString& text, const Lettering& lettering, int margin)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(std::max(1, dots(lettering.size)));
    font.setBold(lettering.bold);
    m_painter.setFont(font);
    const QRect room(m_left + margin, m_y + margin, m_width - 2 * margin, 1 << 20);
    const auto used =
        m_painter.boundingRect(room, static_cast<int>(lettering.alignment) | Qt::TextWordWrap, text);
    m_isTooNarrow = m_isTooNarrow || used.width() > room.width();
    m_y += used.height() + 2 * margin;
    return {room.x(), room.y(), room.width(), used.height()};
}

void SlipColumn::write(const QString& text, const Lettering& lettering)
{
    if (text.isEmpty())
        return;
    const auto area = place(text, lettering, 0);
    m_painter.drawText(area, static_cast<int>(lettering.alignment) | Qt::TextWordWrap, text);
}

void SlipColumn::writeFramed(const QString& text, const Lettering& lettering)
{
    if (text.isEmpty())
        return;
    const auto margin = dots(inset);
    const auto area = place(text, lettering, margin);
    const auto thickness = std::max(1, dots(stroke));
    m_painter.fillRect(area.adjusted(-margin, -margin, margin, margin), Qt::black);
    const auto within = margin - thickness;
    m_painter.fillRect(area.adjusted(-within, -within, within, within), Qt::white);
    m_painter.drawText(area, static_cast<int>(lettering.alignment) | Qt::TextWordWrap, text);
}

void SlipColumn::writeReversed(const QString& text, const Lettering& lettering)
{
    if (text.isEmpty())
        return;
    const auto margin = dots(inset);
    const auto area = place(text, lettering, margin);
    m_painter.fillRect(area.adjusted(-margin, -margin, margin, margin), Qt::black);
    const auto pen = m_painter.pen();
    m_painter.setPen(Qt::white);
    m_painter.drawText(area, static_cast<int>(lettering.alignment) | Qt::TextWordWrap, text);
    m_painter.setPen(pen);
}

void SlipColumn::draw(const QrCode& code, double side)
{
    const auto modulesAcross = code.side + 2 * QrCode::quietZone;
    const auto module = std::max(1, dots(side) / modulesAcross);
    const auto left = m_left + (m_width - code.side * module) / 2;
    const auto top = m_y + QrCode::quietZone * module;
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (code.isDark(x, y))
                m_painter.fillRect(left + x * module, top + y * module, module, module, Qt::black);
        }
    }
    m_y += modulesAcross * module;
}

void SlipColumn::rule()
{
    const auto thickness = std::max(1, dots(stroke));
    m_painter.fillRect(m_left, m_y, m_width, thickness, Qt::black);
    m_y += thickness;
}

void SlipColumn::skip(double millimetres)
{
    m_y += dots(millimetres);
}

} // namespace kiosk::receipt
