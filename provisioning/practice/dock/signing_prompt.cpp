#include "provisioning/practice/dock/signing_prompt.h"

#include "provisioning/practice/dock/spelling.h"

#include <utility>

namespace provisioning::practice::dock {

using kiosk::base::SecureBytes;
using signing::Stage;

SigningPrompt::SigningPrompt(Wishes wishes, QObject* parent) : QObject(parent), m_wishes(std::move(wishes)) {}

void SigningPrompt::ask(const SigningRequest& request)
{
    m_request = request;
    m_triesLeft = -1;
    setStage(Stage::Asking);
    Q_EMIT asked(request.phone);
}

void SigningPrompt::wrongPin(const QString& id, int triesLeft)
{
    if (!isAbout(id))
        return;
    m_triesLeft = triesLeft;
    setStage(Stage::Asking);
}

void SigningPrompt::end(const QString& id, Stage stage)
{
    if (isAbout(id))
        setStage(stage);
}

QString SigningPrompt::number() const
{
    return groupedPhone(m_request.phone);
}

bool SigningPrompt::maySign() const
{
    return m_stage == Stage::Asking && pinLength() >= shortestPin;
}

void SigningPrompt::press(int digit)
{
    if (m_stage != Stage::Asking || digit < 0 || digit > 9)
        return;
    const char typed = static_cast<char>('0' + digit);
    if (m_pin.append(std::string_view(&typed, 1)))
        Q_EMIT changed();
}

void SigningPrompt::erase()
{
    m_pin.chop(1);
    Q_EMIT changed();
}

void SigningPrompt::sign()
{
    if (!maySign())
        return;
    auto pin = std::exchange(m_pin, SecureBytes(longestPin));
    setStage(Stage::Sent);
    m_wishes.sign(m_request.id, std::move(pin));
}

void SigningPrompt::refuse()
{
    if (m_stage != Stage::Asking)
        return;
    setStage(Stage::Refused);
    m_wishes.refuse(m_request.id);
}

void SigningPrompt::close()
{
    m_request = {};
    setStage(Stage::None);
}

bool SigningPrompt::isAbout(const QString& id) const
{
    return id == m_request.id && (m_stage == Stage::Asking || m_stage == Stage::Sent);
}

void SigningPrompt::setStage(Stage stage)
{
    m_pin.clear();
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace provisioning::practice::dock
