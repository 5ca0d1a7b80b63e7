// HTTP for OCSP answers, revocation lists and time stamps, over Qt Network.
//
// Blocks the calling thread, which is a worker and not the GUI's. Each question has a connection of its own:
// no cookies, no cache, nothing kept.
#pragma once

#include "drivers/api/http_fetch.h"

namespace drivers::token {

class NetworkFetch final : public api::HttpFetch {
public:
    // http and https only, at most three redirects, never from https to http.
    [[nodiscard]] kiosk::base::Result<QByteArray> fetch(const api::HttpQuestion& question) override;
};

} // namespace drivers::token
