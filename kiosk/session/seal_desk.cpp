#include "kiosk/session/seal_desk.h"

#include "kiosk/base/log.h"
#include "kiosk/portal/sealed_registration.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QUuid>

#include <utility>

namespace kiosk::session {

using base::ErrorCode;
using base::Result;

namespace {

void note(const base::Error& error)
{
    qCWarning(logSession, "queue: %s at %s %s", qUtf8Printable(base::operatorCode(error.code)),
              qUtf8Printable(error.origin), qUtf8Printable(error.detail));
}

} // namespace

// Used on the queue's thread only.
class SealDesk::Place {
public:
    explicit Place(SealingQueue queue) : m_queue(std::move(queue)) {}

    flow::SealedQueue look()
    {
        flow::SealedQueue queue;
        const auto admitted = open().and_then([this] { return m_outbox->admit(); });
        if (!admitted) {
            note(admitted.error());
            queue.fault = admitted.error().code;
        } else if (*admitted != outbox::KeyDoubt::None) {
            queue.doubt = *admitted == outbox::KeyDoubt::Overdue ? flow::SealingDoubt::KeysOverdue
                                                                 : flow::SealingDoubt::ClockWrong;
            qCWarning(logSession, "sealing keys in doubt: %d", static_cast<int>(*admitted));
        }
        if (m_outbox) {
            const auto backlog = m_outbox->backlog();
            queue.waiting = static_cast<int>(backlog.count);
            queue.oldest = backlog.oldest;
            queue.aside = static_cast<int>(backlog.aside);
        }
        return queue;
    }

    Result<void> keep(const QString& item, const base::SecureBytes& body)
    {
        if (body.isEmpty())
            return base::fail(ErrorCode::Internal, QStringLiteral("session.seal"));
        const auto bytes = body.text();
        const outbox::Item sealed{
            QUuid::fromString(item), portal::sealedKind, portal::sealedForm,
            base::OctetView(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size())};
        return open().and_then([&] { return m_outbox->add(sealed); }).map([](const outbox::Added& added) {
            qCInfo(logSession, "sealed, sequence %llu", static_cast<unsigned long long>(added.sequence));
        });
    }

private:
    Result<void> open()
    {
        if (m_outbox)
            return {};
        auto opened = m_queue.open();
        if (!opened)
            return tl::make_unexpected(opened.error());
        m_outbox = std::move(*opened);
        return {};
    }

    SealingQueue m_queue;
    std::unique_ptr<outbox::Outbox> m_outbox;
};

namespace {

// What `work` comes to, on the GUI thread again.
template <class Work, class Heard>
void onThread(QThreadPool& thread, QObject* desk, Work work, Heard heard)
{
    using Came = std::invoke_result_t<Work>;
    auto promise = std::make_shared<QPromise<Came>>();
    auto* watcher = new QFutureWatcher<Came>(desk);
    QObject::connect(watcher, &QFutureWatcherBase::finished, desk, [watcher, heard] {
        watcher->deleteLater();
        heard(watcher->result());
    });
    promise->start();
    watcher->setFuture(promise->future());
    thread.start([promise, work] {
        promise->addResult(work());
        promise->finish();
    });
}

} // namespace

SealDesk::SealDesk(SealingQueue queue, QObject* parent)
    : QObject(parent), m_queue(std::move(queue)), m_place(std::make_shared<Place>(m_queue))
{
    m_thread.setMaxThreadCount(1);
}

SealDesk::~SealDesk()
{
    m_thread.waitForDone();
}

void SealDesk::look()
{
    if (!hasQueue())
        return;
    onThread(
        m_thread, this, [place = m_place] { return place->look(); },
        [this](const flow::SealedQueue& queue) { Q_EMIT happened(flow::event::SealingChanged{queue}); });
}

void SealDesk::tellOfLine()
{
    if (m_queue.tellOfLine)
        m_thread.start(m_queue.tellOfLine);
}

void SealDesk::seal(flow::Ticket ticket, const QString& item, base::SecureBytes body,
                    const QString& receiptCode)
{
    m_awaited = ticket;
    if (m_sealed)
        finish({});
    if (m_sealed || std::exchange(m_sealing, true))
        return;
    m_receiptCode = receiptCode;
    const auto kept = std::make_shared<base::SecureBytes>(std::move(body));
    onThread(
        m_thread, this,
        [place = m_place, item, kept] {
            auto result = place->keep(item, *kept);
            kept->clear();
            return result;
        },
        [this, visit = m_visit](const Result<void>& result) {
            if (visit == m_visit)
                finish(result);
        });
}

void SealDesk::finish(const Result<void>& kept)
{
    m_sealing = false;
    m_sealed = kept.has_value();
    if (!kept)
        note(kept.error());
    const auto ticket = std::exchange(m_awaited, {});
    if (!ticket)
        return;
    if (kept)
        Q_EMIT happened(flow::event::Sealed{*ticket, m_receiptCode});
    else
        Q_EMIT happened(flow::event::CallFailed{*ticket, kept.error().code, {}, {}, {}});
}

void SealDesk::giveUp(flow::Ticket ticket)
{
    if (m_awaited == ticket)
        m_awaited.reset();
}

void SealDesk::wipe()
{
    ++m_visit;
    m_awaited.reset();
    m_receiptCode.clear();
    m_sealing = false;
    m_sealed = false;
}

} // namespace kiosk::session
