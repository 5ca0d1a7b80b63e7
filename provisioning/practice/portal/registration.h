// One person's way to an account, or to a new password, as the portal remembers it.
#pragma once

#include "provisioning/practice/portal/account_book.h"
#include "provisioning/practice/portal/claim.h"
#include "provisioning/practice/portal/rejection.h"
#include "provisioning/practice/portal/signing_subject.h"

#include <chrono>

namespace provisioning::practice {

struct MethodRoad;

enum class RegistrationState {
    AwaitingOtp,
    AwaitingLink,
    AwaitingSim,
    AwaitingConfirmation,
    AwaitingPassword,
    Completed,
    Rejected,
};

enum class Errand {
    Register,
    Resume, // goes on with a postponed registration, or shows a completed one again
    Recover,
};

struct Registration {
    Errand errand = Errand::Register;
    RegistrationState state = RegistrationState::AwaitingOtp;
    std::chrono::milliseconds lastStep{};
    const MethodRoad* road = nullptr; // null: a recovery, or a resumption before its OTP
    QString subject = {};             // "citizen", "business", "agency"
    Claim claim = {};
    // Complete but for receipt and time until it is made; a postponed one has its receipt already.
    Account account = {};
    SigningSubject certificate = {};
    QString resumes = {}; // the receipt code of what a resumption will go on with once its OTP is right
    Rejection rejectedFor = Rejection::OtpLocked;
};

// The contract's word, e.g. "awaiting-otp".
QString stateName(RegistrationState state);

bool isOver(const Registration& registration);

// It is on the way to a PostID account of this name (whatever its case), and somebody else's.
bool holdsPostName(const Registration& registration, const QString& accountName, const QString& idNumber);

} // namespace provisioning::practice
