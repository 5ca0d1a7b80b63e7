#include "kiosk/app/slip_printer.h"

#include <QPromise>

#include <utility>

namespace kiosk::app {

using namespace Qt::StringLiterals;
using drivers::api::PrintOutcome;
using drivers::api::PrintReport;

namespace {

void answer(const std::shared_ptr<QPromise<PrintReport>>& promise, const PrintReport& report)
{
    promise->addResult(report);
    promise->finish();
}

} // namespace

SlipPrinter::SlipPrinter(MakeDevice makeDevice, const receipt::Sheet& sheet, Words words)
    : m_makeDevice(std::move(makeDevice)), m_sheet(sheet), m_words(std::move(words))
{
    m_worker.setMaxThreadCount(1);
}

SlipPrinter::~SlipPrinter()
{
    forget();
    m_worker.waitForDone();
}

QFuture<PrintReport> SlipPrinter::print(const flow::Journey& journey)
{
    auto promise = std::make_shared<QPromise<PrintReport>>();
    promise->start();
    const std::lock_guard lock(m_mutex);
    m_worker.start([this, promise, slip = m_words(journey, m_isOnPaper), turn = m_turn] {
        carryOut(slip, turn, promise);
    });
    return promise->future();
}

void SlipPrinter::forget()
{
    const std::lock_guard lock(m_mutex);
    ++m_turn;
    if (m_device)
        m_device->forget();
}

void SlipPrinter::carryOut(const receipt::Slip& slip, int turn, const Promise& promise)
{
    const auto page = receipt::slipPage(slip, m_sheet);
    if (!page) {
        answer(promise, {PrintOutcome::NotPrinted, page.error()});
        return;
    }
    const std::lock_guard lock(m_mutex);
    if (turn != m_turn) {
        answer(promise,
               {PrintOutcome::NotPrinted, base::makeError(base::ErrorCode::CallCancelled, u"app.slip"_s)});
        return;
    }
    if (!m_device)
        m_device = m_makeDevice();
    m_device->print({*page}).then([this, promise](const PrintReport& report) {
        if (report.outcome != PrintOutcome::NotPrinted)
            m_isOnPaper = true;
        answer(promise, report);
    });
}

} // namespace kiosk::app
