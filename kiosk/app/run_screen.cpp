#include "kiosk/app/run_screen.h"

#include "kiosk/app/fonts.h"
#include "kiosk/app/last_resort.h"
#include "kiosk/app/screen_app.h"
#include "kiosk/app/screen_channel.h"

#include <QGuiApplication>

namespace kiosk::app {

namespace {

int standAsLastResort(ScreenChannel& channel, const ScreenOptions& options)
{
    LastResort page(options.fault ? options.fault->code : base::ErrorCode::Internal);
    QObject::connect(&page, &LastResort::shown, &channel, [&channel] { channel.say(Word::Shown); });
    QObject::connect(&channel, &ScreenChannel::leaveRequested, &page, [] { QCoreApplication::exit(0); });
    page.stand();
    return QGuiApplication::exec();
}

void speak(ScreenApp& screen, ScreenChannel& channel)
{
    const auto says = [&](void (ScreenApp::*signal)(), Word word) {
        QObject::connect(&screen, signal, &channel, [&channel, word] { channel.say(word); });
    };
    says(&ScreenApp::prepared, Word::Ready);
    says(&ScreenApp::shown, Word::Shown);
    says(&ScreenApp::settled, Word::Settled);
    says(&ScreenApp::ended, Word::Ended);
    QObject::connect(&channel, &ScreenChannel::takeRequested, &screen, &ScreenApp::takeScreen);
    QObject::connect(&channel, &ScreenChannel::leaveRequested, &screen, &ScreenApp::leave);
}

} // namespace

int runScreen(char* program, const ScreenOptions& options, Role role, int channel, const ScreenHooks& hooks)
{
    int count = 1;
    char* arguments[] = {program, nullptr};
    // The last resort has no font of its own.
    if (role != Role::OutOfOrder)
        narrowFonts();
    QGuiApplication application(count, arguments);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    ScreenChannel link(channel);
    if (role == Role::OutOfOrder)
        return standAsLastResort(link, options);

    const base::SystemClock systemClock;
    ScreenApp screen(options, hooks.clock != nullptr ? *hooks.clock : systemClock);
    speak(screen, link);
    if (hooks.made)
        hooks.made(screen);
    // Not quit(), which asks the window first whether it minds.
    QObject::connect(&screen, &ScreenApp::left, &application, [] { QCoreApplication::exit(0); });
    // Queued: it may be said before the event loop runs, when exit() would do nothing.
    QObject::connect(
        &screen, &ScreenApp::broken, &application, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
    if (options.practice)
        QObject::connect(&screen, &ScreenApp::closeRequested, &link, [&link] { link.say(Word::Closed); });
    if (role == Role::Standby)
        screen.beginUnseen();
    else
        screen.begin();
    return QGuiApplication::exec();
}

} // namespace kiosk::app
