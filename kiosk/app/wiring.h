// Inside of ScreenApp: who is made when, and who hears whom. Included by screen_app.cpp and wiring.cpp only.
#pragma once

#include "kiosk/app/scanner_keys.h"
#include "kiosk/app/screen_app.h"
#include "kiosk/app/session_gestures.h"
#include "kiosk/app/slip_printer.h"
#include "kiosk/app/stage.h"
#include "kiosk/portal/https_portal.h"
#include "kiosk/session/session.h"
#include "kiosk/ui/kiosk_model.h"

namespace kiosk::app {

class ScreenApp::Wiring : public QObject {
    Q_OBJECT

public:
    Wiring(ScreenApp& screen, const ScreenOptions& options, const base::Clock& clock);
    ~Wiring() override;

    void begin(bool unseen);
    void takeScreen();
    void leave();
    [[nodiscard]] QQuickWindow* window() const { return m_stage ? m_stage->window() : nullptr; }
    [[nodiscard]] session::Session* session() const { return m_session.get(); }

private:
    using Installed = base::Result<provisioning::profile::InstalledProfile>;

    void furnish(const Installed& installed);
    void makeSession(const provisioning::profile::InstalledProfile& installed);
    void putOutOfOrder(base::ErrorCode code);
    void openStage();
    void openNarration();
    void openScanner();
    void wipe();
    void beginLateWork();

    ScreenApp& m_screen;
    const ScreenOptions m_options;
    const base::Clock& m_clock;
    // In the order they lean on one another; the last goes first.
    std::optional<provisioning::profile::Profile> m_profile;
    std::unique_ptr<portal::HttpsPortal> m_portal;
    std::unique_ptr<SlipPrinter> m_slipPrinter; // null: this kiosk has no printer
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<SessionGestures> m_gestures;
    std::unique_ptr<ui::KioskModel> m_model;
    std::unique_ptr<Stage> m_stage;
    std::unique_ptr<Narration> m_narration;
    std::unique_ptr<ScannerKeys> m_scannerKeys; // null: no hand-held scanner belongs to this kiosk
    bool m_showWanted = false;
    bool m_left = false;
};

} // namespace kiosk::app
