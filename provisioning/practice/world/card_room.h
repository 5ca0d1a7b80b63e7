// Where the kiosk's card reader and camera and the dock meet: carries the dock's wishes to their slots, and
// says which card is there.
//
// GUI thread; files are read and written on the clerk. Clerk and tray outlive it.
#pragma once

#include "provisioning/practice/cards/card_slot.h"
#include "provisioning/practice/dock/card_tray.h"

#include <QThreadPool>
#include <QTimer>

namespace provisioning::practice::world {

class CardRoom : public QObject {
    Q_OBJECT

public:
    CardRoom(const QString& readersFolder, const QString& camerasFolder, dock::CardTray& tray,
             QThreadPool& clerk, QObject* parent = nullptr);

    // The tray gets its cards. No card is anywhere at first.
    void open();
    // By name; empty: nothing shall be there.
    void putOnReader(const QString& name) { put(m_reader, name); }
    void holdBeforeCamera(const QString& name) { put(m_camera, name); }

private:
    struct Place {
        cards::CardSlot slot;
        void (dock::CardTray::*tell)(const QString& name);
        QString put;  // the card that was put there last; the clerk's, as the next
        QString told; // what the tray knows
    };

    void put(Place& place, const QString& name);
    void look(Place& place);

    dock::CardTray& m_tray;
    QThreadPool& m_clerk;
    Place m_reader;
    Place m_camera;
    QTimer m_look;
};

} // namespace provisioning::practice::world
