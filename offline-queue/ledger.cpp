#include "offline-queue/ledger.h"

#include "offline-queue/bytes.h"
#include "offline-queue/spool_files.h"

#include <QFile>

#include <sqlite3.h>

namespace outbox {

namespace {

using Statement = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

bool run(sqlite3* database, const char* sql)
{
    return sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

Statement prepare(sqlite3* database, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    return {statement, sqlite3_finalize};
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<std::map<std::uint64_t, Attempt>> attemptsIn(sqlite3* database)
{
    const auto rows = prepare(database, "SELECT sequence, tries, cause FROM attempt");
    if (!rows)
        return std::nullopt;
    std::map<std::uint64_t, Attempt> attempts;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(rows.get())) == SQLITE_ROW) {
        const auto* cause = reinterpret_cast<const char*>(sqlite3_column_text(rows.get(), 2));
        attempts[static_cast<std::uint64_t>(sqlite3_column_int64(rows.get(), 0))] = {
            sqlite3_column_int(rows.get(), 1), QByteArray(cause)};
    }
    return step == SQLITE_DONE ? std::optional(std::move(attempts)) : std::nullopt;
}

} // namespace

std::optional<std::map<std::uint64_t, Attempt>> readAttempts(const QString& folder)
{
    const auto path = folder + QLatin1Char('/');
    auto bytes = contents(path + QString::fromLatin1(files::ledger));
    const auto sum = contents(path + QString::fromLatin1(files::ledgerSum));
    if (bytes.isEmpty() || sum != sha256(bytes).toHex() + '\n')
        return std::nullopt;
    sqlite3* opened = nullptr;
    const bool isOpen = sqlite3_open_v2(":memory:", &opened, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK;
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> database(opened, sqlite3_close);
    const bool isRead =
        isOpen && sqlite3_deserialize(opened, "main", reinterpret_cast<unsigned char*>(bytes.data()),
                                      bytes.size(), bytes.size(), SQLITE_DESERIALIZE_READONLY) == SQLITE_OK;
    return isRead ? attemptsIn(opened) : std::nullopt;
}

void Ledger::Close::operator()(sqlite3* database) const noexcept
{
    sqlite3_close(database);
}

Ledger::Ledger(const QString& folder)
    : m_path(folder + QLatin1Char('/') + QString::fromLatin1(files::ledger)),
      m_sum(folder + QLatin1Char('/') + QString::fromLatin1(files::ledgerSum))
{
    if (isWhole())
        begin();
    if (m_database && load())
        return;
    m_wasRebuilt = true;
    m_attempts.clear();
    m_database.reset();
    for (const auto* suffix : {"", "-journal", "-wal", "-shm"})
        QFile::remove(m_path + QString::fromLatin1(suffix));
    begin();
    m_isChanged = true;
    store();
}

Ledger::~Ledger() = default;

bool Ledger::isWhole() const
{
    const auto sum = contents(m_sum);
    return !sum.isEmpty() && sum == sha256(contents(m_path)).toHex() + '\n';
}

void Ledger::begin()
{
    sqlite3* database = nullptr;
    const bool opened = sqlite3_open_v2(QFile::encodeName(m_path).constData(), &database,
                                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                                        nullptr) == SQLITE_OK;
    m_database.reset(database);
    const bool ready =
        opened && run(database, "PRAGMA journal_mode=MEMORY") && run(database, "PRAGMA synchronous=OFF") &&
        run(database, "CREATE TABLE IF NOT EXISTS attempt"
                      "(sequence INTEGER PRIMARY KEY, tries INTEGER NOT NULL, cause TEXT NOT NULL)");
    if (!ready)
        m_database.reset();
}

bool Ledger::load()
{
    auto attempts = attemptsIn(m_database.get());
    if (attempts)
        m_attempts = std::move(*attempts);
    return attempts.has_value();
}

int Ledger::triesOf(std::uint64_t sequence) const
{
    const auto found = m_attempts.find(sequence);
    return found == m_attempts.end() ? 0 : found->second.tries;
}

void Ledger::note(std::uint64_t sequence, const QByteArray& cause)
{
    auto& attempt = m_attempts[sequence];
    ++attempt.tries;
    attempt.cause = cause;
    m_isChanged = true;
}

void Ledger::forget(std::uint64_t sequence)
{
    m_isChanged = m_attempts.erase(sequence) > 0 || m_isChanged;
}

void Ledger::store()
{
    if (!m_database || !m_isChanged)
        return;
    bool done = run(m_database.get(), "BEGIN; DELETE FROM attempt");
    {
        const auto insert = prepare(m_database.get(), "INSERT INTO attempt VALUES(?, ?, ?)");
        for (auto row = m_attempts.begin(); done && row != m_attempts.end(); ++row) {
            sqlite3_bind_int64(insert.get(), 1, static_cast<sqlite3_int64>(row->first));
            sqlite3_bind_int(insert.get(), 2, row->second.tries);
            sqlite3_bind_text(insert.get(), 3, row->second.cause.constData(),
                              static_cast<int>(row->second.cause.size()), SQLITE_TRANSIENT);
            done = sqlite3_step(insert.get()) == SQLITE_DONE && sqlite3_reset(insert.get()) == SQLITE_OK;
        }
    }
    done = done && run(m_database.get(), "COMMIT");
    if (!done)
        (void)run(m_database.get(), "ROLLBACK");
    QFile sum(m_sum);
    if (done && sum.open(QIODevice::WriteOnly | QIODevice::Truncate))
        sum.write(sha256(contents(m_path)).toHex() + '\n');
    m_isChanged = !done;
}

} // namespace outbox
