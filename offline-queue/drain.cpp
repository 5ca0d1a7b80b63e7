#include "offline-queue/drain.h"

#include "kiosk/base/log.h"
#include "offline-queue/bytes.h"

#include <algorithm>
#include <random>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::Result;

namespace {

// After a set that could not be had or was not taken.
constexpr std::chrono::milliseconds keysAgain{3600 * 1000};

// What the portal chokes on, time and again, waits behind all others from here on.
constexpr int slowLane = 5;

std::uint64_t freshSeed()
{
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
}

// Whether the bytes themselves may be what the portal cannot take.
bool mayBePoison(ErrorCode code)
{
    return code == ErrorCode::PortalServerError || code == ErrorCode::PortalRefused ||
           code == ErrorCode::PortalGarbage;
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
}

void Drain::renewKeySet(DrainStep& step, bool isUrgent)
{
    const auto now = m_clock.monotonic();
    if (!isUrgent && m_keysDue && now < *m_keysDue)
        return;
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

// The directory once, then what was added since.
void Drain::list(const ChainLink& head)
{
    if (m_waiting.empty()) {
        m_waiting = m_spool.waiting();
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
bool Drain::take(Batch& batch, std::uint64_t sequence, DrainStep& step)
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
    return batch.envelopes.size() < m_limit;
}

Drain::Batch Drain::pick(DrainStep& step)
{
    Batch batch;
    std::vector<std::uint64_t> slow;
    for (const auto sequence : m_waiting) {
        if (!isDue(sequence))
            continue;
        if (m_ledger.triesOf(sequence) >= slowLane)
            slow.push_back(sequence);
        else if (!take(batch, sequence, step))
            break;
    }
    // One by one, and only when nothing else is due.
    for (const auto sequence : slow) {
        if (!batch.envelopes.empty())
            break;
        (void)take(batch, sequence, step);
    }
    return batch;
}

std::optional<Receipt> Drain::verified(const ItemResult& result, const Envelope& envelope, DrainStep& step)
{
    for (const bool isSecond : {false, true}) {
        // A receipt of a key we do not know may be one of a newer set.
        if (isSecond || !m_keys)
            renewKeySet(step, true);
        if (!m_keys)
            return std::nullopt;
        auto receipt = readReceipt(result.receipt, *m_keys);
        if (receipt && isFor(*receipt, envelope))
            return std::move(*receipt);
        step.fault =
            receipt ? kiosk::base::makeError(ErrorCode::ReceiptForged, u"outbox.drain"_s, u"of other bytes"_s)
                    : receipt.error();
        if (!step.fault->detail.startsWith(u"unknown key"_s) || step.keysFault)
            break;
    }
    return std::nullopt;
}

void Drain::postpone(std::uint64_t sequence, const QByteArray& cause)
{
    m_ledger.note(sequence, cause);
    m_itemNotBefore[sequence] = m_clock.monotonic() + m_backoff.after(m_ledger.triesOf(sequence));
}

void Drain::settle(const Batch& batch, const std::vector<ItemResult>& results, DrainStep& step)
{
    std::vector<Receipt> receipts;
    for (std::size_t i = 0; i < results.size(); ++i) {
        const auto& envelope = batch.envelopes[i];
        const auto sequence = envelope.header().sequence;
        const auto& result = results[i];
        if (result.outcome == Outcome::Accepted || result.outcome == Outcome::Duplicate) {
            if (auto receipt = verified(result, envelope, step)) {
                receipts.push_back(std::move(*receipt));
                ++(result.outcome == Outcome::Accepted ? step.accepted : step.duplicates);
            } else {
                postpone(sequence, "ReceiptForged");
            }
        } else if (result.outcome == Outcome::Later) {
            postpone(sequence, "later");
            ++step.later;
        } else {
            const bool isConflict = result.outcome == Outcome::Conflict;
            if (const auto aside = m_spool.quarantine(sequence, isConflict ? "conflict" : "refused"); !aside)
                step.fault = aside.error();
            m_ledger.forget(sequence);
            m_gone.push_back(sequence);
            ++(isConflict ? step.conflicts : step.refused);
        }
    }
    const auto settled = m_spool.settle(receipts);
    if (!settled) {
        step.fault = settled.error();
        step.accepted = step.duplicates = 0;
        wait({});
        return;
    }
    for (const auto& receipt : receipts) {
        m_ledger.forget(receipt.sequence);
        m_itemNotBefore.erase(receipt.sequence);
        m_gone.push_back(receipt.sequence);
    }
}

void Drain::dropGone()
{
    std::ranges::sort(m_gone);
    std::erase_if(m_waiting, [&](auto sequence) { return std::ranges::binary_search(m_gone, sequence); });
    m_gone.clear();
}

void Drain::wait(const std::optional<std::chrono::seconds>& retryAfter)
{
    m_notBefore = m_clock.monotonic() + m_backoff.after(++m_failures, retryAfter);
}

void Drain::blame(const Batch& batch, const PostAnswer& answer, DrainStep& step)
{
    step.fault = answer.body.error();
    const bool isAlone = batch.envelopes.size() == 1;
    if (mayBePoison(step.fault->code) && isAlone && !answer.retryAfter)
        postpone(batch.envelopes.front().header().sequence,
                 kiosk::base::codeName(step.fault->code).toLatin1());
    if (mayBePoison(step.fault->code))
        m_limit = 1;
    wait(answer.retryAfter);
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
    return std::max({next - now, m_notBefore - now, Milliseconds(0)});
}

void Drain::send(const Batch& batch, const ChainLink& head, DrainStep& step)
{
    const auto chain = signChain(m_key, m_spool.owner().device, sha256(batch.body), head);
    const auto answer = chain ? m_transport.post(batch.body, *chain)
                              : PostAnswer{tl::make_unexpected(chain.error()), std::nullopt};
    std::vector<QUuid> ids;
    for (const auto& envelope : batch.envelopes)
        ids.push_back(envelope.header().id);
    step.sent = static_cast<int>(ids.size());
    const auto results = answer.body.and_then([&](const QByteArray& body) { return readResults(body, ids); });
    if (!results) {
        blame(batch, {tl::make_unexpected(results.error()), answer.retryAfter}, step);
        return;
    }
    m_failures = 0;
    m_limit = std::min(m_limit * 2, mostEnvelopes);
    settle(batch, *results, step);
}

DrainStep Drain::step()
{
    DrainStep step;
    if (m_notBefore > m_clock.monotonic()) {
        step.wait = m_notBefore - m_clock.monotonic();
        return step;
    }
    renewKeySet(step, false);
    const auto head = m_spool.head();
    if (!head || (step.keysFault && isOfTheLine(step.keysFault->code))) {
        step.fault = head ? step.keysFault : head.error();
        wait({});
        step.wait = m_notBefore - m_clock.monotonic();
        return step;
    }
    list(*head);
    if (const auto batch = pick(step); !batch.envelopes.empty())
        send(batch, *head, step);
    m_ledger.store();
    dropGone();
    if (m_waiting.empty())
        (void)m_spool.purge(m_rules.receipts);
    step.wait = untilNext();
    return step;
}

} // namespace outbox
