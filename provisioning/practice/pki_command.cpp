#include "provisioning/practice/pki_command.h"

#include "provisioning/practice/ending_signals.h"
#include "provisioning/practice/pki/pki_server.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

int complain(const kiosk::base::Error& error)
{
    std::fprintf(stderr, "%s: %s\n", qPrintable(kiosk::base::codeName(error.code)), qPrintable(error.detail));
    return 1;
}

} // namespace

int runPki(const PkiCommand& command)
{
    const QUrl address(u"http://"_s + command.at, QUrl::StrictMode);
    if (!address.isValid() || address.host().isEmpty() || address.port() <= 0 || !address.path().isEmpty()) {
        std::fprintf(stderr, "--at takes HOST:PORT\n");
        return 2;
    }
    const EndingSignals endings;

    const auto pki = pki::PracticePki::inFolder(command.out, address);
    if (!pki)
        return complain(pki.error());
    if (!command.serve)
        return 0;
    pki::PkiServer server(*pki);
    if (const auto started = server.start(); !started)
        return complain(started.error());
    const QJsonObject line{{u"address"_s, address.toString()}, {u"trust"_s, pki->trustFolder()}};
    std::fputs(QJsonDocument(line).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    std::fflush(stdout);
    endings.wait();
    return 0;
}

} // namespace provisioning::practice
