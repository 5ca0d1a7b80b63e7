#include "tests/drivers/pcsc/card_watch.h"

namespace tests::pcsc {

namespace {

constexpr DWORD patience = 60'000; // ms
constexpr const char* firstReader = "Virtual PCD 00 00";

} // namespace

bool CardWatch::wait(DWORD wanted)
{
    SCARDCONTEXT context = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS)
        return false;
    SCARD_READERSTATE state{};
    state.szReader = firstReader;
    const auto isThere = [&] {
        return (state.dwEventState & wanted) != 0 && state.dwEventState >> 16 != m_count;
    };
    LONG result = SCARD_S_SUCCESS;
    while (!isThere() && result == SCARD_S_SUCCESS) {
        state.dwCurrentState = state.dwEventState & ~static_cast<DWORD>(SCARD_STATE_CHANGED);
        result = SCardGetStatusChange(context, patience, &state, 1);
    }
    SCardReleaseContext(context);
    m_count = state.dwEventState >> 16;
    return result == SCARD_S_SUCCESS;
}

bool CardWatch::waitInserted()
{
    return wait(SCARD_STATE_PRESENT);
}

bool CardWatch::waitRemoved()
{
    return wait(SCARD_STATE_EMPTY);
}

} // namespace tests::pcsc
