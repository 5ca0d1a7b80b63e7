#include "drivers/chip/pcsc_card.h"

#include <QString>

#include <array>
#include <thread>

#include <reader.h>

namespace drivers::chip {

using namespace std::chrono_literals;
using kiosk::base::Error;
using kiosk::base::makeError;

namespace {

constexpr auto takenPause = 100ms;
constexpr int takenTries = 15;
// How long a service may take to notice that a card is gone (vpcd looks every 400 ms).
constexpr auto noticePause = 50ms;
constexpr int noticeTries = 60;
constexpr std::uint8_t maximumDataProperty = 0x0A; // PC/SC part 10, 2.6.14: dwMaxAPDUDataSize

// A feature's control code (PC/SC part 10, 2.2).
std::optional<DWORD> controlCode(SCARDHANDLE card, std::uint8_t feature)
{
    std::array<std::uint8_t, 256> list{};
    DWORD size = 0;
    if (SCardControl(card, CM_IOCTL_GET_FEATURE_REQUEST, nullptr, 0, list.data(), list.size(), &size) !=
        SCARD_S_SUCCESS)
        return std::nullopt;
    for (std::size_t at = 0; at + 6 <= size && list.at(at + 1) == 4; at += 6) {
        if (list.at(at) == feature)
            return static_cast<DWORD>(list.at(at + 2)) << 24 | static_cast<DWORD>(list.at(at + 3)) << 16 |
                   static_cast<DWORD>(list.at(at + 4)) << 8 | list.at(at + 5);
    }
    return std::nullopt;
}

} // namespace

Result<std::unique_ptr<PcscCard>> PcscCard::connect(PcscContext& context, const QByteArray& reader)
{
    SCARDHANDLE handle = 0;
    DWORD protocol = 0;
    LONG code = SCARD_E_SHARING_VIOLATION;
    for (int tries = 0; tries < takenTries && code == SCARD_E_SHARING_VIOLATION; ++tries) {
        if (tries > 0)
            std::this_thread::sleep_for(takenPause);
        code = SCardConnect(context.handle(), reader.constData(), SCARD_SHARE_EXCLUSIVE,
                            SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &handle, &protocol);
    }
    if (code != SCARD_S_SUCCESS)
        return tl::make_unexpected(pcscError(code, "connect"));
    return std::unique_ptr<PcscCard>(new PcscCard(context, reader, handle, protocol));
}

PcscCard::PcscCard(PcscContext& context, QByteArray reader, SCARDHANDLE handle, DWORD protocol)
    : m_context(context), m_reader(std::move(reader)), m_handle(handle), m_protocol(protocol),
      m_extendedLimit(askedLimit()), m_answer(MAX_BUFFER_SIZE_EXTENDED)
{
}

PcscCard::~PcscCard()
{
    SCardDisconnect(m_handle, SCARD_RESET_CARD);
}

// T=0 would need ENVELOPE. A reader that does not say may well take them.
std::size_t PcscCard::askedLimit() const
{
    constexpr std::size_t unknown = 65'538;
    if (m_protocol == SCARD_PROTOCOL_T0)
        return 0;
    const auto control = controlCode(m_handle, FEATURE_GET_TLV_PROPERTIES);
    std::array<std::uint8_t, 256> list{};
    DWORD size = 0;
    if (!control ||
        SCardControl(m_handle, *control, nullptr, 0, list.data(), list.size(), &size) != SCARD_S_SUCCESS)
        return unknown;
    for (std::size_t at = 0; at + 2 <= size; at += 2U + list.at(at + 1)) {
        if (list.at(at) != maximumDataProperty || list.at(at + 1) != 4 || at + 6 > size)
            continue;
        const auto limit = static_cast<std::size_t>(list.at(at + 2)) |
                           static_cast<std::size_t>(list.at(at + 3)) << 8 |
                           static_cast<std::size_t>(list.at(at + 4)) << 16;
        return limit <= 256 ? 0 : limit + 2;
    }
    return unknown;
}

Result<Octets> PcscCard::transmit(OctetView command)
{
    auto size = static_cast<DWORD>(m_answer.size());
    const auto* header = m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    const LONG code = SCardTransmit(m_handle, header, command.data(), static_cast<DWORD>(command.size()),
                                    nullptr, m_answer.data(), &size);
    if (code != SCARD_S_SUCCESS)
        return tl::make_unexpected(failure(code, "transmit"));
    // A card that is taken off in mid-command is told as an answer of no bytes.
    if (size == 0)
        return fail(ErrorCode::CardRemoved, QStringLiteral("chip.pcsc"),
                    QStringLiteral("transmit: no bytes"));
    return copyOf(OctetView(m_answer).first(size));
}

Result<void> PcscCard::reset()
{
    const LONG code = SCardReconnect(m_handle, SCARD_SHARE_EXCLUSIVE, SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1,
                                     SCARD_RESET_CARD, &m_protocol);
    if (code != SCARD_S_SUCCESS)
        return tl::make_unexpected(failure(code, "reset"));
    return {};
}

// A card that has gone makes readers fail in many ways before anybody says that it has gone.
Error PcscCard::failure(LONG code, const char* call)
{
    const auto error = pcscError(code, call);
    if (code != SCARD_E_NOT_TRANSACTED && code != SCARD_W_UNPOWERED_CARD && code != SCARD_W_UNRESPONSIVE_CARD)
        return error;
    for (int tries = 0; tries < noticeTries; ++tries) {
        if (!m_context.hasCard(m_reader))
            return makeError(SCardIsValidContext(m_context.handle()) == SCARD_S_SUCCESS
                                 ? ErrorCode::CardRemoved
                                 : ErrorCode::ReaderFailed,
                             error.origin, error.detail);
        std::this_thread::sleep_for(noticePause);
    }
    return error;
}

} // namespace drivers::chip
