#include "provisioning/practice/cards/practice_chip_reader.h"

#include "provisioning/practice/cards/slot_worker.h"

namespace provisioning::practice::cards {

using namespace Qt::StringLiterals;
using drivers::api::ChipReaderState;
using drivers::api::ChipReport;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

PracticeChipReader::PracticeChipReader(const QString& folder, QObject* parent) : ChipReader(parent)
{
    // Each answer is carried to this object's thread, and dropped when the object is gone.
    SlotListener listener;
    listener.changed = [this](bool cardPresent) {
        QMetaObject::invokeMethod(this, [this, cardPresent] { onChanged(cardPresent); });
    };
    listener.progressed = [this](int reading, const drivers::api::ChipProgress& progress) {
        QMetaObject::invokeMethod(this, [this, reading, progress] {
            if (isCurrent(reading))
                Q_EMIT progressed(progress);
        });
    };
    listener.documentRead = [this](int reading, const auto& document) {
        QMetaObject::invokeMethod(this, [this, reading, document] {
            if (isCurrent(reading))
                Q_EMIT documentRead(document);
        });
    };
    listener.ended = [this](int reading, Result<ChipReport> result) {
        QMetaObject::invokeMethod(this,
                                  [this, reading, result = std::move(result)] { onEnded(reading, result); });
    };
    m_worker = new SlotWorker(folder, std::move(listener));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, &SlotWorker::start);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

PracticeChipReader::~PracticeChipReader()
{
    forget();
    m_thread.quit();
    m_thread.wait();
}

bool PracticeChipReader::isCurrent(int reading) const
{
    return m_reading && m_reading->number == reading;
}

QFuture<Result<ChipReport>> PracticeChipReader::read(const drivers::api::ChipRequest& request)
{
    forget();
    m_reading = std::make_shared<Reading>();
    m_reading->number = ++m_number;
    m_reading->request = request;
    m_promise = {};
    m_promise.start();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, reading = m_reading] { worker->read(reading); });
    return m_promise.future();
}

void PracticeChipReader::forget()
{
    if (!m_reading)
        return;
    m_reading->cancelled = true;
    onEnded(m_reading->number, fail(ErrorCode::CallCancelled, u"practice.slot"_s));
}

void PracticeChipReader::onChanged(bool cardPresent)
{
    const auto state = cardPresent ? ChipReaderState::CardPresent : ChipReaderState::Empty;
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged();
}

void PracticeChipReader::onEnded(int reading, Result<ChipReport> result)
{
    if (!isCurrent(reading))
        return;
    m_reading.reset();
    auto promise = std::exchange(m_promise, {});
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace provisioning::practice::cards
