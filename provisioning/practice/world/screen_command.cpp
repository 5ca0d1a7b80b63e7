#include "provisioning/practice/world/screen_command.h"

#include "drivers/camera/video_camera.h"
#include "drivers/sim/folder_printer.h"
#include "kiosk/app/hardening.h"
#include "kiosk/app/run_screen.h"
#include "kiosk/app/supervisor.h"
#include "provisioning/practice/agent/agent_process.h"
#include "provisioning/practice/camera/scene_engine.h"
#include "provisioning/practice/cards/practice_chip_reader.h"
#include "provisioning/practice/practice_keys.h"
#include "provisioning/practice/tokens/practice_token_reader.h"
#include "provisioning/practice/world/folders.h"
#include "provisioning/practice/world/session_bus.h"

namespace provisioning::practice::world {

using namespace Qt::StringLiterals;

namespace {

// As long as a small printer needs, so that a newcomer sees the screen wait for it.
constexpr std::chrono::milliseconds slipTakes{1'200};

// Of the panel the practice profile is made for.
double panelDensity()
{
    return practiceProfile().value(u"screen"_s).toObject().value(u"pixelsPerMillimetre"_s).toDouble();
}

} // namespace

QStringList screenArguments(const ScreenCommand& command)
{
    const auto& window = command.window;
    return {u"screen"_s,
            u"--state"_s,
            command.folder,
            u"--window"_s,
            u"%1,%2,%3,%4"_s.arg(window.x()).arg(window.y()).arg(window.width()).arg(window.height()),
            u"--scale"_s,
            QString::number(command.scale, 'f', 6)};
}

std::optional<QRect> parseWindow(const QString& text)
{
    const auto parts = text.split(u',');
    if (parts.size() != 4)
        return std::nullopt;
    QList<int> numbers;
    for (const auto& part : parts) {
        bool isNumber = false;
        numbers.append(part.toInt(&isNumber));
        if (!isNumber)
            return std::nullopt;
    }
    const QRect window(numbers[0], numbers[1], numbers[2], numbers[3]);
    return window.isEmpty() ? std::nullopt : std::optional(window);
}

int runScreen(char* program, const ScreenCommand& command)
{
    using namespace kiosk::app;
    const auto hardened = harden();
    leaveNoBusBehind();
    const PracticeKeys keys{keysFolder(command.folder)};
    ScreenOptions options;
    options.installation = practiceInstallation(keys, kioskFolder(command.folder));
    if (!hardened)
        options.fault = hardened.error();
    options.practice = true;
    options.cursor = true;
    options.window = command.window;
    options.pixelsPerMillimetre = panelDensity() * command.scale;
    options.makePrinter = [folder = printerFolder(command.folder)] {
        return std::make_unique<drivers::sim::FolderPrinter>(folder,
                                                             drivers::sim::SimulatedPace{.print = slipTakes});
    };
    options.makeReader = [folder = cardFolder(command.folder)] {
        return std::make_unique<cards::PracticeChipReader>(folder);
    };
    options.makeCamera = [folder = cameraFolder(command.folder)] {
        return std::make_unique<drivers::camera::VideoCamera>(
            &camera::SceneEngine::make, drivers::camera::VideoPlace{.device = {}, .clip = folder});
    };
    options.makeTokens = [folder = command.folder] {
        return std::make_unique<tokens::PracticeTokenReader>(
            tokens::TokenPlace{.slot = tokenFolder(folder), .authorities = authoritiesFolder(folder)});
    };
    return supervise(
        [&](Role role, int channel) { return kiosk::app::runScreen(program, options, role, channel); });
}

} // namespace provisioning::practice::world
