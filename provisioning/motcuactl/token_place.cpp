#include "provisioning/motcuactl/token_place.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace provisioning::motcuactl {

using drivers::token::Pkcs11TokenReader;

std::unique_ptr<Pkcs11TokenReader> lookAtTokens(const QString& module)
{
    drivers::token::TokenPlace place;
    place.hostProgram = QCoreApplication::applicationDirPath() + QStringLiteral("/motcua-token-host");
    place.environment = drivers::token::wholeEnvironment();
    place.findModules = module.isEmpty();
    if (!module.isEmpty())
        place.modules = {module};
    auto reader = std::make_unique<Pkcs11TokenReader>(std::move(place));
    QEventLoop loop;
    QObject::connect(reader.get(), &drivers::api::TokenReader::changed, &loop, [&] {
        if (reader->hasLookedEverywhere())
            loop.quit();
    });
    loop.exec();
    return reader;
}

} // namespace provisioning::motcuactl
