#include "drivers/chip/pcsc_context.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace drivers::chip {

using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::makeError;
using kiosk::base::Result;

namespace {

const QString origin = QStringLiteral("chip.pcsc");
// A pseudo reader that changes when readers come and go.
constexpr auto plugAndPlay = "\\\\?PnP?\\Notification";

ErrorCode codeOf(LONG code)
{
    switch (code) {
    case SCARD_W_REMOVED_CARD:
    case SCARD_W_RESET_CARD: // taken off and laid down again in between
    case SCARD_E_NO_SMARTCARD: return ErrorCode::CardRemoved;
    case SCARD_W_UNRESPONSIVE_CARD:
    case SCARD_W_UNPOWERED_CARD: return ErrorCode::CardMute;
    case SCARD_W_UNSUPPORTED_CARD:
    case SCARD_E_PROTO_MISMATCH:
    case SCARD_E_CARD_UNSUPPORTED: return ErrorCode::CardUnsuitable;
    case SCARD_E_SHARING_VIOLATION: return ErrorCode::ReaderBusy;
    case SCARD_E_TIMEOUT: return ErrorCode::CardTimeout;
    default: // SCARD_F_COMM_ERROR, SCARD_E_NO_SERVICE, SCARD_E_READER_UNAVAILABLE, SCARD_E_NOT_TRANSACTED,
             // ...
        return ErrorCode::ReaderFailed;
    }
}

QString textOf(LONG code, const char* call)
{
    return QStringLiteral("%1: %2").arg(QLatin1String(call), QString::number(static_cast<quint32>(code), 16));
}

// Any failure of the service itself: the context is worth nothing any more.
tl::unexpected<kiosk::base::Error> gone(LONG code, const char* call)
{
    return fail(ErrorCode::ChipServiceMissing, origin, textOf(code, call));
}

void note(ReaderSight& reader, DWORD state)
{
    reader.hasCard = (state & SCARD_STATE_PRESENT) != 0;
    reader.isTaken = (state & SCARD_STATE_EXCLUSIVE) != 0;
    reader.seen = state & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
}

} // namespace

kiosk::base::Error pcscError(LONG code, const char* call)
{
    return makeError(codeOf(code), origin, textOf(code, call));
}

Result<std::unique_ptr<PcscContext>> PcscContext::establish()
{
    SCARDCONTEXT handle = 0;
    const LONG code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle);
    if (code != SCARD_S_SUCCESS)
        return gone(code, "establish");
    return std::unique_ptr<PcscContext>(new PcscContext(handle));
}

PcscContext::~PcscContext()
{
    SCardReleaseContext(m_handle);
}

Result<void> PcscContext::look(QList<ReaderSight>& readers)
{
    DWORD size = 0;
    LONG code = SCardListReaders(m_handle, nullptr, nullptr, &size);
    QByteArray names(static_cast<qsizetype>(size), '\0');
    if (code == SCARD_S_SUCCESS)
        code = SCardListReaders(m_handle, nullptr, names.data(), &size);
    if (code != SCARD_S_SUCCESS && code != SCARD_E_NO_READERS_AVAILABLE)
        return gone(code, "list");
    QList<ReaderSight> now;
    const auto parts = code == SCARD_S_SUCCESS ? names.split('\0') : QByteArrayList();
    for (const auto& name : parts) {
        if (name.isEmpty())
            continue;
        const auto known =
            std::find_if(readers.cbegin(), readers.cend(), [&](const auto& one) { return one.name == name; });
        now.append(known != readers.cend() ? *known : ReaderSight{name});
    }
    readers = now;
    return {};
}

Result<void> PcscContext::wait(QList<ReaderSight>& readers, std::chrono::milliseconds time)
{
    std::vector<SCARD_READERSTATE> states(static_cast<std::size_t>(readers.size()) + 1);
    for (qsizetype i = 0; i < readers.size(); ++i) {
        states[static_cast<std::size_t>(i)].szReader = readers.at(i).name.constData();
        states[static_cast<std::size_t>(i)].dwCurrentState = readers.at(i).seen;
    }
    states.back().szReader = plugAndPlay;
    // The number of readers that are known (pcsc-lite's own extension), so that none slips in unseen.
    states.back().dwCurrentState = static_cast<DWORD>(readers.size()) << 16;
    const LONG code = SCardGetStatusChange(m_handle, static_cast<DWORD>(time.count()), states.data(),
                                           static_cast<DWORD>(states.size()));
    if (code == SCARD_E_UNKNOWN_READER || code == SCARD_E_READER_UNAVAILABLE)
        return {}; // look() will not find it any more
    // A card that somebody takes for himself is no change by itself, but it stands in the states afterwards.
    if (code != SCARD_S_SUCCESS && code != SCARD_E_TIMEOUT)
        return gone(code, "wait");
    for (qsizetype i = 0; i < readers.size(); ++i) {
        const auto state = states[static_cast<std::size_t>(i)].dwEventState;
        if (state != SCARD_STATE_UNAWARE)
            note(readers[i], state);
    }
    return {};
}

bool PcscContext::hasCard(const QByteArray& reader)
{
    SCARD_READERSTATE state{};
    state.szReader = reader.constData();
    return SCardGetStatusChange(m_handle, 0, &state, 1) == SCARD_S_SUCCESS &&
           (state.dwEventState & SCARD_STATE_PRESENT) != 0;
}

} // namespace drivers::chip
