#include "provisioning/practice/portal/idempotency_store.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <array>

namespace provisioning::practice {

namespace {

QByteArray drawSecret()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char*>(words.data()), sizeof(words)};
}

} // namespace

IdempotencyStore::Turn::Turn(IdempotencyStore& store, const QByteArray& key) : m_store(&store), m_key(key) {}

IdempotencyStore::Turn::Turn(Turn&& other) noexcept
    : m_store(std::exchange(other.m_store, nullptr)), m_key(std::move(other.m_key))
{
}

IdempotencyStore::Turn::~Turn()
{
    if (m_store != nullptr)
        m_store->finish(m_key, nullptr);
}

void IdempotencyStore::Turn::remember(const PortalAnswer& answer)
{
    if (m_store != nullptr)
        std::exchange(m_store, nullptr)->finish(m_key, &answer);
}

IdempotencyStore::IdempotencyStore(const kiosk::base::Clock& clock) : m_clock(clock), m_secret(drawSecret())
{
}

IdempotencyStore::Outcome IdempotencyStore::begin(const QByteArray& scope, const QByteArray& key,
                                                  const QByteArray& target, const QByteArray& body)
{
    QMessageAuthenticationCode hash(QCryptographicHash::Sha256, m_secret);
    hash.addData(target);
    hash.addData("\n");
    hash.addData(body);
    const auto digest = hash.result();
    const auto name = scope + '\n' + key.toLower();
    std::unique_lock lock(m_mutex);
    dropOld();
    for (;;) {
        const auto found = m_entries.constFind(name);
        if (found == m_entries.constEnd())
            break;
        if (found->digest != digest)
            return Reused{};
        if (found->answer)
            return *found->answer;
        m_finished.wait(lock);
    }
    if (m_entries.size() >= mostKept)
        return Full{};
    m_entries.insert(name, {digest, m_clock.monotonic(), {}});
    return Turn(*this, name);
}

void IdempotencyStore::forgetAll()
{
    const std::scoped_lock lock(m_mutex);
    m_entries.removeIf([](const auto& entry) { return entry->answer.has_value(); });
}

void IdempotencyStore::finish(const QByteArray& key, const PortalAnswer* answer)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (answer != nullptr)
            m_entries[key].answer = *answer;
        else
            m_entries.remove(key);
    }
    m_finished.notify_all();
}

void IdempotencyStore::dropOld()
{
    const auto now = m_clock.monotonic();
    m_entries.removeIf([now](const auto& entry) { return entry->answer && now - entry->since >= memory; });
}

} // namespace provisioning::practice
