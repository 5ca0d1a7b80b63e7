// The dock's window: QML engine, language, place.
//
// GUI thread. The desk outlives it.
#pragma once

#include "provisioning/practice/dock/desk.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QRect>
#include <QTranslator>

namespace provisioning::practice::world {

class DockWindow : public QObject {
    Q_OBJECT

public:
    explicit DockWindow(dock::Desk& desk, QObject* parent = nullptr);

    // False when its QML is broken; the log says where.
    [[nodiscard]] bool show(const QRect& place);
    // Null until shown.
    [[nodiscard]] QQuickWindow* window() const;

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void speak();

    dock::Desk& m_desk;
    QTranslator m_translator;
    QQmlApplicationEngine m_engine;
};

} // namespace provisioning::practice::world
