// What a SIM's signature proves: who signed, when the certificate is one the portal takes for this subject.
// Pure.
#pragma once

#include "provisioning/practice/portal/rejection.h"
#include "provisioning/practice/portal/signing_authority.h"
#include "provisioning/practice/portal/signing_subject.h"

#include <tl/expected.hpp>

namespace provisioning::practice {

// `subject` is "citizen", "business" or "agency". Rejections: certificate-expired (or not valid yet),
// certificate-unsuitable (no trusted chain, wrong signature, or it lacks what the subject needs).
tl::expected<SigningSubject, Rejection> judgeSignature(const QByteArray& cms, const QByteArray& challenge,
                                                       const QString& subject, const SigningRoots& roots,
                                                       const QDateTime& now);

// The certificate has what this subject needs, and `root` stands above those of its hierarchy.
bool isSuitable(const SigningSubject& certificate, const kiosk::crypto::Certificate& root,
                const QString& subject, const TokenRoots& roots);

// The number an account of this subject is kept under; empty when the certificate lacks what it needs.
QString accountNumber(const SigningSubject& certificate, const QString& subject);

// Every number it may be found by, that one first.
QStringList accountNumbers(const SigningSubject& certificate, const QString& subject);

} // namespace provisioning::practice
