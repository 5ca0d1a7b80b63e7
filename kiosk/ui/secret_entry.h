// A secret while it is typed. QML sees how many characters there are and nothing else. GUI thread.
#pragma once

#include "kiosk/base/secure_bytes.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace kiosk::ui {

class SecretEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a view model")
    Q_PROPERTY(int length READ length NOTIFY lengthChanged)

public:
    explicit SecretEntry(int maximumLength, QObject* parent = nullptr)
        : QObject(parent), m_secret(static_cast<std::size_t>(maximumLength))
    {
    }

    [[nodiscard]] int length() const { return static_cast<int>(m_secret.size()); }
    // One printable ASCII character. False, and nothing changes, when it is another or the room is used up.
    bool append(QChar character);
    void clear();
    // For rules that judge a secret while it is typed; never copy it.
    [[nodiscard]] const base::SecureBytes& secret() const { return m_secret; }
    // Hands the secret over and leaves an empty entry of the same room behind.
    [[nodiscard]] base::SecureBytes take();

Q_SIGNALS:
    void lengthChanged();

private:
    base::SecureBytes m_secret;
};

} // namespace kiosk::ui
