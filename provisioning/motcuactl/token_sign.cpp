#include "provisioning/motcuactl/token_sign.h"

#include "provisioning/motcuactl/token_faults.h"
#include "provisioning/motcuactl/token_list_json.h"
#include "provisioning/motcuactl/token_place.h"

#include <CLI/CLI.hpp>

#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QSaveFile>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <string>

#include <unistd.h>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using namespace drivers::api;
using kiosk::base::ErrorCode;
using kiosk::base::Result;
using kiosk::base::SecureBytes;

namespace {

constexpr std::size_t longestPin = 64;
constexpr qint64 largestDocument = 256LL << 20;

bool isUsable(const TokenCertificate& held)
{
    return !held.certificate.unusable.has_value();
}

struct SignLine {
    std::string module;
    quint64 slot = 0;
    std::string certificate;
    std::string in;
    std::string out;
};

Answer refusal(ErrorCode code)
{
    return failure(kiosk::base::makeError(code, u"motcuactl.token"_s), messageOfToken(code));
}

// The first line of standard input, without its end, and without any buffer in between. Nothing when it is
// longer than a PIN.
std::optional<SecureBytes> readPin()
{
    SecureBytes pin(longestPin + 1);
    for (std::size_t size = 0; size <= longestPin;) {
        auto* place = pin.room().data() + size;
        const auto got = ::read(STDIN_FILENO, place, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || *place == std::byte{'\n'}) {
            if (size > 0 && pin.room()[size - 1] == std::byte{'\r'})
                --size;
            pin.setSize(size);
            return pin;
        }
        ++size;
    }
    return std::nullopt;
}

Result<TokenSignature> signWith(TokenReader& reader, const TokenRequest& request, SecureBytes pin)
{
    QEventLoop loop;
    QFutureWatcher<Result<TokenSignature>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(reader.sign(request, std::move(pin)));
    loop.exec();
    return watcher.result();
}

Answer signWithPin(TokenReader& reader, const Token& token, const TokenCertificate& certificate,
                   const SignLine& line, const QByteArray& document)
{
    if (token.pin.locked)
        return refusal(ErrorCode::TokenPinLocked);
    if (token.pin.finalTry)
        std::fputs("One try is left: a wrong PIN locks the token\n", stderr);
    auto pin = token.pin.ownKeypad ? std::optional(SecureBytes()) : readPin();
    if (!pin)
        return refusal(ErrorCode::TokenPinUnfit);
    const auto signature = signWith(reader, {choiceOf(token, certificate), document}, std::move(*pin));
    if (!signature)
        return refusal(signature.error().code);
    QSaveFile file(QFile::decodeName(line.out.c_str()));
    if (!file.open(QIODevice::WriteOnly) || file.write(signature->cms) != signature->cms.size() ||
        !file.commit())
        return failure(u"FileUnwritable"_s, QString::fromStdString(line.out));
    const auto answer = toJson(*signature, certificate.id);
    return {answer,
            u"%1, %2, %3"_s.arg(signature->level, signature->algorithm, signature->certificate.subject.name)};
}

// Those meant by `--cert`: by the CKA_ID, which a renewed certificate may share with the one before it (then
// the usable one is meant), or by the certificate's own SHA-256.
QList<TokenCertificate> meant(const Token& token, const std::string& hex)
{
    const auto wanted = QByteArray::fromHex(QByteArray::fromStdString(hex));
    QList<TokenCertificate> found;
    for (const auto& one : token.certificates) {
        if (one.id == wanted || one.fingerprint() == wanted)
            found << one;
    }
    if (found.size() > 1 && std::any_of(found.begin(), found.end(), isUsable))
        found.removeIf([](const TokenCertificate& one) { return !isUsable(one); });
    return found;
}

Answer signOn(TokenReader& reader, const Token& token, const SignLine& line, const QByteArray& document)
{
    if (token.fault)
        return refusal(*token.fault);
    const auto certificates = meant(token, line.certificate);
    if (certificates.isEmpty())
        return refusal(ErrorCode::TokenKeyMissing);
    if (certificates.size() > 1 && isUsable(certificates.front()))
        return failure(u"Usage"_s, u"Several certificates have that id: name one by its sha256"_s,
                       Exit::Usage);
    return signWithPin(reader, token, certificates.front(), line, document);
}

Answer sign(const SignLine& line)
{
    const auto module = QFile::decodeName(line.module.c_str());
    if (!module.isEmpty() && !QFileInfo(module).isFile())
        return refusal(ErrorCode::TokenModuleMissing);
    QFile file(QFile::decodeName(line.in.c_str()));
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestDocument)
        return failure(u"FileUnreadable"_s, QString::fromStdString(line.in));
    const auto document = file.readAll();
    const auto reader = lookAtTokens(module);
    QList<Token> there;
    for (const auto& token : reader->tokens()) {
        if (token.slot == line.slot)
            there << token;
    }
    if (there.size() > 1)
        return failure(u"Usage"_s, u"Several modules have a token in that slot: name one with --module"_s,
                       Exit::Usage);
    if (there.size() == 1)
        return signOn(*reader, there.front(), line, document);
    if (reader->state() == TokenReaderState::NoModule)
        return refusal(ErrorCode::TokenModuleMissing);
    const auto faults = reader->faults();
    if (module.isEmpty() || faults.isEmpty())
        return refusal(ErrorCode::TokenMissing);
    return failure(kiosk::base::makeError(faults.front().code, u"motcuactl.token"_s),
                   messageOf(faults.front()));
}

} // namespace

void addTokenSign(CLI::App& token, Task& task)
{
    const auto given = std::make_shared<SignLine>();
    auto* line = token.add_subcommand("sign", "Sign a file; the PIN is the first line of standard input");
    line->add_option("--module", given->module, "The PKCS#11 module; any without it");
    line->add_option("--slot", given->slot, "The slot's id, as `token list` prints it")->required();
    line->add_option("--cert", given->certificate, "The certificate's id (CKA_ID) or its SHA-256, in hex")
        ->required()
        ->check([](const std::string& text) {
            const auto hex = QByteArray::fromStdString(text);
            const bool isHex = !text.empty() && QByteArray::fromHex(hex).toHex() == hex.toLower();
            return isHex ? std::string() : std::string("not hex");
        });
    line->add_option("--in", given->in, "What is signed")->required();
    line->add_option("--out", given->out, "File for the detached signature, DER")->required();
    line->callback([given, &task] { task = [given] { return sign(*given); }; });
}

} // namespace provisioning::motcuactl
