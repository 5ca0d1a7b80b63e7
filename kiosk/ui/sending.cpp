#include "kiosk/ui/sending.h"

#include "kiosk/ui/format.h"

#include <QCoreApplication>

namespace kiosk::ui {

void Sending::setLeft(std::chrono::milliseconds life, std::chrono::milliseconds resend)
{
    m_lifeLeft = life;
    m_resendLeft = resend;
}

bool Sending::say(const Standing& standing, const Words& words)
{
    const QString life =
        standing.live && m_lifeLeft.count() > 0 ? words.life.arg(countdownText(m_lifeLeft)) : QString();
    QString resend = words.again;
    if (!standing.sendsLeft)
        resend = QCoreApplication::translate("Sending", "Đã hết lượt gửi lại");
    else if (!standing.open && m_resendLeft.count() > 0)
        resend = words.againLater.arg(countdownText(m_resendLeft));
    const bool changed = life != m_life || resend != m_resend;
    m_life = life;
    m_resend = resend;
    return changed;
}

} // namespace kiosk::ui
