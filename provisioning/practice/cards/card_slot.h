// The practice reader's slot: a folder in which the card lies as its description. Whoever puts a card in and
// the kiosk that reads it may be two processes, and the slot outlives both.
//
// Blocking file work; any thread.
#pragma once

#include "kiosk/base/result.h"

#include <QString>

#include <optional>

namespace provisioning::practice::cards {

class CardSlot {
public:
    explicit CardSlot(QString folder);

    // Makes the folder, so that it can be watched. False when it cannot be made.
    bool prepare() const;
    // Each insertion is another one, also of the same card. Errors: StorageFailed.
    kiosk::base::Result<void> insert(const QByteArray& description) const;
    kiosk::base::Result<void> pull() const;
    // That insertion only, when it still lies there.
    void pull(const QString& mark) const;

    struct Insertion {
        QByteArray description;
        QString mark; // differs between insertions
        bool operator==(const Insertion&) const = default;
    };
    // Nothing when the slot is empty.
    [[nodiscard]] std::optional<Insertion> inserted() const;
    // Whether this very insertion still lies there; cheap.
    [[nodiscard]] bool isStill(const QString& mark) const;
    [[nodiscard]] QString folder() const { return m_folder; }

private:
    [[nodiscard]] QString nameOfInserted() const;

    QString m_folder;
};

} // namespace provisioning::practice::cards
