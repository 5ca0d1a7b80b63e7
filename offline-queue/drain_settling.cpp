// What the drain makes of an answer; sending is drain.cpp's.

#include "offline-queue/drain.h"

#include <utility>

namespace outbox {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

// Whether the bytes themselves may be what the portal cannot take.
bool mayBePoison(ErrorCode code)
{
    return code == ErrorCode::PortalServerError || code == ErrorCode::PortalRefused ||
           code == ErrorCode::PortalGarbage;
}

} // namespace

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

void Drain::finish(DrainStep& step)
{
    if (m_answered.envelopes.empty())
        return;
    settle(std::exchange(m_answered, {}), step);
    dropGone();
}

void Drain::settle(const Batch& batch, DrainStep& step)
{
    const auto& results = batch.results;
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
    m_unpurged += receipts.size();
    for (const auto& receipt : receipts) {
        m_ledger.forget(receipt.sequence);
        m_itemNotBefore.erase(receipt.sequence);
        m_gone.push_back(receipt.sequence);
    }
}

void Drain::wait(const std::optional<std::chrono::seconds>& retryAfter)
{
    const auto until = m_clock.monotonic() + m_backoff.after(++m_failures, retryAfter);
    (retryAfter ? m_askedNotBefore : m_notBefore) = until;
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

} // namespace outbox
