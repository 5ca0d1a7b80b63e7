#include "kiosk/crypto/tls_cancel.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace kiosk::crypto {

TlsCancel::TlsCancel() : m_descriptor(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

TlsCancel::~TlsCancel()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

void TlsCancel::cancel() noexcept
{
    m_cancelled = true;
    if (m_descriptor >= 0)
        static_cast<void>(::eventfd_write(m_descriptor, 1));
}

} // namespace kiosk::crypto
