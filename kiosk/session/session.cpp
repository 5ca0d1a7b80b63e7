#include "kiosk/session/session.h"

#include "kiosk/session/worker.h"

#include <utility>

namespace kiosk::session {

using namespace std::chrono_literals;
using base::SecureBytes;

Session::Session(portal::Portal& portal, const provisioning::profile::Profile& profile,
                 const base::Clock& clock, ReceiptPrinter* printer, CardDevices cardDevices,
                 TokenDevices tokenDevices, SealingQueue queue, QObject* parent)
    : QObject(parent),
      m_worker(std::make_unique<Worker>(*this, portal, profile, clock, printer, std::move(cardDevices),
                                        std::move(tokenDevices), std::move(queue)))
{
}

Session::~Session() = default;

void Session::watchLine()
{
    m_worker->lineWatch().begin();
}

const flow::Journey& Session::journey() const
{
    return m_worker->journey();
}

std::chrono::milliseconds Session::remaining(flow::Deadline deadline) const
{
    return std::chrono::ceil<std::chrono::seconds>(m_worker->deadlines().remaining(deadline));
}

void Session::post(flow::EventBody body)
{
    noteActivity();
    m_worker->enqueue({journey().session, std::move(body)});
}

void Session::offerOtp(SecureBytes code)
{
    const auto digits = static_cast<int>(code.size());
    m_worker->keepOtp(std::move(code));
    post(flow::event::OtpOffered{digits});
}

void Session::offerPassword(SecureBytes password, SecureBytes repeated)
{
    const auto assessment = assess(password, repeated);
    repeated.clear();
    if (assessment.isAcceptable())
        m_worker->keepPassword(std::move(password));
    post(flow::event::PasswordOffered{assessment});
}

void Session::offerPin(SecureBytes pin)
{
    const auto length = static_cast<int>(pin.size());
    m_worker->keepPin(std::move(pin));
    post(flow::event::PinOffered{length});
}

std::shared_ptr<const drivers::api::ChipPhoto> Session::photo() const
{
    return m_worker->cardDesk().photo();
}

drivers::api::Camera* Session::camera() const
{
    return m_worker->cardDesk().camera();
}

void Session::scan(const QString& typed)
{
    m_worker->cardDesk().scan(typed);
}

flow::PasswordAssessment Session::assess(const SecureBytes& password, const SecureBytes& repeated) const
{
    const auto& draft = journey().draft;
    return flow::assessPassword(password.text(), repeated.text(),
                                {.fullName = draft.text(flow::Field::FullName),
                                 .birthDate = flow::birthDateOf(draft.text(flow::Field::BirthDate)),
                                 .idNumber = draft.text(flow::Field::IdNumber),
                                 .phone = draft.text(flow::Field::Phone)});
}

void Session::noteActivity()
{
    m_worker->noteActivity();
}

bool Session::owesPortal() const
{
    return m_worker->owesPortal();
}

void Session::checkTime()
{
    m_worker->deadlines().check();
    m_worker->lineWatch().check();
}

} // namespace kiosk::session
