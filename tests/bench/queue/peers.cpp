#include "tests/bench/queue/peers.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bench::queue {

namespace {

void must(bool done)
{
    if (!done) {
        std::perror("bench");
        std::exit(1);
    }
}

int openFile(const QByteArray& path, int flags)
{
    const int file = ::open(path.constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR);
    must(file >= 0);
    return file;
}

void writeAll(int file, const QByteArray& bytes)
{
    must(::write(file, bytes.constData(), static_cast<std::size_t>(bytes.size())) == bytes.size());
}

} // namespace

Keep rawAppend(const QString& folder)
{
    const int file =
        openFile(QFile::encodeName(folder + QStringLiteral("/log")), O_WRONLY | O_CREAT | O_APPEND);
    return [file](const QByteArray& item) {
        writeAll(file, item);
        must(::fdatasync(file) == 0);
    };
}

Keep fileByHand(const QString& folder)
{
    const auto path = QFile::encodeName(folder);
    const int directory = openFile(path, O_RDONLY | O_DIRECTORY);
    return [path, directory, number = 0](const QByteArray& item) mutable {
        const auto name = path + '/' + QByteArray::number(++number);
        const int file = openFile(name + ".tmp", O_WRONLY | O_CREAT | O_EXCL);
        writeAll(file, item);
        must(::fsync(file) == 0 && ::close(file) == 0);
        must(std::rename((name + ".tmp").constData(), name.constData()) == 0 && ::fsync(directory) == 0);
    };
}

Keep sqliteFull(const QString& folder)
{
    sqlite3* database = nullptr;
    must(sqlite3_open(QFile::encodeName(folder + QStringLiteral("/items.sqlite")).constData(), &database) ==
         SQLITE_OK);
    must(sqlite3_exec(database,
                      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE item(sequence INTEGER "
                      "PRIMARY KEY, "
                      "bytes BLOB)",
                      nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_stmt* insert = nullptr;
    must(sqlite3_prepare_v2(database, "INSERT INTO item(bytes) VALUES(?)", -1, &insert, nullptr) ==
         SQLITE_OK);
    return [insert](const QByteArray& item) {
        sqlite3_bind_blob(insert, 1, item.constData(), static_cast<int>(item.size()), SQLITE_STATIC);
        must(sqlite3_step(insert) == SQLITE_DONE && sqlite3_reset(insert) == SQLITE_OK);
    };
}

} // namespace bench::queue
