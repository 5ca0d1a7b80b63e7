#include "provisioning/practice/portal/opening_room.h"

#include <utility>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

// Before what could not be judged is tried again.
constexpr std::chrono::seconds pause{15};

} // namespace

OpeningRoom::OpeningRoom(Receiver& receiver, EnvelopeOpener opener, Judge judge)
    : m_receiver(receiver), m_opener(std::move(opener)), m_judge(std::move(judge))
{
    m_receiver.setListener([this] {
        const std::scoped_lock lock(m_mutex);
        m_hasNew = true;
        m_woken.notify_all();
    });
    m_thread = std::thread([this] { work(); });
}

OpeningRoom::~OpeningRoom()
{
    m_receiver.setListener({});
    {
        const std::scoped_lock lock(m_mutex);
        m_ends = true;
        m_woken.notify_all();
    }
    m_thread.join();
}

void OpeningRoom::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_ends) {
        const bool woken = m_woken.wait_for(lock, pause, [this] { return m_hasNew || m_ends; });
        m_hasNew = false;
        const auto again = woken ? QList<qsizetype>() : std::exchange(m_waiting, {});
        auto next = m_opened.size();
        lock.unlock();
        for (const auto place : again)
            judgeAt(place);
        for (const auto count = m_receiver.count(); next < count; ++next) {
            judgeAt(next);
            const std::scoped_lock looking(m_mutex);
            if (m_ends)
                break;
        }
        lock.lock();
    }
}

QString OpeningRoom::verdictOn(const KeptEnvelope& kept) const
{
    const auto content = m_opener.open(kept.envelope);
    if (!content)
        return u"unreadable"_s;
    const QByteArray text(reinterpret_cast<const char*>(content->data()),
                          static_cast<qsizetype>(content->size()));
    return m_judge(kept, text).value_or(QString());
}

void OpeningRoom::judgeAt(qsizetype place)
{
    const auto kept = m_receiver.kept(place);
    OpenedEnvelope row;
    if (kept)
        row = {kept->envelope.device, itemText(kept->envelope.id), kept->envelope.sequence, kept->receivedAt,
               verdictOn(*kept)};
    const std::scoped_lock lock(m_mutex);
    if (place < m_opened.size())
        m_opened[place] = row;
    else
        m_opened.append(row);
    if (row.verdict.isEmpty())
        m_waiting.append(place);
}

QList<OpenedEnvelope> OpeningRoom::opened() const
{
    const std::scoped_lock lock(m_mutex);
    return m_opened;
}

} // namespace provisioning::practice
