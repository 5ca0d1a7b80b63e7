#include "kiosk/app/wiring.h"

#include "drivers/voice/voice_process.h"
#include "kiosk/app/card_wiring.h"
#include "kiosk/app/modules.h"
#include "kiosk/app/queue_wiring.h"
#include "kiosk/app/slip_wiring.h"
#include "kiosk/app/token_wiring.h"
#include "kiosk/base/log.h"

#include <QClipboard>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QInputMethod>
#include <QPromise>
#include <QThreadPool>
#include <QTimer>

namespace kiosk::app {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using session::Session;
using ui::KioskModel;

namespace {

using Installed = base::Result<provisioning::profile::InstalledProfile>;

QFuture<Installed> readOnWorker(const provisioning::profile::Installation& installation)
{
    auto promise = std::make_shared<QPromise<Installed>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, installation] {
        promise->addResult(provisioning::profile::readInstallation(installation));
        promise->finish();
    });
    return promise->future();
}

} // namespace

ScreenApp::Wiring::Wiring(ScreenApp& screen, const ScreenOptions& options, const base::Clock& clock)
    : m_screen(screen), m_options(options), m_clock(clock)
{
}

ScreenApp::Wiring::~Wiring()
{
    if (m_model)
        m_model->setGestures(nullptr);
}

void ScreenApp::Wiring::begin(bool unseen)
{
    keepModules();
    m_showWanted = !unseen;
    if (m_options.fault) {
        m_stage = std::make_unique<Stage>(m_options);
        QTimer::singleShot(0, this, [this] { furnish(tl::make_unexpected(*m_options.fault)); });
        return;
    }
    const auto reading = readOnWorker(m_options.installation);
    m_stage = std::make_unique<Stage>(m_options);
    // Usually the profile is read by the time the screens are compiled; then no turn of the event loop is
    // lost.
    if (reading.isFinished()) {
        furnish(reading.result());
        return;
    }
    auto* watcher = new QFutureWatcher<Installed>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        furnish(watcher->result());
    });
    watcher->setFuture(reading);
}

void ScreenApp::Wiring::furnish(const Installed& installed)
{
    if (installed) {
        makeSession(*installed);
    } else {
        qCCritical(logScreen, "out of order: %s at %s %s",
                   qUtf8Printable(base::operatorCode(installed.error().code)),
                   qUtf8Printable(installed.error().origin), qUtf8Printable(installed.error().detail));
        putOutOfOrder(installed.error().code);
    }
    if (m_options.pixelsPerMillimetre)
        m_model->setPixelsPerMillimetre(*m_options.pixelsPerMillimetre);
    openStage();
}

void ScreenApp::Wiring::makeSession(const provisioning::profile::InstalledProfile& installed)
{
    m_profile = installed.profile;
    const auto& address = m_profile->portal;
    m_portal = std::make_unique<portal::HttpsPortal>(
        portal::Endpoint{address.host, address.port, address.basePath, address.authority,
                         address.connectLimit, address.callLimit, m_profile->issuedAt},
        portal::DeviceIdentity{installed.deviceCertificate, installed.deviceKey}, m_clock);
    const auto premises = ui::premisesOf(*m_profile, m_options.practice);
    m_slipPrinter = slipPrinterOf(m_profile->printer, m_options, premises);
    m_session = std::make_unique<Session>(
        *m_portal, *m_profile, m_clock, m_slipPrinter.get(), cardDevicesOf(m_profile->card, m_options),
        tokenDevicesOf(*m_profile, m_options), sealingQueueOf(installed, m_options, m_clock));
    m_gestures = std::make_unique<SessionGestures>(*m_session);
    m_model = std::make_unique<KioskModel>(premises);
    m_model->setGestures(m_gestures.get());
    m_model->show(m_session->journey());
    connect(m_session.get(), &Session::journeyChanged, this, [this] {
        m_model->card()->showPhoto(photoOf(*m_session));
        m_model->show(m_session->journey());
    });
    connect(m_session.get(), &Session::viewChanged, this,
            [this] { m_model->card()->showView(viewOf(*m_session)); });
    connect(m_session.get(), &Session::deadlinesChanged, m_model.get(), &KioskModel::showRemaining);
    connect(m_session.get(), &Session::secretWipeRequested, m_model.get(), &KioskModel::wipeSecrets);
    connect(m_session.get(), &Session::wipeRequested, this, &Wiring::wipe);
    connect(m_session.get(), &Session::handOverRequested, &m_screen, &ScreenApp::ended);
}

void ScreenApp::Wiring::putOutOfOrder(base::ErrorCode code)
{
    m_model = std::make_unique<KioskModel>(ui::Premises{});
    m_model->showOutOfOrder(code);
    // What is wrong may be put right meanwhile; the successor reads everything anew.
    connect(&m_screen, &ScreenApp::shown, this,
            [this] { QTimer::singleShot(m_options.secondLook, &m_screen, &ScreenApp::ended); });
}

void ScreenApp::Wiring::openStage()
{
    connect(m_model.get(), &KioskModel::retranslationNeeded, m_stage.get(), &Stage::retranslate);
    if (!m_stage->furnish({{u"model"_s, QVariant::fromValue(m_model.get())}})) {
        Q_EMIT m_screen.broken();
        return;
    }
    connect(m_stage.get(), &Stage::closeRequested, &m_screen, &ScreenApp::closeRequested);
    connect(m_stage.get(), &Stage::shown, this, &Wiring::beginLateWork);
    if (m_session)
        connect(m_stage.get(), &Stage::touched, m_session.get(), &Session::noteActivity);
    if (m_profile && m_profile->voice.enabled)
        openNarration();
    if (m_profile && m_profile->card.scanner)
        openScanner();
    if (m_showWanted) {
        m_stage->show();
    } else {
        m_stage->renderUnseen();
        Q_EMIT m_screen.prepared();
    }
}

void ScreenApp::Wiring::openNarration()
{
    const auto& voice = m_profile->voice;
    const auto machine = [](const drivers::api::VoiceSettings& settings) {
        const QString helper = QCoreApplication::applicationDirPath() + u"/motcua-voice"_s;
        return std::make_unique<drivers::voice::VoiceProcess>(helper, settings);
    };
    m_narration = std::make_unique<Narration>(
        *m_model, drivers::api::VoiceSettings{voice.device, voice.recordings, voice.volume},
        m_options.makeVoice ? m_options.makeVoice : MakeVoice(machine));
    m_narration->watch(*window());
    connect(m_narration.get(), &Narration::listenedTo, m_session.get(), &Session::noteActivity);
}

void ScreenApp::Wiring::openScanner()
{
    m_scannerKeys = std::make_unique<ScannerKeys>([this] { return flow::awaitsCode(m_session->journey()); });
    window()->installEventFilter(m_scannerKeys.get());
    connect(m_scannerKeys.get(), &ScannerKeys::lineRead, m_session.get(), [this](const QString& typed) {
        m_session->noteActivity();
        m_session->scan(typed);
    });
}

void ScreenApp::Wiring::takeScreen()
{
    if (std::exchange(m_showWanted, true))
        return;
    if (window() != nullptr)
        m_stage->show();
}

void ScreenApp::Wiring::beginLateWork()
{
    Q_EMIT m_screen.shown();
    if (m_session)
        QTimer::singleShot(m_options.probeAfter, m_session.get(), &Session::watchLine);
    QTimer::singleShot(m_options.settledAfter, &m_screen, &ScreenApp::settled);
}

void ScreenApp::Wiring::wipe()
{
    if (m_narration)
        m_narration->wipe();
    if (m_scannerKeys)
        m_scannerKeys->wipe();
    m_model->wipe();
    QGuiApplication::inputMethod()->reset();
    QGuiApplication::clipboard()->clear();
    QGuiApplication::clipboard()->clear(QClipboard::Selection);
}

void ScreenApp::Wiring::leave()
{
    if (std::exchange(m_left, true))
        return;
    if (!m_session || !m_session->owesPortal()) {
        Q_EMIT m_screen.left();
        return;
    }
    connect(m_session.get(), &Session::portalPaid, &m_screen, &ScreenApp::left);
    QTimer::singleShot(m_options.longestFarewell, &m_screen, &ScreenApp::left);
}

} // namespace kiosk::app
