#include "kiosk/app/last_resort.h"

#include <QPainter>
#include <QScreen>
#include <QTimer>

namespace kiosk::app {

using namespace Qt::StringLiterals;

LastResort::LastResort(base::ErrorCode code) : m_code(code)
{
    setTitle(u"Motcua"_s);
    setFlag(Qt::FramelessWindowHint);
    setCursor(Qt::BlankCursor);
}

void LastResort::stand()
{
    if (const auto* glass = screen())
        setGeometry(glass->geometry());
    showFullScreen();
}

// Not through translations: they may be what is broken.
void LastResort::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect glass(0, 0, width(), height());
    painter.fillRect(glass, Qt::white);
    painter.setPen(QColor(0x1f, 0x29, 0x33));
    const int line = qMax(16, qMin(width(), height()) / 18);
    QFont font = painter.font();
    font.setPixelSize(line);
    font.setBold(true);
    painter.setFont(font);
    const QRect text = glass.adjusted(line, height() / 4, -line, -height() / 4);
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
                     u"Máy tạm ngừng phục vụ.\nXin gặp cán bộ tại quầy."_s);
    font.setBold(false);
    font.setPixelSize(line / 2);
    painter.setFont(font);
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextWordWrap,
                     u"This machine is out of order. Please ask an officer at the counter."_s);
    painter.drawText(text, Qt::AlignHCenter | Qt::AlignBottom, base::operatorCode(m_code));
    if (!m_painted) {
        m_painted = true;
        QTimer::singleShot(0, this, &LastResort::shown);
    }
}

} // namespace kiosk::app
