#include "drivers/chip/pcsc_chip_reader.h"

#include "drivers/chip/pcsc_worker.h"

#include <utility>

namespace drivers::chip {

using namespace std::chrono_literals;
using api::ChipReaderState;
using api::ChipReport;

namespace {

const QString origin = QStringLiteral("chip.reader");
constexpr auto watchEvery = 500ms;
// What a worker that does not hang needs to end.
constexpr auto endingTime = 300ms;

} // namespace

PcscChipReader::PcscChipReader(PcscPlace place, QObject* parent)
    : ChipReader(parent), m_place(std::move(place))
{
    m_watch.setInterval(watchEvery);
    connect(&m_watch, &QTimer::timeout, this, &PcscChipReader::lookForHanging);
    startWorker();
}

PcscChipReader::~PcscChipReader()
{
    forget();
    giveWorkerUp();
}

void PcscChipReader::startWorker()
{
    m_desk = std::make_shared<PcscDesk>();
    // Posted events of an object that is gone are dropped by Qt; the desk forgets it under the same lock.
    m_desk->post = [this](std::function<void()> news) {
        QMetaObject::invokeMethod(this, std::move(news), Qt::QueuedConnection);
    };
    const auto desk = m_desk;
    // What a worker says that was replaced meanwhile counts for nothing.
    const auto current = [this, desk](int number) {
        return m_desk == desk && number == m_number && m_promise;
    };
    PcscNews news;
    news.state = [this, desk](ChipReaderState state) {
        if (m_desk == desk)
            noteState(state);
    };
    news.progress = [this, current](int number, const api::ChipProgress& progress) {
        if (current(number))
            Q_EMIT progressed(progress);
    };
    news.document = [this, current](int number, const std::shared_ptr<const api::ChipDocument>& document) {
        if (current(number))
            Q_EMIT documentRead(document);
    };
    news.finished = [this, current](int number, const Result<ChipReport>& result) {
        if (current(number))
            finish(result);
    };
    m_worker = std::thread([desk, news, place = m_place] {
        PcscWorker(desk, place.reader, place.trustFolder, news).run();
        const std::lock_guard lock(desk->mutex);
        desk->over = true;
        desk->changed.notify_all();
    });
}

void PcscChipReader::giveWorkerUp()
{
    bool over = false;
    {
        std::unique_lock lock(m_desk->mutex);
        m_desk->post = nullptr;
        m_desk->stopping = true;
        m_desk->cancelled = true;
        m_desk->order.reset();
        m_desk->changed.notify_all();
        if (!isHanging())
            m_desk->changed.wait_for(lock, endingTime, [this] { return m_desk->over; });
        over = m_desk->over;
    }
    if (over)
        m_worker.join();
    else
        m_worker.detach();
}

QFuture<Result<ChipReport>> PcscChipReader::read(const api::ChipRequest& request)
{
    forget();
    m_promise.emplace();
    m_promise->start();
    auto future = m_promise->future();
    ++m_number;
    {
        const std::lock_guard lock(m_desk->mutex);
        m_desk->order = PcscOrder{m_number, request};
    }
    m_desk->changed.notify_all();
    m_watch.start();
    Q_EMIT progressed({api::ChipStep::AwaitingCard, 0, 0});
    return future;
}

void PcscChipReader::forget()
{
    {
        const std::lock_guard lock(m_desk->mutex);
        m_desk->order.reset();
        m_desk->cancelled = true;
    }
    if (m_promise)
        finish(fail(ErrorCode::CallCancelled, origin));
}

void PcscChipReader::finish(const Result<ChipReport>& result)
{
    m_watch.stop();
    auto promise = std::exchange(m_promise, std::nullopt);
    promise->addResult(result);
    promise->finish();
}

void PcscChipReader::noteState(ChipReaderState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

bool PcscChipReader::isHanging() const
{
    const auto since = m_desk->inCallSince.load();
    return since != 0 &&
           PcscDesk::Clock::now() - PcscDesk::Clock::time_point(PcscDesk::Clock::duration(since)) >
               m_place.callLimit;
}

// A call to a card cannot be ended from outside: its thread is left to it, and another one begins.
void PcscChipReader::lookForHanging()
{
    if (!isHanging())
        return;
    giveWorkerUp();
    startWorker();
    noteState(ChipReaderState::Starting);
    if (m_promise)
        finish(fail(ErrorCode::CardTimeout, origin, QStringLiteral("a command without an answer")));
}

} // namespace drivers::chip
