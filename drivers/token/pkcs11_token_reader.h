// Tokens behind PKCS#11 modules, each module in a process of its own.
#pragma once

#include "drivers/api/token.h"
#include "drivers/token/inquiries.h"
#include "drivers/token/module_worker.h"
#include "drivers/token/news_post.h"

#include <QPromise>
#include <QUrl>

#include <map>
#include <memory>
#include <thread>
#include <vector>

namespace drivers::token {

struct TokenPlace {
    QString hostProgram;                                        // motcua-token-host
    QString otherHostProgram = ModuleData::builtIn().otherHost; // the same for modules of the other word size
    QStringList modules = {};                                   // the operator's: files
    bool findModules = true;                                    // also those of the data file, and p11-kit's
    QByteArrayList environment = ModuleData::builtIn().allowedEnvironment(); // of the hosts: NAME=value
    QString hostUser = {};        // whom hosts become that root starts
    QString trustFolder = {};     // of roots and authorities; empty: nobody is trusted
    QUrl timeStampAuthority = {}; // RFC 3161; empty: no time stamps
    TokenPatience patience = {};
};

class Pkcs11TokenReader final : public api::TokenReader {
    Q_OBJECT

public:
    // Looks for modules and starts their hosts, on threads of its own.
    explicit Pkcs11TokenReader(TokenPlace place, QObject* parent = nullptr);
    // Ends the hosts; one that hangs is killed.
    ~Pkcs11TokenReader() override;

    [[nodiscard]] api::TokenReaderState state() const override;
    // A token that two modules show is shown once.
    [[nodiscard]] QList<api::Token> tokens() const override;
    [[nodiscard]] QList<api::ModuleFault> faults() const override;
    QFuture<Result<std::optional<ErrorCode>>> check(const api::TokenChoice& choice) override;
    QFuture<Result<api::TokenSignature>> sign(const api::TokenRequest& request, SecureBytes pin) override;
    void forget() override;

    // For operators: each module has been looked at once, or has failed.
    [[nodiscard]] bool hasLookedEverywhere() const;

private:
    struct Module {
        QString path;
        std::shared_ptr<ModuleDesk> desk;
        std::thread worker;
        std::optional<ModuleSight> sight; // nothing before the first look
    };

    void start(const QStringList& modules);
    void startWorker(Module& module);
    [[nodiscard]] HostPlace hostPlaceOf(const QString& module) const;
    void take(const ModuleDesk* desk, const ModuleSight& sight);
    void finish(int number, const Result<api::TokenSignature>& result);
    void finishCheck(int number, const std::optional<ErrorCode>& verdict);
    [[nodiscard]] Module* moduleOf(const QString& path) const;
    [[nodiscard]] std::optional<api::TokenCertificate> find(const api::TokenChoice& choice) const;

    const TokenPlace m_place;
    std::shared_ptr<NewsPost> m_post;
    std::thread m_finder;
    bool m_found = false; // modules have been looked for
    std::vector<std::unique_ptr<Module>> m_modules;
    std::optional<QPromise<Result<api::TokenSignature>>> m_promise;
    std::shared_ptr<Inquiries> m_inquiries;
    std::map<int, QPromise<Result<std::optional<ErrorCode>>>> m_checks; // those under way
    int m_checkNumber = 0;                                              // of the latest
    int m_number = 0;                                                   // of the latest order
};

} // namespace drivers::token
