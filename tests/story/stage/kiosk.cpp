#include "tests/story/stage/kiosk.h"

#include "drivers/sim/folder_printer.h"
#include "kiosk/session/session.h"
#include "provisioning/practice/cards/practice_chip_reader.h"
#include "provisioning/practice/tokens/practice_token_reader.h"

#include <QTest>

namespace story {

namespace {

constexpr int patience = 60'000;
// Long enough to be seen.
constexpr std::chrono::milliseconds signingTakes{300};

kiosk::app::ScreenOptions options(const provisioning::profile::Installation& installation, QSize screen,
                                  const Kiosk::Devices& devices, QPointer<drivers::sim::SimCamera>& camera)
{
    kiosk::app::ScreenOptions chosen;
    chosen.installation = installation;
    chosen.window = QRect(QPoint(), screen);
    chosen.makePrinter = [paper = devices.paper] {
        return std::make_unique<drivers::sim::FolderPrinter>(paper);
    };
    chosen.makeReader = [slot = devices.slot] {
        return std::make_unique<provisioning::practice::cards::PracticeChipReader>(slot);
    };
    if (devices.makeReader)
        chosen.makeReader = devices.makeReader;
    chosen.makeCamera = [&camera, found = devices.camera] {
        auto made = std::make_unique<drivers::sim::SimCamera>();
        made->setDevice(found);
        camera = made.get();
        return made;
    };
    if (!devices.ownTokens)
        chosen.makeTokens = [devices] {
            return std::make_unique<provisioning::practice::tokens::PracticeTokenReader>(
                provisioning::practice::tokens::TokenPlace{
                    .slot = devices.tokenSlot, .authorities = devices.authorities, .signing = signingTakes});
        };
    if (devices.makeCamera)
        chosen.makeCamera = devices.makeCamera;
    return chosen;
}

} // namespace

Kiosk::Kiosk(const provisioning::profile::Installation& installation, QSize screen, const Devices& devices)
    : m_screen(options(installation, screen, devices, m_camera), m_clock)
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
