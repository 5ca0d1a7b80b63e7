#include "provisioning/practice/portal/token_roots.h"

#include <QFile>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::Result;
using kiosk::crypto::Certificate;

namespace {

Result<Certificate> readRoot(const QString& path)
{
    QFile file(path);
    const auto root = Certificate::fromPem(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    if (!root)
        return kiosk::base::fail(kiosk::base::ErrorCode::StorageFailed, u"practice.portal"_s,
                                 path + u" is no certificate"_s);
    return *root;
}

} // namespace

Result<TokenRoots> readTokenRoots(const QString& folder)
{
    return readRoot(folder + u"/national-root.pem"_s).and_then([&](const Certificate& national) {
        return readRoot(folder + u"/government-root.pem"_s).map([&](const Certificate& government) {
            return TokenRoots{{national}, {government}};
        });
    });
}

} // namespace provisioning::practice
