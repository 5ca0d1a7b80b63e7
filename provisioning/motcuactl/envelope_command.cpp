// `motcuactl envelope open`.

#include "kiosk/crypto/key_file.h"
#include "offline-queue/envelope.h"
#include "offline-queue/spool_files.h"
#include "provisioning/motcuactl/command.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QJsonArray>
#include <QStringDecoder>

#include <memory>
#include <string>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using kiosk::base::Result;
using outbox::Envelope;

namespace {

constexpr std::size_t largestKey = 16 * 1024;

struct Given {
    std::string key;
    std::string file;
};

// As on the wire, or as in a spool with its digest behind it.
Result<Envelope> envelopeIn(const QByteArray& bytes)
{
    const auto bare = Envelope::parse(bytes);
    if (bare || bytes.size() < 32)
        return bare;
    const auto inner = Envelope::parse(bytes.chopped(32));
    if (inner && bytes == outbox::files::itemOf(*inner))
        return inner;
    return bare;
}

QJsonValue textOf(const QByteArray& body)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(body);
    return decoder.hasError() ? QJsonValue() : QJsonValue(text);
}

QJsonObject jsonOf(const Envelope& envelope, const QByteArray& body)
{
    const auto& header = envelope.header();
    QJsonArray recipients;
    for (const auto& id : header.recipients)
        recipients.append(QString::fromLatin1(id.toHex()));
    return {{u"id"_s, header.id.toString(QUuid::WithoutBraces)},
            {u"sequence"_s, static_cast<qint64>(header.sequence)},
            {u"device"_s, QString::fromLatin1(header.device)},
            {u"kind"_s, QString::fromLatin1(header.kind)},
            {u"form"_s, header.form},
            {u"previous"_s, QString::fromLatin1(header.previous.toHex())},
            {u"digest"_s, QString::fromLatin1(envelope.digest().toHex())},
            {u"recipients"_s, recipients},
            {u"bytes"_s, body.size()},
            {u"body"_s, QString::fromLatin1(body.toBase64())},
            {u"text"_s, textOf(body)}};
}

Answer open(const Given& given)
{
    const auto pem = kiosk::crypto::readSecretFile(QFile::decodeName(given.key.c_str()), largestKey);
    const auto key = pem ? kiosk::crypto::PrivateKey::fromPem(*pem) : std::nullopt;
    if (!key)
        return failure(u"FileUnreadable"_s, u"--key is no private key on P-256, or others may read it"_s);
    QFile file(QFile::decodeName(given.file.c_str()));
    if (!file.open(QIODevice::ReadOnly))
        return failure(u"FileUnreadable"_s, file.fileName() + u": "_s + file.errorString());
    const auto envelope = envelopeIn(file.read(outbox::files::largestItem + 1));
    const auto body = envelope.and_then([&](const Envelope& e) { return outbox::openEnvelope(e, *key); });
    if (!body)
        return failure(body.error(), u"Not an envelope, changed since, or sealed to another key"_s);
    const auto document = jsonOf(*envelope, QByteArray(reinterpret_cast<const char*>(body->data()),
                                                       static_cast<qsizetype>(body->size())));
    const auto text = document[u"text"].toString();
    return {document, text.isNull() ? u"%1 bytes that are no text"_s.arg(body->size()) : text};
}

} // namespace

void addEnvelope(CLI::App& line, Task& task)
{
    auto* envelope = line.add_subcommand("envelope", "Sealed envelopes");
    envelope->require_subcommand(1);
    const auto given = std::make_shared<Given>();
    auto* openLine = envelope->add_subcommand("open", "Open one with a recipient's private key");
    openLine->add_option("--key", given->key, "Private key in PEM")->required();
    openLine->add_option("file", given->file, "The envelope")->required();
    openLine->callback([given, &task] { task = [given] { return open(*given); }; });
}

} // namespace provisioning::motcuactl
