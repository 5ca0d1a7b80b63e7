// One card on one PC/SC reader, for this process alone while the object lives.
#pragma once

#include "drivers/chip/pcsc_context.h"
#include "drivers/chip/transport.h"

#include <functional>

namespace drivers::chip {

class PcscCard final : public Transport {
public:
    // Errors: ReaderBusy, CardRemoved, CardMute, CardUnsuitable, ReaderFailed. The context outlives it. A
    // reader that is taken is asked again for a short while: programs that ended hold on to it a moment.
    static Result<std::unique_ptr<PcscCard>> connect(PcscContext& context, const QByteArray& reader);
    // Leaves the card reset, so that nobody finds it opened.
    ~PcscCard() override;

    Result<Octets> transmit(OctetView command) override;
    Result<void> reset() override;
    [[nodiscard]] std::size_t extendedLimit() const override { return m_extendedLimit; }

private:
    PcscCard(PcscContext& context, QByteArray reader, SCARDHANDLE handle, DWORD protocol);
    [[nodiscard]] std::size_t askedLimit() const;
    kiosk::base::Error failure(LONG code, const char* call);

    PcscContext& m_context;
    QByteArray m_reader;
    SCARDHANDLE m_handle;
    DWORD m_protocol;
    std::size_t m_extendedLimit;
    Octets m_answer;
};

} // namespace drivers::chip
