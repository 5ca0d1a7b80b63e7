// What the queue is measured beside: other ways to keep 4 KiB durably, one at a time.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace bench::queue {

// Keeps one item, durable on return.
using Keep = std::function<void(const QByteArray&)>;

// Appends to one file, fdatasync: the limit of the disk.
Keep rawAppend(const QString& folder);
// Temporary file, fsync, rename, fsync of the folder, with nothing but system calls.
Keep fileByHand(const QString& folder);
// One row a transaction in SQLite, write-ahead log, synchronous=FULL.
Keep sqliteFull(const QString& folder);

} // namespace bench::queue
