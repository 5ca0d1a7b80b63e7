#include "provisioning/practice/cards/slot_worker.h"

#include "provisioning/practice/cards/card_maker.h"
#include "provisioning/practice/cards/practice_signers.h"

namespace provisioning::practice::cards {

using namespace Qt::StringLiterals;
using drivers::api::ChipReport;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr std::chrono::seconds longestReading{60};

} // namespace

SlotWorker::SlotWorker(const QString& folder, SlotListener listener)
    : m_slot(folder), m_listener(std::move(listener))
{
}

void SlotWorker::start()
{
    m_slot.prepare();
    m_issuers = practiceIssuers();
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{m_slot.folder()});
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, &SlotWorker::look);
    look();
}

void SlotWorker::look()
{
    auto inserted = m_slot.inserted();
    if (inserted != m_inserted) {
        m_inserted = std::move(inserted);
        m_card.reset();
        const auto description =
            m_inserted ? CardDescription::parse(m_inserted->description) : tl::make_unexpected(QString());
        if (description)
            m_card = std::make_unique<CardTransport>(
                makeCard(*description),
                [slot = m_slot, mark = m_inserted->mark] { return slot.isStill(mark); });
    }
    m_listener.changed(m_inserted.has_value());
    carryOut();
}

void SlotWorker::read(std::shared_ptr<Reading> reading)
{
    m_waiting = std::move(reading);
    m_listener.progressed(m_waiting->number, {});
    carryOut();
}

void SlotWorker::carryOut()
{
    if (m_waiting && m_waiting->cancelled)
        m_waiting.reset();
    if (!m_waiting || !m_inserted)
        return;
    const auto reading = std::exchange(m_waiting, nullptr);
    auto ended = result(*reading);
    // It may have been pulled meanwhile, unseen, or be one that is pulled after so many commands. That it has
    // gone is told before what became of the reading: whoever hears of that may lay another one at once.
    const bool isGone = m_card && m_card->isPulled();
    if (isGone) {
        m_slot.pull(m_inserted->mark);
        m_inserted.reset();
        m_card.reset();
        m_listener.changed(false);
    }
    m_listener.ended(reading->number, std::move(ended));
    if (isGone)
        look();
}

Result<ChipReport> SlotWorker::result(const Reading& reading)
{
    if (!m_card)
        return fail(ErrorCode::CardUnsuitable, u"practice.slot"_s, u"the description is none"_s);
    if (auto reset = m_card->reset(); !reset)
        return tl::make_unexpected(reset.error());
    const auto now = QDateTime::currentDateTimeUtc();
    const drivers::chip::Premises premises{&m_issuers, now, now.toLocalTime().date()};
    const drivers::chip::Leave leave{&reading.cancelled, std::chrono::steady_clock::now() + longestReading};
    drivers::chip::DocumentReader::Listener listener{
        [&](const auto& progress) { m_listener.progressed(reading.number, progress); },
        [&](const auto& document) { m_listener.documentRead(reading.number, document); }};
    drivers::chip::DocumentReader reader(*m_card, reading.request, premises, m_sizes, leave, listener);
    return reader.read();
}

} // namespace provisioning::practice::cards
