// Where the kiosk's USB slots and the dock meet: carries the dock's wishes to the slots.
//
// GUI thread; files are written on the clerk. Clerk and tray outlive it.
#pragma once

#include "provisioning/practice/dock/token_tray.h"
#include "provisioning/practice/tokens/token_slot.h"

#include <QObject>
#include <QThreadPool>

namespace provisioning::practice::world {

class TokenRoom : public QObject {
    Q_OBJECT

public:
    TokenRoom(const QString& folder, dock::TokenTray& tray, QThreadPool& clerk, QObject* parent = nullptr);

    // The tray gets its tokens. None is plugged in at first.
    void open();
    void turn(const dock::TokenWish& wish);

private:
    tokens::TokenSlot m_slot;
    dock::TokenTray& m_tray;
    QThreadPool& m_clerk;
};

} // namespace provisioning::practice::world
