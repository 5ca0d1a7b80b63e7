// The thread of one module: keeps its host alive, looks for tokens, signs when it is told to.
//
// A host that dies, hangs or answers nonsense is replaced, at once the first time, then with growing pauses.
// What was asked of it meanwhile is answered with the fault; nothing is asked twice.
#pragma once

#include "drivers/token/document_signer.h"
#include "drivers/token/host_process.h"
#include "drivers/token/module_desk.h"
#include "drivers/token/token_sight.h"

namespace drivers::token {

// How long a module may take before it is stuck.
struct TokenPatience {
    std::chrono::milliseconds start{15'000}; // loading and C_Initialize
    std::chrono::milliseconds look{4'000};
    std::chrono::milliseconds contents{15'000};
    std::chrono::milliseconds sign{45'000};
    std::chrono::milliseconds keypad{120'000}; // a person types
    std::chrono::milliseconds lookEvery{400};
    std::chrono::milliseconds firstPause{250}; // before a host is replaced
    std::chrono::milliseconds longestPause{30'000};
};

// What the worker has to say. Run on its own thread; each posts.
struct ModuleNews {
    std::function<void(const ModuleSight&)> sight;
    std::function<void(int, const Result<api::TokenSignature>&)> signature;
};

class ModuleWorker {
public:
    ModuleWorker(std::shared_ptr<ModuleDesk> desk, HostPlace place, ModuleFacts facts, TokenPatience patience,
                 DocumentSigner signer, ModuleNews news);

    // Until the desk says stop.
    void run();

private:
    [[nodiscard]] std::unique_ptr<HostProcess> startHost();
    bool watch(HostProcess& host);
    bool takeSight(HostProcess& host, const Sight& sight);
    // `before`: why it could not be read at the last look, if so; that is in the log already.
    [[nodiscard]] std::optional<SeenToken> read(HostProcess& host, const SlotSight& slot,
                                                std::optional<ErrorCode> before);
    bool serve(HostProcess& host);
    Result<api::TokenSignature> sign(HostProcess& host, SignOrder& order);
    Result<Octets> signRaw(HostProcess& host, SignOrder& order, const SeenToken& seen,
                           kiosk::crypto::SignatureScheme scheme, OctetView toSign);
    void fault(const Error& error);
    void tell();
    bool pause(std::chrono::milliseconds time, bool refuses);
    void refuseOrder(const Error& error);
    [[nodiscard]] std::optional<SignOrder> takeOrder();
    bool isStopping();

    std::shared_ptr<ModuleDesk> m_desk;
    HostPlace m_place;
    ModuleFacts m_facts;
    TokenPatience m_patience;
    DocumentSigner m_signer;
    ModuleNews m_news;
    std::vector<SeenToken> m_seen;
    std::optional<Error> m_fault;
    std::optional<ModuleSight> m_told;
    bool m_isLost = false; // the host was, while it served
};

} // namespace drivers::token
