#include "provisioning/motcuactl/token_list.h"

#include "provisioning/motcuactl/token_faults.h"
#include "provisioning/motcuactl/token_list_json.h"
#include "provisioning/motcuactl/token_place.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <cstdio>
#include <memory>
#include <string>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;
using namespace drivers::api;
using kiosk::base::ErrorCode;
using kiosk::base::makeError;

namespace {

QString wordsOf(const QJsonObject& token)
{
    QStringList flags;
    for (const auto& flag : token[u"flags"].toArray())
        flags << flag.toString();
    QString words = u"%1  slot %2  %3  %4  %5"_s.arg(token[u"label"].toString())
                        .arg(token[u"slot"].toInteger())
                        .arg(token[u"serial"].toString(), token[u"module"].toString(), flags.join(u' '));
    for (const auto& value : token[u"certificates"].toArray()) {
        const auto one = value.toObject();
        words += u"\n  %1  %2  %3 to %4  %5"_s.arg(
            one[u"id"].toString(), one[u"subject"][u"name"].toString(), one[u"validFrom"].toString().left(10),
            one[u"validUntil"].toString().left(10),
            one[u"usable"].toBool() ? u"usable"_s : one[u"why"].toString());
    }
    return words;
}

// A module that cannot be used is an answer of its own when it is the one that was asked for.
std::optional<Answer> faultOf(const drivers::token::Pkcs11TokenReader& reader, const QString& module)
{
    const auto faults = reader.faults();
    for (const auto& fault : faults)
        std::fprintf(stderr, "%s: %s\n", qPrintable(fault.module), qPrintable(messageOf(fault)));
    if (module.isEmpty() || faults.isEmpty())
        return std::nullopt;
    return failure(makeError(faults.front().code, u"motcuactl.token"_s), messageOf(faults.front()));
}

Answer list(const QString& module)
{
    if (!module.isEmpty() && !QFileInfo(module).isFile())
        return failure(makeError(ErrorCode::TokenModuleMissing, u"motcuactl.token"_s),
                       messageOfToken(ErrorCode::TokenModuleMissing));
    const auto reader = lookAtTokens(module);
    if (reader->state() == TokenReaderState::NoModule)
        return failure(makeError(ErrorCode::TokenModuleMissing, u"motcuactl.token"_s),
                       u"No PKCS#11 module is installed"_s);
    if (const auto fault = faultOf(*reader, module))
        return *fault;
    QJsonArray tokens;
    QStringList words;
    for (const auto& token : reader->tokens()) {
        if (token.fault)
            std::fprintf(stderr, "%s: its certificates cannot be read\n", qPrintable(token.label));
        const auto object = toJson(token);
        words << wordsOf(object);
        tokens.append(object);
    }
    return {tokens, words.isEmpty() ? u"No token is plugged in"_s : words.join(u'\n')};
}

} // namespace

void addTokenList(CLI::App& token, Task& task)
{
    const auto module = std::make_shared<std::string>();
    auto* line = token.add_subcommand("list", "The tokens that are plugged in, and their certificates");
    line->add_option("--module", *module, "Only this PKCS#11 module");
    line->callback([module, &task] { task = [module] { return list(QFile::decodeName(module->c_str())); }; });
}

} // namespace provisioning::motcuactl
