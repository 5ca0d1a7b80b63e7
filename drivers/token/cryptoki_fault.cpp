#include "drivers/token/cryptoki_fault.h"

#include <p11-kit/pkcs11.h>

namespace drivers::token {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

namespace {

QString nameOf(Stage stage)
{
    switch (stage) {
    case Stage::Load: return u"load"_s;
    case Stage::Initialise: return u"initialise"_s;
    case Stage::Slots: return u"slots"_s;
    case Stage::Token: return u"token"_s;
    case Stage::Session: return u"session"_s;
    case Stage::Login: return u"login"_s;
    case Stage::Key: return u"key"_s;
    case Stage::SignInit: return u"sign-init"_s;
    case Stage::KeyLogin: return u"key-login"_s;
    case Stage::Sign: break;
    }
    return u"sign"_s;
}

ErrorCode codeOfLogin(std::uint64_t value)
{
    switch (value) {
    case CKR_PIN_INCORRECT: return ErrorCode::TokenPinWrong;
    case CKR_PIN_INVALID:
    case CKR_PIN_LEN_RANGE:
    case CKR_PIN_TOO_WEAK: return ErrorCode::TokenPinUnfit;
    case CKR_PIN_EXPIRED:
    case CKR_USER_PIN_NOT_INITIALIZED: return ErrorCode::TokenPinExpired;
    case CKR_PIN_LOCKED: return ErrorCode::TokenPinLocked;
    case CKR_CANCEL:
    case CKR_FUNCTION_CANCELED: return ErrorCode::TokenPinCancelled;
    default: return ErrorCode::TokenFailed;
    }
}

ErrorCode codeOfKey(std::uint64_t value)
{
    switch (value) {
    case 0: // none was found
    case CKR_KEY_HANDLE_INVALID:
    case CKR_KEY_FUNCTION_NOT_PERMITTED:
    case CKR_OBJECT_HANDLE_INVALID: return ErrorCode::TokenKeyMissing;
    default: return ErrorCode::TokenFailed;
    }
}

ErrorCode codeOf(const Failure& failure)
{
    switch (failure.value) {
    case CKR_DEVICE_REMOVED:
    case CKR_TOKEN_NOT_PRESENT:
    case CKR_SLOT_ID_INVALID:
    case CKR_SESSION_CLOSED:
    case CKR_SESSION_HANDLE_INVALID: return ErrorCode::TokenRemoved;
    case CKR_FUNCTION_REJECTED: return ErrorCode::TokenPinCancelled; // PKCS#11 2.40: by the person
    default: break;
    }
    switch (failure.stage) {
    case Stage::Login:
    case Stage::KeyLogin: return codeOfLogin(failure.value);
    case Stage::Key:
    case Stage::SignInit: return codeOfKey(failure.value);
    case Stage::Load:
    case Stage::Initialise:
    case Stage::Slots: return ErrorCode::TokenModuleFailed;
    case Stage::Token:
    case Stage::Session:
    case Stage::Sign: break;
    }
    return ErrorCode::TokenFailed;
}

} // namespace

kiosk::base::Error errorOf(const Failure& failure)
{
    auto code = failure.isGone ? ErrorCode::TokenRemoved : codeOf(failure);
    if (failure.isLocked && code == ErrorCode::TokenPinWrong)
        code = ErrorCode::TokenPinLocked;
    QString detail = u"%1: 0x%2"_s.arg(nameOf(failure.stage)).arg(failure.value, 0, 16);
    if (!failure.detail.empty())
        detail += u' ' + QString::fromStdString(failure.detail);
    return kiosk::base::makeError(code, u"token.pkcs11"_s, detail);
}

} // namespace drivers::token
