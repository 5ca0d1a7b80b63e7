// A small record that must survive a flipped bit: two files, each with its own digest.
//
// The text is one line; behind it stands its SHA-256 in hexadecimal. Blocking; the one writer holds a lock.
#pragma once

#include "offline-queue/folder.h"

namespace outbox {

class TwinRecord {
public:
    // The files are NAME.1 and NAME.2.
    TwinRecord(const Folder& folder, QByteArray name) : m_folder(folder), m_name(std::move(name)) {}

    struct Reading {
        std::optional<QByteArray> text; // nothing: never written, or both are damaged
        int damaged = 0; // how many copies are not what was written, the missing one of two too
    };
    [[nodiscard]] Reading read() const;
    // Both copies, one after the other; durable on return.
    kiosk::base::Result<void> write(const QByteArray& text) const;

private:
    const Folder& m_folder;
    QByteArray m_name;
};

} // namespace outbox
