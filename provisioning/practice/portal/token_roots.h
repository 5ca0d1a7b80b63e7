// Whom the portal believes about tokens, from a folder.
#pragma once

#include "kiosk/base/result.h"
#include "provisioning/practice/portal/signing_authority.h"

namespace provisioning::practice {

// national-root.pem and government-root.pem, as `motcua-practice pki` writes them into OUT/trust.
// Errors: StorageFailed.
kiosk::base::Result<TokenRoots> readTokenRoots(const QString& folder);

} // namespace provisioning::practice
