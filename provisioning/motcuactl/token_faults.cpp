#include "provisioning/motcuactl/token_faults.h"

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;

QString messageOfToken(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TokenMissing: return u"There is no token in that slot"_s;
    case ErrorCode::TokenRemoved: return u"The token was pulled out"_s;
    case ErrorCode::TokenModuleMissing: return u"There is no such PKCS#11 module"_s;
    case ErrorCode::TokenModuleFailed: return u"The PKCS#11 module crashed or cannot be used"_s;
    case ErrorCode::TokenModuleStuck: return u"The PKCS#11 module does not answer"_s;
    case ErrorCode::TokenPinWrong: return u"The PIN is wrong"_s;
    case ErrorCode::TokenPinLocked: return u"The PIN is locked"_s;
    case ErrorCode::TokenPinUnfit:
        return u"The PIN is too short, too long, or holds what the token does not take"_s;
    case ErrorCode::TokenPinExpired: return u"The token wants another PIN first"_s;
    case ErrorCode::TokenPinCancelled: return u"Given up on the token's own keypad"_s;
    case ErrorCode::TokenKeyMissing: return u"There is no such certificate with a key that signs"_s;
    case ErrorCode::TokenFailed: return u"The token refused"_s;
    case ErrorCode::CertificateExpired: return u"The certificate has expired"_s;
    case ErrorCode::CertificateNotYetValid: return u"The certificate is not valid yet"_s;
    case ErrorCode::CertificateNotForSigning: return u"The certificate is not for signing"_s;
    case ErrorCode::CertificateUnsuitable:
        return u"The certificate's key is too weak or of an unknown kind"_s;
    case ErrorCode::SignatureInvalid: return u"What the token gave does not verify"_s;
    default: return u"Not signed"_s;
    }
}

QString messageOf(const drivers::api::ModuleFault& fault)
{
    return fault.isForeign
               ? u"The PKCS#11 module is made for another word size, and no host for that is installed"_s
               : messageOfToken(fault.code);
}

} // namespace provisioning::motcuactl
