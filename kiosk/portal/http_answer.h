// Takes the bytes of one HTTP/1.1 answer (RFC 9112) apart.
//
// Pure, one object an answer. Refused as garbage: anything http-parser refuses, more than 32 KiB of headers
// or 512 KiB of body, a body that only the connection's end would delimit (it could have been cut), a change
// of protocol. Interim answers (1xx) are passed over.
#pragma once

#include <QByteArray>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>

namespace kiosk::portal {

struct HttpAnswer {
    int status = 0;
    QByteArray mediaType; // lower case, without parameters; empty when there is none
    std::optional<std::chrono::seconds> retryAfter; // only as seconds; a date is passed over
    QByteArray body;
    bool keepsAlive = false; // the connection may serve another request
};

struct HttpParserState;

class HttpAnswerReader {
public:
    static constexpr std::size_t largestHeader = 32 * 1024;
    static constexpr std::size_t largestBody = 512 * 1024;

    HttpAnswerReader();
    ~HttpAnswerReader();
    HttpAnswerReader(const HttpAnswerReader&) = delete;
    HttpAnswerReader& operator=(const HttpAnswerReader&) = delete;

    enum class Progress { NeedsMore, Complete, Garbage };
    // Bytes beyond the end of the answer make it `keepsAlive == false`: nobody asked for them.
    Progress take(std::span<const std::byte> bytes);
    // Once, after Complete.
    HttpAnswer answer();

private:
    std::unique_ptr<HttpParserState> m_state;
};

} // namespace kiosk::portal
