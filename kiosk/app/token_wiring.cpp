#include "kiosk/app/token_wiring.h"

#include "drivers/token/pkcs11_token_reader.h"
#include "kiosk/flow/method.h"

#include <QCoreApplication>

#include <algorithm>

namespace kiosk::app {

using namespace Qt::StringLiterals;

namespace {

drivers::token::TokenPlace placeOf(const provisioning::profile::Tokens& tokens)
{
    drivers::token::TokenPlace place;
    place.hostProgram = QCoreApplication::applicationDirPath() + u"/motcua-token-host"_s;
    place.modules = tokens.modules;
    place.trustFolder = tokens.authorities.value_or(QString());
    place.timeStampAuthority = QUrl(tokens.timeStamps.value_or(QString()));
    return place;
}

} // namespace

session::TokenDevices tokenDevicesOf(const provisioning::profile::Profile& profile,
                                     const ScreenOptions& options)
{
    const bool signs = std::ranges::any_of(profile.methods, [](const QString& name) {
        const auto method = flow::methodFromName(name);
        return method && flow::rowOf(*method).afterForm == flow::AfterForm::TokenSignature;
    });
    if (!signs)
        return {};
    if (options.makeTokens)
        return {options.makeTokens};
    return {[place = placeOf(profile.tokens)] {
        return std::make_unique<drivers::token::Pkcs11TokenReader>(place);
    }};
}

} // namespace kiosk::app
