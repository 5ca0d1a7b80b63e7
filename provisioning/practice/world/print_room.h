// Where the kiosk's simulated printer and the dock meet: carries the dock's wishes to the printer's folder,
// and brings the slips back as pictures.
//
// GUI thread; files are read and written, and pages drawn, on the clerk. Clerk and tray outlive it.
#pragma once

#include "drivers/sim/paper_folder.h"
#include "provisioning/practice/dock/print_tray.h"

#include <QThreadPool>
#include <QTimer>

namespace provisioning::practice::world {

class PrintRoom : public QObject {
    Q_OBJECT

public:
    PrintRoom(const QString& folder, dock::PrintTray& tray, QThreadPool& clerk, QObject* parent = nullptr);

    // The printer is well at first; what it has printed earlier still lies there.
    void open();
    void turn(dock::printer::Mood mood);
    void clear();

private:
    void look();

    drivers::sim::PaperFolder m_paper;
    dock::PrintTray& m_tray;
    QThreadPool& m_clerk;
    QTimer m_look;
    QString m_shown; // the newest slip's path; the clerk's
};

} // namespace provisioning::practice::world
