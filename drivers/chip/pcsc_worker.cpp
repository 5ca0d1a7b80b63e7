#include "drivers/chip/pcsc_worker.h"

#include "drivers/chip/pcsc_card.h"
#include "kiosk/crypto/certificate_time.h"

#include <QDateTime>
#include <QDir>
#include <QLoggingCategory>

#include <algorithm>

namespace drivers::chip {

using namespace std::chrono_literals;
using api::ChipReaderState;
using kiosk::base::Error;

namespace {

Q_LOGGING_CATEGORY(logChip, "motcua.chip", QtInfoMsg)

constexpr auto firstPause = 250ms;
constexpr auto longestPause = 5'000ms;
// A change ends the wait by itself; this is how long an order may lie on the desk. SCardCancel would end it
// sooner, from the asker's thread, which then waited for the service.
constexpr auto lookEvery = 100ms;
// A person holds a card still for so long; then something is wrong.
constexpr auto readingLimit = 30s;

// Each call of the card that may hang is noted on the desk.
class WatchedCard final : public Transport {
public:
    WatchedCard(Transport& card, PcscDesk& desk) : m_card(card), m_desk(desk) {}

    Result<Octets> transmit(OctetView command) override
    {
        const Watch watch(m_desk);
        return m_card.transmit(command);
    }
    Result<void> reset() override
    {
        const Watch watch(m_desk);
        return m_card.reset();
    }
    [[nodiscard]] std::size_t extendedLimit() const override { return m_card.extendedLimit(); }

private:
    struct Watch {
        explicit Watch(PcscDesk& watched) : desk(watched)
        {
            desk.inCallSince = PcscDesk::Clock::now().time_since_epoch().count();
        }
        ~Watch() { desk.inCallSince = 0; }
        Watch(const Watch&) = delete;
        Watch& operator=(const Watch&) = delete;
        PcscDesk& desk;
    };

    Transport& m_card;
    PcscDesk& m_desk;
};

} // namespace

PcscWorker::PcscWorker(std::shared_ptr<PcscDesk> desk, QString reader, QString trustFolder, PcscNews news)
    : m_desk(std::move(desk)), m_reader(std::move(reader)), m_trustFolder(std::move(trustFolder)),
      m_news(std::move(news))
{
}

void PcscWorker::run()
{
    refreshIssuers();
    auto rest = firstPause;
    for (bool going = true; going;) {
        auto context = PcscContext::establish();
        if (!context) {
            note(ChipReaderState::NoService);
            // An order that comes meanwhile is answered at once, too.
            const auto until = std::chrono::steady_clock::now() + rest;
            do {
                refuseOrder(ErrorCode::ChipServiceMissing);
                going = pause(lookEvery);
            } while (going && std::chrono::steady_clock::now() < until);
            rest = std::min<std::chrono::milliseconds>(2 * rest, longestPause);
            continue;
        }
        m_readers.clear();
        while (going && watch(**context)) {
            rest = firstPause;
            going = pause(0ms);
        }
        // A service that was lost, or that answers and yet does not work.
        going = going && pause(firstPause);
    }
}

// One look at the readers, and one card if it is wanted. False when the service is gone.
bool PcscWorker::watch(PcscContext& context)
{
    if (!context.look(m_readers))
        return false;
    const bool unseen = std::any_of(m_readers.cbegin(), m_readers.cend(),
                                    [](const auto& one) { return one.seen == SCARD_STATE_UNAWARE; });
    if (unseen && !context.wait(m_readers, 0ms))
        return false;
    const auto isWanted = [this](const ReaderSight& one) {
        return QString::fromUtf8(one.name).startsWith(m_reader);
    };
    const auto withCard = std::find_if(m_readers.cbegin(), m_readers.cend(),
                                       [&](const auto& one) { return one.hasCard && isWanted(one); });
    if (std::none_of(m_readers.cbegin(), m_readers.cend(), isWanted)) {
        note(ChipReaderState::NoReader);
        refuseOrder(ErrorCode::ReaderMissing);
    } else if (withCard == m_readers.cend()) {
        note(ChipReaderState::Empty);
    } else {
        note(withCard->isTaken ? ChipReaderState::BusyElsewhere : ChipReaderState::CardPresent);
        if (const auto order = takeOrder()) {
            serve(context, withCard->name, *order);
            m_readers.clear();
            return true;
        }
    }
    return context.wait(m_readers, lookEvery).has_value();
}

void PcscWorker::serve(PcscContext& context, const QByteArray& reader, const PcscOrder& order)
{
    auto card = PcscCard::connect(context, reader);
    if (!card) {
        finish(order.number, tl::make_unexpected(card.error()));
        return;
    }
    WatchedCard watched(**card, *m_desk);
    readOrder(watched, order);
}

void PcscWorker::readOrder(Transport& card, const PcscOrder& order)
{
    refreshIssuers();
    const kiosk::base::SystemClock clock;
    const Premises premises{&m_issuers, kiosk::crypto::certificateTime(clock),
                            clock.utcNow().toLocalTime().date()};
    const int number = order.number;
    DocumentReader::Listener listener;
    listener.progressed = [this, number](const api::ChipProgress& progress) {
        m_desk->say([news = m_news.progress, number, progress] { news(number, progress); });
    };
    listener.documentRead = [this, number](const std::shared_ptr<const api::ChipDocument>& document) {
        m_desk->say([news = m_news.document, number, document] { news(number, document); });
    };
    const Leave leave{&m_desk->cancelled, std::chrono::steady_clock::now() + readingLimit};
    // What a broken reading seemed to show of sizes is forgotten.
    auto sizes = m_sizes;
    const auto result = DocumentReader(card, order.request, premises, sizes, leave, listener).read();
    if (result && !result->photoFault)
        m_sizes = sizes;
    finish(number, result);
}

// An operator's change counts with the next card; a master list takes too long to be taken for each.
void PcscWorker::refreshIssuers()
{
    if (m_trustFolder.isEmpty())
        return;
    QStringList files;
    for (const auto& entry : QDir(m_trustFolder).entryInfoList(QDir::Files, QDir::Name))
        files << QStringLiteral("%1 %2 %3")
                     .arg(entry.fileName())
                     .arg(entry.size())
                     .arg(entry.lastModified().toMSecsSinceEpoch());
    if (files == m_issuerFiles)
        return;
    m_issuers = kiosk::crypto::Issuers::fromFolder(m_trustFolder);
    m_issuerFiles = files;
    for (const auto& name : m_issuers.skipped())
        qCWarning(logChip, "trust folder: %s is not what its name says", qUtf8Printable(name));
}

void PcscWorker::finish(int number, const Result<api::ChipReport>& result)
{
    if (!result)
        qCInfo(logChip, "%s: %s", qUtf8Printable(kiosk::base::operatorCode(result.error().code)),
               qUtf8Printable(result.error().detail));
    m_desk->say([news = m_news.finished, number, result] { news(number, result); });
}

void PcscWorker::note(ChipReaderState state)
{
    if (m_state == state)
        return;
    m_state = state;
    m_desk->say([news = m_news.state, state] { news(state); });
}

// False when it is time to stop, which ends it early.
bool PcscWorker::pause(std::chrono::milliseconds time)
{
    std::unique_lock lock(m_desk->mutex);
    m_desk->changed.wait_for(lock, time, [this] { return m_desk->stopping; });
    return !m_desk->stopping;
}

std::optional<PcscOrder> PcscWorker::takeOrder()
{
    const std::lock_guard lock(m_desk->mutex);
    auto order = std::exchange(m_desk->order, std::nullopt);
    if (order)
        m_desk->cancelled = false;
    return order;
}

void PcscWorker::refuseOrder(ErrorCode code)
{
    if (const auto order = takeOrder())
        finish(order->number, fail(code, QStringLiteral("chip.pcsc")));
}

} // namespace drivers::chip
