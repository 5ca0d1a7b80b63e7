// `motcuactl queue add|list|show|sync|verify|export|import|retry|stats`.

#include "kiosk/agent/https_transport.h"
#include "kiosk/agent/queue_place.h"
#include "kiosk/base/ids.h"
#include "kiosk/crypto/certificate_time.h"
#include "offline-queue/line_news.h"
#include "provisioning/motcuactl/command.h"
#include "provisioning/motcuactl/queue_json.h"
#include "provisioning/motcuactl/queue_place.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using kiosk::base::Error;
using kiosk::base::ErrorCode;
using kiosk::base::Result;

namespace {

struct Given {
    QueueLine place;
    std::string kind;
    std::string in;
    std::string id;
    std::string portal;
    std::string folder;
};

Answer failed(const Error& error)
{
    if (error.detail == u"PracticeMissing"_s)
        return failure(error.detail, u"motcua-practice is not installed here"_s, Exit::Missing);
    return failure(error, u"%1 (%2) %3"_s.arg(kiosk::base::codeName(error.code),
                                              kiosk::base::operatorCode(error.code), error.detail));
}

// The document of what was done all the same, with the error in it.
Answer withError(QJsonObject document, const Error& error)
{
    auto answer = failed(error);
    document.insert(u"error"_s, answer.document.toObject().value(u"error"_s));
    return {document, answer.words, answer.exit};
}

// Continues with an open spool.
template <class Then>
Answer withSpool(const QueueLine& line, Then then)
{
    const auto place = placeOf(line);
    if (!place)
        return failed(place.error());
    const auto spool = openSpool(*place);
    return spool ? then(*place, **spool) : failed(spool.error());
}

template <class Then>
Answer withView(const QueueLine& line, Then then)
{
    const auto view =
        spoolOf(line).and_then([](const QString& path) { return outbox::SpoolView::open(path); });
    return view ? then(*view) : failed(view.error());
}

Answer add(const Given& given)
{
    if (!outbox::isKind(QByteArray::fromStdString(given.kind)))
        return failure(u"Usage"_s, u"--kind takes [a-z-]{1,32}"_s, Exit::Usage);
    QFile file(QFile::decodeName(given.in.c_str()));
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"FileUnreadable"_s, file.fileName() + u": "_s + file.errorString());
    const auto bytes = file.read(static_cast<qint64>(outbox::largestContent) + 1);
    const kiosk::base::Octets body(bytes.begin(), bytes.end());
    const auto place = placeOf(given.place);
    const auto ready = place ? openSpool(*place).map([](const auto&) {}) : Result<void>();
    if (!place || !ready)
        return failed(place ? ready.error() : place.error());
    const kiosk::base::SystemClock clock;
    const outbox::Item item{QUuid::fromString(kiosk::base::uuidV7(clock)),
                            QByteArray::fromStdString(given.kind), 1, body};
    const auto added = outbox::Outbox::open(place->spool, place->owner,
                                            kiosk::agent::policyOf(place->installed.profile.queue), clock)
                           .and_then([&](const auto& outbox) {
                               return outbox->admit().and_then([&](auto) { return outbox->add(item); });
                           });
    if (!added)
        return failed(added.error());
    const QJsonObject document{{u"id"_s, added->id.toString(QUuid::WithoutBraces)},
                               {u"sequence"_s, static_cast<qint64>(added->sequence)}};
    return {document, wordsOfQueue(document)};
}

Answer list(const Given& given)
{
    return withView(given.place, [](const outbox::SpoolView& view) -> Answer {
        QJsonArray items;
        QStringList words;
        for (const auto& item : view.list()) {
            items.append(toJson(item));
            words << lineOf(item, QDateTime::currentDateTimeUtc());
        }
        return {items, words.isEmpty() ? u"nothing is kept here"_s : words.join(u'\n')};
    });
}

Answer show(const Given& given)
{
    return withView(given.place, [&](const outbox::SpoolView& view) -> Answer {
        const auto items = view.list();
        const auto id = QUuid::fromString(QString::fromStdString(given.id));
        const auto found = std::ranges::find(items, id, &outbox::ViewedItem::id);
        if (id.isNull() || found == items.end())
            return failure(u"ItemUnknown"_s, u"no envelope of this id is here"_s);
        const auto document = toJson(*found);
        return {document, wordsOfQueue(document)};
    });
}

Answer verify(const Given& given)
{
    return withView(given.place, [](const outbox::SpoolView& view) -> Answer {
        const auto verification = view.verify();
        const auto document = toJson(verification);
        if (verification.findings.empty())
            return {document, wordsOfQueue(document)};
        QStringList words;
        for (const auto& finding : verification.findings)
            words << finding.file + u": "_s + finding.what;
        return withError(document, kiosk::base::makeError(ErrorCode::QueueDamaged, u"motcuactl.queue"_s,
                                                          u'\n' + words.join(u'\n')));
    });
}

// Of the profile that is at hand; a spool alone has none.
std::optional<std::chrono::hours> graceOf(const QueueLine& line)
{
    const bool isSpoolAlone = !line.spool.empty() && line.profile.empty() && !line.practice;
    const auto place = isSpoolAlone ? Result<QueuePlace>(tl::make_unexpected(Error())) : placeOf(line);
    return place ? std::optional(place->installed.profile.queue.grace) : std::nullopt;
}

Answer stats(const Given& given)
{
    return withView(given.place, [&](const outbox::SpoolView& view) -> Answer {
        const auto now = kiosk::crypto::certificateTime(kiosk::base::SystemClock(), view.lastReceipt());
        const auto document = statsOf(view, standingOf(view.keySet(), now, graceOf(given.place)));
        return {document, wordsOfQueue(document)};
    });
}

std::optional<kiosk::portal::Endpoint> endpointOf(const QueuePlace& place, const outbox::Spool& spool,
                                                  const std::string& portal)
{
    const auto& address = place.installed.profile.portal;
    kiosk::portal::Endpoint endpoint{address.host,      address.port,         address.basePath,
                                     address.authority, address.connectLimit, address.callLimit,
                                     spool.provenTime()};
    if (portal.empty())
        return endpoint;
    const QUrl url(QString::fromStdString(portal), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != u"https"_s || url.host().isEmpty())
        return std::nullopt;
    endpoint.host = url.host(QUrl::FullyEncoded);
    endpoint.port = static_cast<std::uint16_t>(url.port(443));
    endpoint.basePath = url.path(QUrl::FullyEncoded);
    while (endpoint.basePath.endsWith(u'/'))
        endpoint.basePath.chop(1);
    return endpoint;
}

// One pass: until nothing is due any more, or something fails.
outbox::DrainStep sendAll(outbox::Drain& drain)
{
    outbox::DrainStep total;
    do
        total += drain.step();
    while (!total.fault && total.wait && total.wait->count() == 0);
    return total;
}

Answer sync(const Given& given)
{
    return withSpool(given.place, [&](const QueuePlace& place, outbox::Spool& spool) -> Answer {
        const auto endpoint = endpointOf(place, spool, given.portal);
        if (!endpoint)
            return failure(u"Usage"_s, u"--portal takes an https address"_s, Exit::Usage);
        const kiosk::base::SystemClock clock;
        const kiosk::crypto::TlsCancel never;
        const auto& installed = place.installed;
        const auto& queue = installed.profile.queue;
        kiosk::agent::HttpsTransport transport(*endpoint, {installed.deviceCertificate, installed.deviceKey},
                                               clock, never);
        const outbox::FileDeviceKey key(installed.deviceKey);
        const auto drain = outbox::Drain::begin(spool, key, transport, clock,
                                                {queue.keysRoot, {queue.receiptAge, queue.receiptCount}});
        if (!drain)
            return failed(drain.error());
        const auto total = sendAll(**drain);
        const auto document = toJson(total, static_cast<qint64>(spool.waiting().size()));
        return total.fault ? withError(document, *total.fault) : Answer{document, wordsOfQueue(document)};
    });
}

Answer exportItems(const Given& given)
{
    return withSpool(given.place, [&](const QueuePlace& place, outbox::Spool& spool) -> Answer {
        const auto exported = outbox::exportTo(QFile::decodeName(given.folder.c_str()), spool,
                                               outbox::FileDeviceKey(place.installed.deviceKey));
        if (!exported)
            return failed(exported.error());
        return {toJson(*exported), wordsOfQueue(toJson(*exported))};
    });
}

Answer importReceipts(const Given& given)
{
    return withSpool(given.place, [&](const QueuePlace& place, outbox::Spool& spool) -> Answer {
        const auto imported = outbox::importFrom(QFile::decodeName(given.folder.c_str()), spool,
                                                 place.installed.profile.queue.keysRoot);
        if (!imported)
            return failed(imported.error());
        const auto document = toJson(*imported);
        if (imported->forged > 0)
            return withError(document,
                             kiosk::base::makeError(ErrorCode::ReceiptForged, u"motcuactl.queue"_s));
        return {document, wordsOfQueue(document)};
    });
}

Answer retry(const Given& given)
{
    const auto id = QUuid::fromString(QString::fromStdString(given.id));
    return withSpool(given.place, [&](const QueuePlace&, outbox::Spool& spool) -> Answer {
        for (const auto sequence : spool.setAside()) {
            const auto stored = spool.asideItem(sequence);
            if (id.isNull() || !stored.envelope || stored.envelope->header().id != id)
                continue;
            if (const auto done = spool.retry(sequence); !done)
                return failed(done.error());
            // Whoever drains hears of it.
            outbox::tellOfLine(spool.path());
            const QJsonObject document{{u"id"_s, id.toString(QUuid::WithoutBraces)},
                                       {u"sequence"_s, static_cast<qint64>(sequence)}};
            return {document, wordsOfQueue(document)};
        }
        return failure(u"ItemUnknown"_s, u"no whole envelope of this id is set aside here"_s);
    });
}

} // namespace

void addQueue(CLI::App& line, Task& task)
{
    auto* queue = line.add_subcommand("queue", "The sealed queue of a kiosk");
    queue->require_subcommand(1);
    queue->fallthrough();
    const auto given = std::make_shared<Given>();
    queue->add_option("--spool", given->place.spool, "Folder of the queue instead of the kiosk's own");
    auto* profileOption = queue->add_option("--profile", given->place.profile,
                                            "Signed profile; device.pem and device.key lie beside it");
    auto* rootOption = queue->add_option("--root", given->place.root, "Public key that signed the profile");
    profileOption->needs(rootOption);
    rootOption->needs(profileOption);
    queue->add_flag("--practice", given->place.practice, "The practice profile and keys")
        ->excludes(profileOption);

    const auto command = [&](const char* name, const char* help, Answer (*run)(const Given&)) {
        auto* sub = queue->add_subcommand(name, help);
        sub->fallthrough();
        sub->callback([given, run, &task] { task = [given, run] { return run(*given); }; });
        return sub;
    };
    auto* addLine = command("add", "Seal a file and keep it", add);
    addLine->add_option("--kind", given->kind, "What it is: [a-z-]{1,32}")->required();
    addLine->add_option("--in", given->in, "File with the bytes")->required();
    command("list", "Every envelope with its state", list);
    command("show", "One envelope", show)->add_option("id", given->id, "Its id")->required();
    command("sync", "Send what waits, once through", sync)
        ->add_option("--portal", given->portal, "https address instead of the profile's");
    command("verify", "Check every file against its digest", verify);
    command("export", "Write the envelopes to a folder", exportItems)
        ->add_option("folder", given->folder, "The folder")
        ->required();
    command("import", "Take the receipts from a folder", importReceipts)
        ->add_option("folder", given->folder, "The folder")
        ->required();
    command("retry", "Let one that was set aside wait again", retry)
        ->add_option("id", given->id, "Its id")
        ->required();
    command("stats", "Counts, ages and causes", stats);
}

} // namespace provisioning::motcuactl
