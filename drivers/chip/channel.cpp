#include "drivers/chip/channel.h"

#include <QString>

#include <algorithm>

namespace drivers::chip {

namespace {

const QString origin = QStringLiteral("chip.channel");
constexpr std::size_t longestAnswer = 65536;
constexpr std::uint8_t getResponse = 0xC0;

} // namespace

Channel::Channel(Transport& transport, Leave leave) : m_transport(transport), m_leave(leave) {}

void Channel::startSession(SessionKeys keys)
{
    m_session.emplace(std::move(keys));
}

void Channel::endSession()
{
    m_session.reset();
}

Result<void> Channel::reset()
{
    endSession();
    return m_transport.reset();
}

std::size_t Channel::shortRoom() const
{
    return m_session ? m_session->plainRoom(256) : 256;
}

std::size_t Channel::extendedRoom() const
{
    const auto limit = std::min(m_transport.extendedLimit(), longestAnswer + 2);
    const auto data = limit > 2 ? limit - 2 : 0;
    return m_session ? m_session->plainRoom(data) : data;
}

Result<Response> Channel::send(const Command& command)
{
    if (!m_session)
        return exchange(command);
    const auto response = exchange(m_session->protect(command, isExtended()));
    if (!response)
        return response;
    // A bare error ends the session on the card's side (9.8.5), or cannot be told from one that does.
    const auto plain = m_session->open(*response);
    if (plain)
        return *plain;
    endSession();
    if (response->data.empty() && !response->isOk())
        return *response;
    return fail(ErrorCode::CardUnreadable, origin, QStringLiteral("secure messaging broken"));
}

Result<Response> Channel::sendProbing(const Command& command)
{
    if (m_session || m_extended || m_transport.extendedLimit() <= 256)
        return send(command);
    const auto response = transmit(command, true);
    const bool readerFailed = !response && response.error().code == ErrorCode::ReaderFailed;
    if (readerFailed || (response && refusesExtended(response->status))) {
        m_extended = false;
        if (readerFailed) {
            if (const auto done = reset(); !done)
                return tl::make_unexpected(done.error());
        }
        return send(command);
    }
    if (response && response->isOk())
        m_extended = true;
    return response;
}

// Gathers what the card hands out in pieces (ISO/IEC 7816-4, 5.3.4), and asks again with the length it names.
Result<Response> Channel::exchange(const Command& command)
{
    auto response = transmit(command);
    if (response && response->status >> 8 == 0x6C && command.expected && response->data.empty()) {
        auto again = command;
        again.expected = (response->status & 0xFF) == 0 ? 256 : response->status & 0xFF;
        response = transmit(again);
    }
    Octets gathered;
    while (response && response->status >> 8 == 0x61 && gathered.size() < longestAnswer) {
        append(gathered, response->data);
        const auto waiting = static_cast<std::size_t>(response->status & 0xFF);
        response = transmit({0, getResponse, 0, 0, {}, waiting == 0 ? 256 : waiting});
        if (response && response->status >> 8 == 0x61 && response->data.empty())
            return fail(ErrorCode::CardUnreadable, origin, QStringLiteral("an answer without end"));
    }
    if (response && !gathered.empty()) {
        append(gathered, response->data);
        response->data = std::move(gathered);
    }
    return response;
}

Result<Response> Channel::transmit(const Command& command, bool extended)
{
    if (m_leave.cancelled != nullptr && *m_leave.cancelled)
        return fail(ErrorCode::CallCancelled, origin);
    if (std::chrono::steady_clock::now() > m_leave.until)
        return fail(ErrorCode::CardTimeout, origin, QStringLiteral("the whole reading"));
    ++m_apdus;
    const auto bytes = m_transport.transmit(encoded(command, extended));
    if (!bytes)
        return tl::make_unexpected(bytes.error());
    m_bytesRead += static_cast<qint64>(bytes->size());
    auto response = decodedResponse(*bytes);
    if (!response)
        return fail(ErrorCode::CardUnreadable, origin, QStringLiteral("no status word"));
    return std::move(*response);
}

} // namespace drivers::chip
