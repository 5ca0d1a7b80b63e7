#include "tests/story/stage/kiosk.h"

#include "kiosk/session/session.h"

#include <QTest>

namespace story {

namespace {

constexpr int patience = 20'000;

kiosk::app::ScreenOptions options(const provisioning::profile::Installation& installation, QSize screen)
{
    kiosk::app::ScreenOptions chosen;
    chosen.installation = installation;
    chosen.window = QRect(QPoint(), screen);
    return chosen;
}

} // namespace

Kiosk::Kiosk(const provisioning::profile::Installation& installation, QSize screen)
    : m_screen(options(installation, screen), m_clock)
{
    bool shown = false;
    QObject::connect(
        &m_screen, &kiosk::app::ScreenApp::shown, &m_screen, [&shown] { shown = true; },
        Qt::SingleShotConnection);
    QObject::connect(&m_screen, &kiosk::app::ScreenApp::ended, &m_screen, [this] { m_handedOver = true; });
    m_screen.begin();
    if (!QTest::qWaitFor([&shown] { return shown; }, patience))
        qFatal("the kiosk did not show itself");
}

void Kiosk::passTime(std::chrono::milliseconds time)
{
    m_clock.advance(time);
    if (auto* session = m_screen.session())
        session->checkTime();
}

} // namespace story
