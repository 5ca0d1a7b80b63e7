// A kiosk calls an officer: open until somebody says that one has come.
//
// GUI thread.
#pragma once

#include <QDateTime>
#include <QObject>
#include <QQmlEngine>

namespace provisioning::practice::dock {

struct OfficerCall {
    QString step; // the kiosk's name of the screen
    QDateTime at = {};
};

class OfficerAlert : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The desk has it")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY changed)
    // Of the newest call.
    Q_PROPERTY(QString step READ step NOTIFY changed)
    Q_PROPERTY(QString time READ time NOTIFY changed)

public:
    using QObject::QObject;

    void raise(const OfficerCall& call);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QString step() const { return m_call.step; }
    [[nodiscard]] QString time() const;

    // An officer has come.
    Q_INVOKABLE void close();

Q_SIGNALS:
    void changed();

private:
    bool m_isOpen = false;
    OfficerCall m_call;
};

} // namespace provisioning::practice::dock
