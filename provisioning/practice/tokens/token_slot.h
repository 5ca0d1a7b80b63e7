// The kiosk's USB slots: a folder in which stands, in one file, which practice tokens are plugged in and what
// goes wrong with them. Whoever plugs one in and the kiosk that uses it may be two processes.
//
// Blocking file work; any thread.
#pragma once

#include "kiosk/base/result.h"

#include <QString>
#include <QStringList>

namespace provisioning::practice::tokens {

enum class Mood {
    Ready,
    WrongOnce, // a wrong PIN has been tried
    LastTry,   // one more wrong one locks it
    Locked,
    LetsGo,     // falls out of the slot while it signs
    Hangs,      // never answers once it is to sign
    DefaultPin, // its PIN is one that its maker delivers
    Letters,    // its PIN has letters: `lettersBefore` in front of the digits
    OwnKeypad,  // the PIN is typed on the token itself
    Crashes,    // its module dies once it is to sign, and is replaced
    Broken,     // its module does not run: no token is seen
};

constexpr QStringView lettersBefore = u"tap";

struct Plugged {
    QStringList names;
    Mood mood = Mood::Ready;
    bool operator==(const Plugged&) const = default;
};

class TokenSlot {
public:
    explicit TokenSlot(QString folder) : m_folder(std::move(folder)) {}

    // Makes the folder, so that it can be watched. Errors: StorageFailed.
    [[nodiscard]] kiosk::base::Result<void> put(const Plugged& plugged) const;
    // Nothing is plugged in where nothing stands, or what stands there cannot be read.
    [[nodiscard]] Plugged read() const;
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    [[nodiscard]] QString file() const;

    QString m_folder;
};

} // namespace provisioning::practice::tokens
