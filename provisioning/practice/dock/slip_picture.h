// The newest slip, painted as large as fits, its sides kept in proportion.
#pragma once

#include "provisioning/practice/dock/print_tray.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace provisioning::practice::dock {

class SlipPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        provisioning::practice::dock::PrintTray* tray READ tray WRITE setTray NOTIFY trayChanged REQUIRED)

public:
    explicit SlipPicture(QQuickItem* parent = nullptr);

    [[nodiscard]] PrintTray* tray() const { return m_tray; }
    void setTray(PrintTray* tray);

    void paint(QPainter* painter) override;

Q_SIGNALS:
    void trayChanged();

private:
    QPointer<PrintTray> m_tray;
};

} // namespace provisioning::practice::dock
