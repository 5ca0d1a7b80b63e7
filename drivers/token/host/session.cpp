#include "drivers/token/host/session.h"

#include <array>
#include <utility>

namespace drivers::token::host {

namespace {

// RSA with 16384 bits is not met; what a module says of a length is not believed beyond this.
constexpr std::size_t longestSignature = 2048;
constexpr CK_ULONG longestAttribute = 64 * 1024;

// The object has no such attribute, or keeps it to itself.
bool meansNone(CK_RV value)
{
    return value == CKR_ATTRIBUTE_TYPE_INVALID || value == CKR_ATTRIBUTE_SENSITIVE;
}

} // namespace

Outcome<Session> Session::open(CK_FUNCTION_LIST& calls, CK_SLOT_ID slot)
{
    CK_SESSION_HANDLE handle = 0;
    const auto value = calls.C_OpenSession(slot, CKF_SERIAL_SESSION, nullptr, nullptr, &handle);
    if (value != CKR_OK)
        return failed(Stage::Token, value, "C_OpenSession");
    return Session(calls, handle);
}

Session::Session(Session&& other) noexcept
    : m_calls(other.m_calls), m_handle(other.m_handle), m_isOpen(std::exchange(other.m_isOpen, false)),
      m_isLoggedIn(std::exchange(other.m_isLoggedIn, false))
{
}

Session::~Session()
{
    if (!m_isOpen)
        return;
    if (m_isLoggedIn)
        m_calls->C_Logout(m_handle);
    m_calls->C_CloseSession(m_handle);
}

Outcome<std::vector<CK_OBJECT_HANDLE>> Session::find(std::vector<CK_ATTRIBUTE> pattern,
                                                     std::size_t most) const
{
    auto value = m_calls->C_FindObjectsInit(m_handle, pattern.data(), pattern.size());
    if (value != CKR_OK)
        return failed(Stage::Key, value, "C_FindObjectsInit");
    std::vector<CK_OBJECT_HANDLE> found(most);
    std::size_t count = 0;
    // Some modules give one at a time, whatever they are asked for.
    while (count < most) {
        CK_ULONG more = 0;
        value = m_calls->C_FindObjects(m_handle, found.data() + count, most - count, &more);
        if (value != CKR_OK || more == 0 || more > most - count)
            break;
        count += more;
    }
    m_calls->C_FindObjectsFinal(m_handle);
    if (value != CKR_OK)
        return failed(Stage::Key, value, "C_FindObjects");
    found.resize(count);
    return found;
}

Outcome<Octets> Session::attribute(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type) const
{
    CK_ATTRIBUTE wanted{type, nullptr, 0};
    auto answer = m_calls->C_GetAttributeValue(m_handle, object, &wanted, 1);
    if (meansNone(answer) || (answer == CKR_OK && wanted.ulValueLen > longestAttribute))
        return Octets();
    if (answer != CKR_OK)
        return failed(Stage::Token, answer, "C_GetAttributeValue");
    Octets value(wanted.ulValueLen);
    wanted.pValue = value.data();
    answer = m_calls->C_GetAttributeValue(m_handle, object, &wanted, 1);
    if (answer != CKR_OK || wanted.ulValueLen > value.size())
        return failed(Stage::Token, answer, "C_GetAttributeValue");
    value.resize(wanted.ulValueLen);
    return value;
}

bool Session::flag(CK_OBJECT_HANDLE object, CK_ATTRIBUTE_TYPE type, bool otherwise) const
{
    const auto value = attribute(object, type);
    return value && value->size() == sizeof(CK_BBOOL) ? value->front() != CK_FALSE : otherwise;
}

CK_RV Session::logInAs(CK_USER_TYPE user, OctetView pin) const
{
    // The standard forgot a const; no module writes there.
    auto* text = pin.empty() ? nullptr : const_cast<unsigned char*>(pin.data());
    return m_calls->C_Login(m_handle, user, text, pin.size());
}

void Session::logOut()
{
    CK_SESSION_INFO info{};
    if (m_calls->C_GetSessionInfo(m_handle, &info) == CKR_OK &&
        (info.state == CKS_RO_USER_FUNCTIONS || info.state == CKS_RW_USER_FUNCTIONS))
        m_calls->C_Logout(m_handle);
    m_isLoggedIn = false;
}

Outcome<void> Session::logIn(OctetView pin)
{
    const auto value = logInAs(CKU_USER, pin);
    if (value != CKR_OK)
        return failed(Stage::Login, value);
    m_isLoggedIn = true;
    return {};
}

Outcome<Octets> Session::sign(CK_OBJECT_HANDLE key, Mechanism mechanism, OctetView toSign,
                              OctetView pin) const
{
    CK_RSA_PKCS_PSS_PARAMS pss{CKM_SHA256, CKG_MGF1_SHA256, 32};
    CK_MECHANISM chosen{CKM_RSA_PKCS, nullptr, 0};
    if (mechanism == Mechanism::RsaPssSha256)
        chosen = {CKM_RSA_PKCS_PSS, &pss, sizeof pss};
    else if (mechanism == Mechanism::Ecdsa)
        chosen = {CKM_ECDSA, nullptr, 0};
    auto value = m_calls->C_SignInit(m_handle, &chosen, key);
    if (value != CKR_OK)
        return failed(Stage::SignInit, value);
    if (flag(key, CKA_ALWAYS_AUTHENTICATE, false)) {
        value = logInAs(CKU_CONTEXT_SPECIFIC, pin);
        if (value != CKR_OK)
            return failed(Stage::KeyLogin, value);
    }
    Octets signature(longestSignature);
    CK_ULONG size = signature.size();
    value = m_calls->C_Sign(m_handle, const_cast<unsigned char*>(toSign.data()), toSign.size(),
                            signature.data(), &size);
    if (value != CKR_OK)
        return failed(Stage::Sign, value);
    if (size == 0 || size > signature.size())
        return failed(Stage::Sign, 0, "a signature without a length");
    signature.resize(size);
    return signature;
}

} // namespace drivers::token::host
