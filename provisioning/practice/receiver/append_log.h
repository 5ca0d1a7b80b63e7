// A file that only grows, frame by frame, each synced before append() returns. A frame that was being written
// when the power went is not there afterwards; one that was there and is damaged is an error, not a gap.
//
// Frame: "MOTCUARB", length of the payload (4 bytes, big-endian), payload, SHA-256 of the payload. Blocking
// file work; not thread-safe.
#pragma once

#include "kiosk/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace provisioning::practice {

class AppendLog {
public:
    // Of a payload: the bytes and where they stand in the file.
    using Visitor = std::function<void(const QByteArray& payload, qint64 at)>;

    AppendLog() = default;
    ~AppendLog();
    AppendLog(AppendLog&& other) noexcept;
    AppendLog& operator=(AppendLog&& other) noexcept;
    AppendLog(const AppendLog&) = delete;
    AppendLog& operator=(const AppendLog&) = delete;

    // Shows every frame that is there. Errors: StorageFailed (unreadable, damaged, no room).
    static kiosk::base::Result<AppendLog> open(const QString& path, const Visitor& visit);

    // Where the payload stands, durably. Errors: StorageFailed, and then it is not there; after a sync that
    // failed nothing is taken any more until the file is opened anew, for nobody knows what the disk has.
    kiosk::base::Result<qint64> append(const QByteArray& payload);

    // So many bytes from there; fewer when they cannot be read.
    [[nodiscard]] QByteArray read(qint64 at, qsizetype size) const;

private:
    kiosk::base::Result<void> readAll(const Visitor& visit);
    bool write(const QByteArray& frame);

    int m_file = -1;
    qint64 m_size = 0;
    bool m_isBroken = false;
};

} // namespace provisioning::practice
