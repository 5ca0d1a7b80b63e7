#include "kiosk/session/vault.h"

#include <utility>

namespace kiosk::session {

using base::SecureBytes;

void Vault::keepOtp(SecureBytes code)
{
    m_otp = std::move(code);
}

void Vault::keepPassword(SecureBytes password)
{
    m_password = std::move(password);
}

void Vault::keepPin(SecureBytes pin)
{
    m_pin = std::move(pin);
}

SecureBytes Vault::takePin()
{
    return std::exchange(m_pin, SecureBytes());
}

SecureBytes Vault::copyOfOtp() const
{
    return SecureBytes::from(m_otp.view());
}

SecureBytes Vault::copyOfPassword() const
{
    return SecureBytes::from(m_password.view());
}

bool Vault::isEmpty() const
{
    return m_otp.isEmpty() && m_password.isEmpty() && m_pin.isEmpty();
}

void Vault::wipe()
{
    m_otp = SecureBytes();
    m_password = SecureBytes();
    m_pin = SecureBytes();
}

} // namespace kiosk::session
