#include "kiosk/app/screen_app.h"

#include "kiosk/app/wiring.h"

namespace kiosk::app {

ScreenApp::ScreenApp(const ScreenOptions& options, const base::Clock& clock, QObject* parent)
    : QObject(parent), m_wiring(std::make_unique<Wiring>(*this, options, clock))
{
}

ScreenApp::~ScreenApp() = default;

void ScreenApp::begin()
{
    m_wiring->begin(false);
}

void ScreenApp::beginUnseen()
{
    m_wiring->begin(true);
}

void ScreenApp::takeScreen()
{
    m_wiring->takeScreen();
}

void ScreenApp::leave()
{
    m_wiring->leave();
}

QQuickWindow* ScreenApp::window() const
{
    return m_wiring->window();
}

session::Session* ScreenApp::session() const
{
    return m_wiring->session();
}

} // namespace kiosk::app
