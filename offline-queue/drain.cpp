#include "offline-queue/drain.h"

#include "kiosk/base/log.h"
#include "offline-queue/bytes.h"

#include <algorithm>
#include <random>
#include <utility>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::Result;

namespace {

// After a set that could not be had or was not taken.
constexpr std::chrono::milliseconds keysAgain{3600 * 1000};

// Receipts.
constexpr std::size_t purgeAfter = 4096;

// What the portal chokes on, time and again, waits behind all others from here on.
constexpr int slowLane = 5;

std::uint64_t freshSeed()
{
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

bool isOfTheLine(ErrorCode code)
{
    return code == ErrorCode::LineDown || code == ErrorCode::LineCutMidway ||
           code == ErrorCode::PortalTimeout || code == ErrorCode::PortalUntrusted ||
           code == ErrorCode::PortalBusy || code == ErrorCode::PortalMaintenance ||
           code == ErrorCode::CallCancelled;
}

} // namespace

DrainStep& DrainStep::operator+=(const DrainStep& next)
{
    sent += next.sent;
    accepted += next.accepted;
    duplicates += next.duplicates;
    conflicts += next.conflicts;
    refused += next.refused;
    later += next.later;
    damaged += next.damaged;
    rolledBack = rolledBack || next.rolledBack;
    fault = next.fault ? next.fault : fault;
    wait = next.wait;
    return *this;
}

Drain::Drain(Spool& spool, const DeviceKey& key, EnvelopeTransport& transport,
             const kiosk::base::Clock& clock, DrainRules rules, Descriptor lock)
    : m_spool(spool), m_key(key), m_transport(transport), m_clock(clock), m_rules(std::move(rules)),
      m_lock(std::move(lock)), m_ledger(spool.path()), m_backoff(freshSeed())
{
    if (auto keys = spool.keySet(m_rules.keysRoot))
        m_keys = std::move(*keys);
}

Result<std::unique_ptr<Drain>> Drain::begin(Spool& spool, const DeviceKey& key, EnvelopeTransport& transport,
                                            const kiosk::base::Clock& clock, DrainRules rules)
{
    auto lock = spool.lockDraining();
    if (!lock)
        return tl::make_unexpected(lock.error());
    return std::unique_ptr<Drain>(
        new Drain(spool, key, transport, clock, std::move(rules), std::move(*lock)));
}

void Drain::retryNow()
{
    m_notBefore = Milliseconds(0);
    m_failures = 0;
    m_listsAnew = true;
}

Drain::Milliseconds Drain::notBefore() const
{
    return std::max(m_notBefore, m_askedNotBefore);
}

void Drain::renewKeySet(DrainStep& step, bool isUrgent)
{
    const auto now = m_clock.monotonic();
    if (!isUrgent && m_keysDue && now < *m_keysDue)
        return;
    if (m_flight.valid())
        m_flight.wait();
    const auto fresh = m_transport.fetchKeySet().and_then(
        [&](const QByteArray& jws) { return m_spool.acceptKeySet(jws, m_rules.keysRoot); });
    if (fresh)
        m_keys = *fresh;
    else
        step.keysFault = fresh.error();
    // Without a line it stays due.
    if (fresh || !isOfTheLine(fresh.error().code))
        m_keysDue = now + (fresh ? m_rules.keySetAge : keysAgain);
}

// The directory once, then what was added since; an envelope an officer took out of quarantine is heard of by
// retryNow().
void Drain::list(const ChainLink& head)
{
    if (m_waiting.empty() || std::exchange(m_listsAnew, false)) {
        m_waiting = m_spool.waiting();
        m_listsAnew = false;
    } else {
        for (auto sequence = m_listedThrough + 1; sequence <= head.sequence; ++sequence)
            m_waiting.push_back(sequence);
    }
    m_listedThrough = std::max(head.sequence, m_waiting.empty() ? 0 : m_waiting.back());
}

bool Drain::isDue(std::uint64_t sequence) const
{
    const auto found = m_itemNotBefore.find(sequence);
    return found == m_itemNotBefore.end() || found->second <= m_clock.monotonic();
}

// False when the batch is full.
bool Drain::take(Batch& batch, std::uint64_t sequence, std::size_t limit, DrainStep& step)
{
    auto stored = m_spool.item(sequence);
    if (!stored.isPresent) {
        m_gone.push_back(sequence);
        return true;
    }
    if (!stored.envelope || stored.envelope->header().device != m_spool.owner().device) {
        const auto aside = m_spool.quarantine(sequence, "damaged");
        if (!aside)
            step.fault = aside.error();
        m_gone.push_back(sequence);
        ++step.damaged;
        return true;
    }
    auto frame = framed(*stored.envelope);
    if (!batch.envelopes.empty() && batch.body.size() + frame.size() > largestBatch)
        return false;
    batch.body += frame;
    batch.envelopes.push_back(std::move(*stored.envelope));
    return batch.envelopes.size() < limit;
}

// What is under way is not picked again.
Drain::Batch Drain::pick(DrainStep& step, std::size_t limit, const Batch* under)
{
    Batch batch;
    std::vector<std::uint64_t> slow;
    const auto isUnderWay = [under](std::uint64_t sequence) {
        return under != nullptr && std::ranges::any_of(under->envelopes, [&](const Envelope& envelope) {
                   return envelope.header().sequence == sequence;
               });
    };
    for (const auto sequence : m_waiting) {
        if (!isDue(sequence) || isUnderWay(sequence))
            continue;
        if (m_ledger.triesOf(sequence) >= slowLane)
            slow.push_back(sequence);
        else if (!take(batch, sequence, limit, step))
            break;
    }
    // One by one, and only when nothing else is due.
    for (const auto sequence : slow) {
        if (!batch.envelopes.empty())
            break;
        (void)take(batch, sequence, limit, step);
    }
    return batch;
}

void Drain::dropGone()
{
    std::ranges::sort(m_gone);
    std::erase_if(m_waiting, [&](auto sequence) { return std::ranges::binary_search(m_gone, sequence); });
    m_gone.clear();
}

std::optional<Drain::Milliseconds> Drain::untilNext() const
{
    if (m_waiting.empty())
        return std::nullopt;
    const auto now = m_clock.monotonic();
    auto next = Milliseconds::max();
    for (const auto sequence : m_waiting) {
        const auto found = m_itemNotBefore.find(sequence);
        next = std::min(next, found == m_itemNotBefore.end() ? now : found->second);
        if (next <= now)
            break;
    }
    return std::max({next - now, notBefore() - now, Milliseconds(0)});
}

// Sends the batch, and does meanwhile what is to be done on this side.
PostAnswer Drain::fly(const Batch& batch, const ChainLink& head, DrainStep& step)
{
    const auto chain = signChain(m_key, m_spool.owner().device, sha256(batch.body), head);
    if (!chain)
        return {tl::make_unexpected(chain.error()), std::nullopt};
    m_flight = std::async(std::launch::async, [&] { return m_transport.post(batch.body, *chain); });
    finish(step);
    // Sent only when this one is answered; by then so many are allowed.
    m_next = pick(step, std::min(m_limit * 2, mostEnvelopes), &batch);
    dropGone();
    return m_flight.get();
}

void Drain::send(Batch batch, const ChainLink& head, DrainStep& step)
{
    step.sent = static_cast<int>(batch.envelopes.size());
    const auto answer = fly(batch, head, step);
    std::vector<QUuid> ids;
    for (const auto& envelope : batch.envelopes)
        ids.push_back(envelope.header().id);
    auto read = answer.body.and_then([&](const QByteArray& body) { return readAnswer(body, ids); });
    if (!read) {
        m_next = {};
        blame(batch, {tl::make_unexpected(read.error()), answer.retryAfter}, step);
        return;
    }
    if (read->chain) {
        step.rolledBack = read->chain->isRolledBack;
        // One that cannot be kept now comes again with the next answer.
        (void)m_spool.noteChain(*read->chain);
    }
    m_failures = 0;
    m_limit = std::min(m_limit * 2, mostEnvelopes);
    batch.results = std::move(read->results);
    m_answered = std::move(batch);
    // Put off only where the next step follows at once.
    if (m_next.envelopes.empty() || step.fault)
        finish(step);
}

DrainStep Drain::step()
{
    DrainStep step;
    if (notBefore() > m_clock.monotonic()) {
        finish(step);
        step.wait = std::max(notBefore() - m_clock.monotonic(), Milliseconds(0));
        return step;
    }
    renewKeySet(step, false);
    const auto head = m_spool.head();
    if (!head || (step.keysFault && isOfTheLine(step.keysFault->code))) {
        step.fault = head ? step.keysFault : head.error();
        finish(step);
        wait({});
        step.wait = notBefore() - m_clock.monotonic();
        return step;
    }
    list(*head);
    auto batch = m_next.envelopes.empty() ? pick(step, m_limit) : std::exchange(m_next, {});
    if (batch.envelopes.empty())
        finish(step);
    else
        send(std::move(batch), *head, step);
    m_ledger.store();
    dropGone();
    step.wait = untilNext();
    purge(!step.wait || step.wait->count() > 0);
    return step;
}

// Reads every receipt, so in a pause; in a long queue now and then.
void Drain::purge(bool isPause)
{
    if (m_unpurged == 0 || (!isPause && m_unpurged < purgeAfter))
        return;
    m_unpurged = 0;
    if (const auto purged = m_spool.purge(m_rules.receipts); !purged)
        qCWarning(logQueue) << "purging:" << kiosk::base::operatorCode(purged.error().code)
                            << purged.error().detail;
}

} // namespace outbox
