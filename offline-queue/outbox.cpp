#include "offline-queue/outbox.h"

#include "kiosk/crypto/certificate_time.h"

namespace outbox {

using kiosk::base::Result;

Outbox::Outbox(std::unique_ptr<Spool> spool, QueuePolicy policy, const kiosk::base::Clock& clock)
    : m_spool(std::move(spool)), m_policy(std::move(policy)), m_clock(clock)
{
}

Result<std::unique_ptr<Outbox>> Outbox::open(const QString& path, const SpoolOwner& owner, QueuePolicy policy,
                                             const kiosk::base::Clock& clock)
{
    auto spool = Spool::open(path, owner);
    if (!spool)
        return tl::make_unexpected(spool.error());
    return std::make_unique<Outbox>(std::move(*spool), std::move(policy), clock);
}

Result<SealingChoice> Outbox::choose() const
{
    const auto at = kiosk::crypto::certificateTime(m_clock, m_spool->provenTime());
    return m_spool->keySet(m_policy.keysRoot).and_then([&](const KeySet& keys) {
        return keys.sealingKey(at, m_policy.grace);
    });
}

Result<KeyDoubt> Outbox::admit() const
{
    return m_spool->admit(m_policy.reserve).and_then([&] { return choose(); }).map([](const auto& choice) {
        return choice.doubt;
    });
}

Result<Added> Outbox::add(const Item& item)
{
    return choose().and_then([&](const SealingChoice& choice) {
        std::vector<kiosk::crypto::PublicKey> recipients{choice.key};
        if (m_policy.recovery)
            recipients.push_back(*m_policy.recovery);
        return m_spool->add(item, recipients);
    });
}

Backlog Outbox::backlog() const
{
    const auto waiting = m_spool->waiting();
    Backlog backlog{.count = waiting.size(), .aside = m_spool->setAside().size()};
    for (const auto sequence : waiting) {
        const auto stored = m_spool->item(sequence);
        if (!stored.envelope)
            continue;
        backlog.oldest = begunAt(stored.envelope->header().id);
        break;
    }
    return backlog;
}

} // namespace outbox
