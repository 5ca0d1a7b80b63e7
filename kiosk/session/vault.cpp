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
    return m_otp.isEmpty() && m_password.isEmpty();
}

void Vault::wipe()
{
    m_otp = SecureBytes();
    m_password = SecureBytes();
}

} // namespace kiosk::session
