#include "provisioning/practice/card_command.h"

#include "provisioning/practice/cards/card_maker.h"
#include "provisioning/practice/cards/vpcd_link.h"
#include "provisioning/practice/ending_signals.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

#include <unistd.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using cards::VpcdLink;

namespace {

struct Address {
    QString host;
    quint16 port = 0;
};

std::optional<Address> addressOf(const QString& reader)
{
    const auto colon = reader.lastIndexOf(u':');
    if (!reader.startsWith(u"vpcd:"_s) || colon <= 5)
        return std::nullopt;
    bool isNumber = false;
    const auto port = reader.mid(colon + 1).toUShort(&isNumber);
    auto host = reader.mid(5, colon - 5);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    return isNumber && port > 0 ? std::optional(Address{host, port}) : std::nullopt;
}

void announce(const CardCommand& command, const QString& title)
{
    const QJsonObject line{{u"reader"_s, command.reader}, {u"card"_s, title}};
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int statusOf(VpcdLink::End end)
{
    switch (end) {
    case VpcdLink::End::Stopped: return 0;
    case VpcdLink::End::Pulled: std::fprintf(stderr, "the card has been pulled\n"); return 0;
    case VpcdLink::End::ReaderGone: break;
    }
    std::fprintf(stderr, "the reader has gone\n");
    return 1;
}

} // namespace

int runCard(const CardCommand& command)
{
    const auto address = addressOf(command.reader);
    if (!address) {
        std::fprintf(stderr, "--reader takes vpcd:HOST:PORT\n");
        return 2;
    }
    const bool isBuiltIn = cards::builtInCards().contains(command.file);
    const auto description =
        cards::readDescription(isBuiltIn ? cards::builtInCard(command.file) : command.file);
    if (!description) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(command.file), qPrintable(description.error()));
        return 2;
    }
    const int stop = EndingSignals().descriptor();
    drivers::sim::card::PracticeCard card(cards::makeCard(*description));
    auto link = VpcdLink::connect(address->host, address->port);
    if (!link) {
        std::fprintf(stderr, "no virtual reader at %s\n", qPrintable(command.reader));
        return 1;
    }
    announce(command, description->titles[u"vi"_s]);
    const auto end = link->serve(card, stop);
    ::close(stop);
    return statusOf(end);
}

} // namespace provisioning::practice
