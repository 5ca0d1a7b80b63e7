#include "drivers/sim/folder_printer.h"

#include "drivers/api/pdf_page.h"

#include <QPromise>

#include <memory>

namespace drivers::sim {

using namespace Qt::StringLiterals;
using api::PrintOutcome;
using api::PrintReport;
using kiosk::base::ErrorCode;
using std::chrono::steady_clock;

namespace {

const QString origin = u"sim.printer"_s;
constexpr std::chrono::milliseconds betweenLooks{100};

PrintReport notPrinted(ErrorCode code)
{
    return {PrintOutcome::NotPrinted, kiosk::base::makeError(code, origin)};
}

} // namespace

FolderPrinter::FolderPrinter(const QString& folder, SimulatedPace pace) : m_folder(folder), m_pace(pace)
{
    m_worker.setMaxThreadCount(1);
}

FolderPrinter::~FolderPrinter()
{
    forget();
    m_worker.waitForDone();
}

QFuture<PrintReport> FolderPrinter::print(const api::PrintJob& job)
{
    auto promise = std::make_shared<QPromise<PrintReport>>();
    promise->start();
    const std::lock_guard lock(m_mutex);
    m_worker.start([this, promise, job, turn = m_turn] {
        promise->addResult(carryOut(job, turn));
        promise->finish();
    });
    return promise->future();
}

void FolderPrinter::forget()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_turn;
    }
    m_changed.notify_all();
}

PrintReport FolderPrinter::carryOut(const api::PrintJob& job, int turn)
{
    if (!pass(m_pace.print, turn))
        return notPrinted(ErrorCode::CallCancelled);
    for (const auto end = steady_clock::now() + m_pace.patience;;) {
        switch (m_folder.mood()) {
        case PrinterMood::NoPaper: return notPrinted(ErrorCode::PrinterNoPaper);
        case PrinterMood::Jammed: return notPrinted(ErrorCode::PrinterJammed);
        case PrinterMood::Off: return notPrinted(ErrorCode::PrinterOff);
        case PrinterMood::Ready:
            if (const auto added = m_folder.add(api::pdfOf(job.page)); !added)
                return {PrintOutcome::NotPrinted, added.error()};
            return {PrintOutcome::Printed, std::nullopt};
        case PrinterMood::Silent: break;
        }
        if (steady_clock::now() >= end || !pass(betweenLooks, turn))
            return {PrintOutcome::Unknown, kiosk::base::makeError(ErrorCode::PrinterUnknown, origin)};
    }
}

bool FolderPrinter::pass(std::chrono::milliseconds time, int turn)
{
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, time, [this, turn] { return turn != m_turn; });
}

} // namespace drivers::sim
