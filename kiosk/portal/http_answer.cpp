#include "kiosk/portal/http_answer.h"

#include <QByteArrayList>

#include <http_parser.h>

#include <algorithm>
#include <utility>

namespace kiosk::portal {

// What http-parser's callbacks fill.
struct HttpParserState {
    http_parser parser{};
    HttpAnswer answer;
    QByteArray headerName;
    QByteArray headerValue;
    bool inValue = false;
    std::size_t headerBytes = 0; // of interim answers too
    bool isComplete = false;
};

namespace {

constexpr int goOn = 0;
constexpr int stop = -1;
constexpr std::chrono::seconds longestRetry{24 * 3600};

HttpParserState& stateOf(const http_parser* parser)
{
    return *static_cast<HttpParserState*>(parser->data);
}

QByteArray mediaTypeOf(const QByteArray& value)
{
    return value.split(';').first().trimmed().toLower();
}

std::optional<std::chrono::seconds> secondsOf(const QByteArray& value)
{
    bool isNumber = false;
    const auto number = value.trimmed().toUInt(&isNumber);
    return isNumber ? std::optional(std::min(std::chrono::seconds(number), longestRetry)) : std::nullopt;
}

void finishHeader(HttpParserState& state)
{
    const auto name = std::exchange(state.headerName, {}).toLower();
    const auto value = std::exchange(state.headerValue, {});
    state.inValue = false;
    if (name == "content-type")
        state.answer.mediaType = mediaTypeOf(value);
    else if (name == "retry-after")
        state.answer.retryAfter = secondsOf(value);
}

int countHeader(HttpParserState& state, std::size_t bytes)
{
    state.headerBytes += bytes;
    return state.headerBytes <= HttpAnswerReader::largestHeader ? goOn : stop;
}

int onHeaderName(http_parser* parser, const char* at, std::size_t size)
{
    auto& state = stateOf(parser);
    if (state.inValue)
        finishHeader(state);
    state.headerName.append(at, static_cast<qsizetype>(size));
    return countHeader(state, size);
}

int onHeaderValue(http_parser* parser, const char* at, std::size_t size)
{
    auto& state = stateOf(parser);
    state.inValue = true;
    state.headerValue.append(at, static_cast<qsizetype>(size));
    return countHeader(state, size);
}

bool isInterim(const http_parser* parser)
{
    return parser->status_code / 100 == 1;
}

int onHeadersComplete(http_parser* parser)
{
    auto& state = stateOf(parser);
    finishHeader(state);
    state.answer.status = static_cast<int>(parser->status_code);
    const bool hasLength = (parser->flags & F_CONTENTLENGTH) != 0;
    const bool isBodiless = isInterim(parser) || parser->status_code == 204 || parser->status_code == 304;
    const bool isDelimited = isBodiless || hasLength || (parser->flags & F_CHUNKED) != 0;
    const bool isTooLarge = hasLength && parser->content_length > HttpAnswerReader::largestBody;
    return isDelimited && !isTooLarge && parser->upgrade == 0 ? goOn : stop;
}

int onBody(http_parser* parser, const char* at, std::size_t size)
{
    auto& body = stateOf(parser).answer.body;
    body.append(at, static_cast<qsizetype>(size));
    return static_cast<std::size_t>(body.size()) <= HttpAnswerReader::largestBody ? goOn : stop;
}

int onMessageComplete(http_parser* parser)
{
    auto& state = stateOf(parser);
    if (isInterim(parser)) {
        state.answer = {};
        return goOn;
    }
    state.isComplete = true;
    state.answer.keepsAlive = http_should_keep_alive(parser) != 0;
    // Stops the parser here, so that bytes beyond the end are counted and not read as another answer.
    http_parser_pause(parser, 1);
    return goOn;
}

http_parser_settings callbacks()
{
    http_parser_settings settings;
    http_parser_settings_init(&settings);
    settings.on_header_field = onHeaderName;
    settings.on_header_value = onHeaderValue;
    settings.on_headers_complete = onHeadersComplete;
    settings.on_body = onBody;
    settings.on_message_complete = onMessageComplete;
    return settings;
}

} // namespace

HttpAnswerReader::HttpAnswerReader() : m_state(std::make_unique<HttpParserState>())
{
    http_parser_init(&m_state->parser, HTTP_RESPONSE);
    m_state->parser.data = m_state.get();
}

HttpAnswerReader::~HttpAnswerReader() = default;

HttpAnswerReader::Progress HttpAnswerReader::take(std::span<const std::byte> bytes)
{
    static const auto settings = callbacks();
    if (m_state->isComplete)
        m_state->answer.keepsAlive = false;
    if (m_state->isComplete || bytes.empty())
        return m_state->isComplete ? Progress::Complete : Progress::NeedsMore;
    const auto used = http_parser_execute(&m_state->parser, &settings,
                                          reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (m_state->isComplete) {
        // Pausing inside the last byte's callback leaves that byte uncounted when there was a body.
        const auto unread = bytes.size() - used;
        m_state->answer.keepsAlive = m_state->answer.keepsAlive && unread == 0;
        return Progress::Complete;
    }
    return HTTP_PARSER_ERRNO(&m_state->parser) == HPE_OK ? Progress::NeedsMore : Progress::Garbage;
}

HttpAnswer HttpAnswerReader::answer()
{
    return std::move(m_state->answer);
}

} // namespace kiosk::portal
