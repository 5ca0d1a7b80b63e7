#include "kiosk/base/error.h"

#include <algorithm>
#include <array>

namespace kiosk::base {

namespace {

struct Row {
    ErrorCode code;
    const char* name;
    const char* operatorCode;
    Remedy remedy;
};

using C = ErrorCode;
using R = Remedy;

// L line, P portal as a machine, R registration, S prompt and certificate, F profile, D device, Q queue,
// M machine.
// Numbers are never reused.
constexpr std::array rows{
    Row{C::LineDown, "LineDown", "L-101", R::TryAgain},
    Row{C::LineCutMidway, "LineCutMidway", "L-102", R::TryAgain},
    Row{C::PortalTimeout, "PortalTimeout", "P-101", R::TryAgain},
    Row{C::PortalUntrusted, "PortalUntrusted", "P-102", R::OutOfOrder},
    Row{C::PortalServerError, "PortalServerError", "P-103", R::TryAgain},
    Row{C::PortalRefused, "PortalRefused", "P-104", R::AskOperator},
    Row{C::PortalGarbage, "PortalGarbage", "P-105", R::AskOperator},
    Row{C::PortalMaintenance, "PortalMaintenance", "P-106", R::TryAgain},
    Row{C::PortalBusy, "PortalBusy", "P-107", R::TryAgain},
    Row{C::CallCancelled, "CallCancelled", "P-108", R::TryAgain},
    Row{C::FieldInvalid, "FieldInvalid", "R-101", R::AskPerson},
    Row{C::DataMismatch, "DataMismatch", "R-102", R::AskPerson},
    Row{C::PhoneNotOwned, "PhoneNotOwned", "R-103", R::AskPerson},
    Row{C::AccountExists, "AccountExists", "R-104", R::AskPerson},
    Row{C::CaptchaWrong, "CaptchaWrong", "R-105", R::AskPerson},
    Row{C::CaptchaExpired, "CaptchaExpired", "R-106", R::AskPerson},
    Row{C::OtpWrong, "OtpWrong", "R-107", R::AskPerson},
    Row{C::OtpExpired, "OtpExpired", "R-108", R::AskPerson},
    Row{C::OtpLocked, "OtpLocked", "R-109", R::AskOperator},
    Row{C::ResendTooSoon, "ResendTooSoon", "R-110", R::AskPerson},
    Row{C::ResendTooOften, "ResendTooOften", "R-111", R::AskOperator},
    Row{C::PasswordRefused, "PasswordRefused", "R-112", R::AskPerson},
    Row{C::RegistrationNotFound, "RegistrationNotFound", "R-113", R::AskPerson},
    Row{C::RegistrationWrongStep, "RegistrationWrongStep", "R-114", R::AskOperator},
    Row{C::MethodClosed, "MethodClosed", "R-115", R::AskOperator},
    Row{C::AccountNotFound, "AccountNotFound", "R-116", R::AskPerson},
    Row{C::ResumptionNotFound, "ResumptionNotFound", "R-117", R::AskPerson},
    Row{C::ResumptionLocked, "ResumptionLocked", "R-118", R::AskOperator},
    Row{C::SimRefused, "SimRefused", "S-101", R::AskPerson},
    Row{C::SimExpired, "SimExpired", "S-102", R::AskPerson},
    Row{C::SimUnreachable, "SimUnreachable", "S-103", R::AskPerson},
    Row{C::SimPinBlocked, "SimPinBlocked", "S-104", R::AskOperator},
    Row{C::SimCardBlocked, "SimCardBlocked", "S-105", R::AskOperator},
    Row{C::SimNoCertificate, "SimNoCertificate", "S-106", R::AskOperator},
    Row{C::LinkExpired, "LinkExpired", "S-107", R::AskPerson},
    Row{C::CertificateRevoked, "CertificateRevoked", "S-108", R::AskOperator},
    Row{C::CertificateExpired, "CertificateExpired", "S-109", R::AskOperator},
    Row{C::CertificateUnsuitable, "CertificateUnsuitable", "S-110", R::AskOperator},
    Row{C::ProfileMissing, "ProfileMissing", "F-101", R::OutOfOrder},
    Row{C::ProfileMalformed, "ProfileMalformed", "F-102", R::OutOfOrder},
    Row{C::ProfileForged, "ProfileForged", "F-103", R::OutOfOrder},
    Row{C::ProfileRolledBack, "ProfileRolledBack", "F-104", R::OutOfOrder},
    Row{C::ProfileField, "ProfileField", "F-105", R::OutOfOrder},
    Row{C::ProfileDevice, "ProfileDevice", "F-106", R::OutOfOrder},
    Row{C::RootMissing, "RootMissing", "F-107", R::OutOfOrder},
    Row{C::DeviceKeyMissing, "DeviceKeyMissing", "F-108", R::OutOfOrder},
    Row{C::PrinterNoPaper, "PrinterNoPaper", "D-101", R::AskOperator},
    Row{C::PrinterJammed, "PrinterJammed", "D-102", R::AskOperator},
    Row{C::PrinterOff, "PrinterOff", "D-103", R::AskOperator},
    Row{C::PrinterFailed, "PrinterFailed", "D-104", R::AskOperator},
    Row{C::PrinterUnknown, "PrinterUnknown", "D-105", R::AskOperator},
    Row{C::ChipServiceMissing, "ChipServiceMissing", "D-201", R::AskOperator},
    Row{C::ReaderMissing, "ReaderMissing", "D-202", R::AskOperator},
    Row{C::ReaderBusy, "ReaderBusy", "D-203", R::AskOperator},
    Row{C::ReaderFailed, "ReaderFailed", "D-204", R::AskOperator},
    Row{C::CardRemoved, "CardRemoved", "D-205", R::AskPerson},
    Row{C::CardMute, "CardMute", "D-206", R::AskPerson},
    Row{C::CardUnsuitable, "CardUnsuitable", "D-207", R::AskPerson},
    Row{C::CardKeyWrong, "CardKeyWrong", "D-208", R::AskPerson},
    Row{C::CardKeyBlocked, "CardKeyBlocked", "D-209", R::AskOperator},
    Row{C::CardUnreadable, "CardUnreadable", "D-210", R::AskPerson},
    Row{C::CardTimeout, "CardTimeout", "D-211", R::AskPerson},
    Row{C::CardBirthDateNeeded, "CardBirthDateNeeded", "D-212", R::AskPerson},
    Row{C::CameraMissing, "CameraMissing", "D-301", R::AskOperator},
    Row{C::CameraBusy, "CameraBusy", "D-302", R::AskOperator},
    Row{C::CameraLost, "CameraLost", "D-303", R::AskOperator},
    Row{C::CameraFailed, "CameraFailed", "D-304", R::AskOperator},
    Row{C::QrForeign, "QrForeign", "D-305", R::AskPerson},
    Row{C::QrInsurance, "QrInsurance", "D-306", R::AskPerson},
    Row{C::EvidenceForged, "EvidenceForged", "R-119", R::AskOperator},
    Row{C::EvidenceCloned, "EvidenceCloned", "R-120", R::AskOperator},
    Row{C::EvidenceReplayed, "EvidenceReplayed", "R-121", R::AskPerson},
    Row{C::TokenMissing, "TokenMissing", "D-401", R::AskPerson},
    Row{C::TokenRemoved, "TokenRemoved", "D-402", R::AskPerson},
    Row{C::TokenModuleMissing, "TokenModuleMissing", "D-403", R::AskOperator},
    Row{C::TokenModuleFailed, "TokenModuleFailed", "D-404", R::AskOperator},
    Row{C::TokenModuleStuck, "TokenModuleStuck", "D-405", R::AskOperator},
    Row{C::TokenPinWrong, "TokenPinWrong", "D-406", R::AskPerson},
    Row{C::TokenPinLocked, "TokenPinLocked", "D-407", R::AskOperator},
    Row{C::TokenPinUnfit, "TokenPinUnfit", "D-408", R::AskPerson},
    Row{C::TokenPinExpired, "TokenPinExpired", "D-409", R::AskPerson},
    Row{C::TokenPinCancelled, "TokenPinCancelled", "D-410", R::AskPerson},
    Row{C::TokenKeyMissing, "TokenKeyMissing", "D-411", R::AskOperator},
    Row{C::TokenFailed, "TokenFailed", "D-412", R::AskPerson},
    Row{C::CertificateNotYetValid, "CertificateNotYetValid", "S-111", R::AskPerson},
    Row{C::CertificateNotForSigning, "CertificateNotForSigning", "S-112", R::AskPerson},
    Row{C::CertificateChainBroken, "CertificateChainBroken", "S-113", R::AskOperator},
    Row{C::CertificateUntrusted, "CertificateUntrusted", "S-114", R::AskOperator},
    Row{C::CertificateIssuerRevoked, "CertificateIssuerRevoked", "S-115", R::AskOperator},
    Row{C::CertificateUnknown, "CertificateUnknown", "S-116", R::AskOperator},
    Row{C::CertificateUnchecked, "CertificateUnchecked", "S-117", R::TryAgain},
    Row{C::SignatureInvalid, "SignatureInvalid", "S-118", R::AskOperator},
    Row{C::SignatureReplayed, "SignatureReplayed", "S-119", R::AskPerson},
    Row{C::QueueFull, "QueueFull", "Q-101", R::AskOperator},
    Row{C::QueueBusy, "QueueBusy", "Q-102", R::TryAgain},
    Row{C::QueueDamaged, "QueueDamaged", "Q-103", R::AskOperator},
    Row{C::QueueForeign, "QueueForeign", "Q-104", R::OutOfOrder},
    Row{C::QueueNewer, "QueueNewer", "Q-105", R::OutOfOrder},
    Row{C::QueueDraining, "QueueDraining", "Q-106", R::TryAgain},
    Row{C::SealingKeysMissing, "SealingKeysMissing", "Q-107", R::OutOfOrder},
    Row{C::SealingKeysForged, "SealingKeysForged", "Q-108", R::OutOfOrder},
    Row{C::SealingKeysRolledBack, "SealingKeysRolledBack", "Q-109", R::OutOfOrder},
    Row{C::SealingKeysExpired, "SealingKeysExpired", "Q-110", R::OutOfOrder},
    Row{C::EnvelopeTooLarge, "EnvelopeTooLarge", "Q-111", R::AskOperator},
    Row{C::EnvelopeUnreadable, "EnvelopeUnreadable", "Q-112", R::AskOperator},
    Row{C::ReceiptForged, "ReceiptForged", "Q-113", R::AskOperator},
    Row{C::MemoryNotLocked, "MemoryNotLocked", "M-101", R::OutOfOrder},
    Row{C::StorageFailed, "StorageFailed", "M-102", R::OutOfOrder},
    Row{C::Internal, "Internal", "M-199", R::AskOperator},
};

const Row& rowOf(ErrorCode code)
{
    const auto it = std::find_if(rows.begin(), rows.end(), [code](const Row& r) { return r.code == code; });
    return it == rows.end() ? rows.back() : *it;
}

} // namespace

QString operatorCode(ErrorCode code)
{
    return QString::fromLatin1(rowOf(code).operatorCode);
}

QString codeName(ErrorCode code)
{
    return QString::fromLatin1(rowOf(code).name);
}

QList<ErrorCode> allErrorCodes()
{
    QList<ErrorCode> codes;
    for (const auto& row : rows)
        codes.append(row.code);
    return codes;
}

Remedy usualRemedy(ErrorCode code)
{
    return rowOf(code).remedy;
}

Error makeError(ErrorCode code, const QString& origin, const QString& detail)
{
    return Error{code, origin, detail, usualRemedy(code)};
}

} // namespace kiosk::base
