// What is known of PKCS#11 modules before one is loaded: assets/tokens/modules.json. Pure but for the file.
#pragma once

#include "drivers/api/token.h"

#include <QByteArrayList>
#include <QStringList>

namespace drivers::token {

struct ModuleFacts {
    QString maker;
    QString confidence; // "confirmed", "documented", "reported", "guess"
    QStringList files;
    int shortestPin = 4;
    int longestPin = 64;
    api::PinAlphabet alphabet = api::PinAlphabet::Latin;
    QByteArrayList defaultPins = {};
};

struct ModuleData {
    QStringList folders;
    QStringList ignored;
    QStringList environment; // names of variables a module may have
    QString otherHost;       // motcua-token-host of the other word size, where one is installed
    QList<ModuleFacts> modules;

    // By the file's name; what holds for any module where it is not known.
    [[nodiscard]] ModuleFacts factsOf(const QString& module) const;
    // The variables of this process that a kiosk passes on: NAME=value.
    [[nodiscard]] QByteArrayList allowedEnvironment() const;

    // Nothing when it is not such a file.
    static std::optional<ModuleData> parse(const QByteArray& json);
    // The list that was built in.
    static const ModuleData& builtIn();
};

// All variables of this process, for an operator's own call.
QByteArrayList wholeEnvironment();

} // namespace drivers::token
