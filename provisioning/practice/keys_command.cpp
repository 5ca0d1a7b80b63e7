#include "provisioning/practice/keys_command.h"

#include "provisioning/practice/practice_keys.h"

#include <cstdio>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

int makeKeys(const KeysCommand& command)
{
    const QUrl portal(command.portal, QUrl::StrictMode);
    if (!portal.isValid() || portal.scheme() != u"https"_s || portal.host().isEmpty()) {
        std::fprintf(stderr, "--portal takes an https address\n");
        return 2;
    }
    const auto made = makePracticeKeys(command.out).and_then([&](const PracticeKeys& keys) {
        return signPracticeProfile(keys, portal).and_then([&] {
            return command.rotate ? rotateOpeningKey(keys) : kiosk::base::Result<void>();
        });
    });
    if (made)
        return 0;
    std::fprintf(stderr, "%s: %s\n", qPrintable(kiosk::base::codeName(made.error().code)),
                 qPrintable(made.error().detail));
    return 1;
}

} // namespace provisioning::practice
