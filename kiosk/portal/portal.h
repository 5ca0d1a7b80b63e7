// The portal as the kiosk sees it: the calls of docs/portal-api.yaml.
//
// Every call returns at once; the future finishes on the portal's own thread, so continue with
// a QFutureWatcher. One call is under way at a time, in the order they were made. A future always
// finishes, with a value or a Failure; cancelling the QFuture itself does nothing, use cancelAll().
//
// No call is repeated by the portal. After LineCutMidway or PortalTimeout the portal may have acted: ask
// again with the same idempotency key and the same values, which yields the first answer. A key is a UUID in
// text form, one for each thing the person wants.
//
// Secrets are handed over; they are wiped before their future finishes, whatever the outcome.
//
// Failures, besides what the contract says of each call: LineDown, LineCutMidway, PortalTimeout,
// PortalUntrusted, PortalServerError, PortalRefused, PortalGarbage, PortalMaintenance, PortalBusy,
// CallCancelled.
#pragma once

#include "kiosk/base/secure_bytes.h"
#include "kiosk/portal/values.h"

#include <QFuture>

namespace kiosk::portal {

class Portal {
public:
    virtual ~Portal() = default;

    // Gives way to the person: finishes with CallCancelled, which says nothing about the line, as soon as any
    // other call is made.
    virtual QFuture<Answer<Status>> readStatus() = 0;
    virtual QFuture<Answer<Captcha>> drawCaptcha(const QString& key, const QString& language) = 0;
    // Before the card is laid on the reader, or the person sees what the token will sign. It is used up by
    // the registration that begins with it, and by evidence or a certificate that is refused; never by
    // another refusal.
    virtual QFuture<Answer<Challenge>> drawChallenge(const QString& key,
                                                     ChallengePurpose purpose = ChallengePurpose::Card) = 0;
    // With evidence also: EvidenceForged, EvidenceCloned, EvidenceReplayed (lay the card again, with a new
    // challenge). With a signature also: SignatureInvalid, SignatureReplayed (sign again, with a new
    // challenge), the Certificate* codes but CertificateUnchecked (another certificate), and
    // CertificateUnchecked (the same signature may be sent again, with a new captcha).
    virtual QFuture<Answer<Registration>> beginRegistration(const QString& key,
                                                            const RegistrationRequest& request) = 0;
    virtual QFuture<Answer<Registration>> beginRecovery(const QString& key,
                                                        const RecoveryRequest& request) = 0;
    // Goes on with a registration that was postponed, or shows a completed one again. It awaits an OTP first;
    // giveOtp() then answers where it stands.
    virtual QFuture<Answer<Registration>> resume(const QString& key, const QString& receiptCode,
                                                 const QString& phone) = 0;

    virtual QFuture<Answer<Registration>> readRegistration(const Reference& reference) = 0;
    virtual QFuture<Answer<Registration>> giveOtp(const QString& key, const Reference& reference,
                                                  base::SecureBytes otp) = 0;
    virtual QFuture<Answer<Registration>> resendOtp(const QString& key, const Reference& reference) = 0;
    virtual QFuture<Answer<Registration>> choosePassword(const QString& key, const Reference& reference,
                                                         base::SecureBytes password) = 0;
    virtual QFuture<Answer<void>> dropRegistration(const Reference& reference) = 0;

    // Of registrations only; a recovery knows neither prompt nor certificate, and is not kept.
    virtual QFuture<Answer<Registration>> resendPrompt(const QString& key, const Reference& reference) = 0;
    // The certificate is the person's. The e-mail may be empty.
    virtual QFuture<Answer<Registration>> confirm(const QString& key, const Reference& reference,
                                                  const QString& email) = 0;
    virtual QFuture<Answer<Postponement>> postpone(const QString& key, const Reference& reference) = 0;

    // `step` is the name of the screen, ASCII letters. Nothing of the person goes along.
    virtual QFuture<Answer<void>> callOfficer(const QString& key, const QString& step,
                                              const QString& language) = 0;

    // Every call made so far finishes with CallCancelled as soon as it can, if it has not finished. Any
    // thread.
    virtual void cancelAll() = 0;
    // cancelAll(), and the connection is closed: nothing of one person's is met by the next.
    virtual void endSession() = 0;
};

} // namespace kiosk::portal
