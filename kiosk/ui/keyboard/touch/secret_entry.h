// A secret while it is typed: an OTP, a password, a PIN.
//
// QML sees how many characters there are and nothing else; the characters lie in SecureBytes, come key by key
// from C++ and leave by take() only. GUI thread. Owned by whoever needs the secret (a view model) or by a QML
// screen.
#pragma once

#include "kiosk/base/secure_bytes.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace kiosk::ui::keyboard {

class SecretEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int length READ length NOTIFY lengthChanged FINAL)
    // Characters it will take: 1 to 128, 64 unless set. Setting it clears.
    Q_PROPERTY(int maximumLength READ maximumLength WRITE setMaximumLength NOTIFY maximumLengthChanged FINAL)

public:
    explicit SecretEntry(QObject* parent = nullptr);
    explicit SecretEntry(int maximumLength, QObject* parent = nullptr);

    [[nodiscard]] int length() const { return static_cast<int>(m_secret.size()); }
    [[nodiscard]] int maximumLength() const { return static_cast<int>(m_secret.capacity()); }
    void setMaximumLength(int length);

    // One printable ASCII character. False, and nothing changes, when it is another or the room is used up.
    bool append(QChar character);
    Q_INVOKABLE void backspace();
    Q_INVOKABLE void clear();

    // For rules that judge a secret while it is typed; never copy it.
    [[nodiscard]] const base::SecureBytes& secret() const { return m_secret; }
    // Hands the secret over and leaves an empty entry of the same room behind.
    [[nodiscard]] base::SecureBytes take();

Q_SIGNALS:
    void lengthChanged();
    void maximumLengthChanged();

private:
    base::SecureBytes m_secret;
};

} // namespace kiosk::ui::keyboard
