// What a token host may answer, whose module has taken it over: any bytes. Whatever is taken for an answer
// can be shown, and every failure is an error of its own.

#include "drivers/token/cryptoki_fault.h"
#include "drivers/token/token_sight.h"

#include <cstdlib>

using namespace drivers::token;
using kiosk::base::ErrorCode;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void expect(bool truth)
{
    if (!truth)
        std::abort();
}

void look(const Sight& sight)
{
    const ModuleFacts facts;
    for (const auto& slot : sight.slots) {
        const auto pin = pinOf(slot, facts);
        expect(pin.shortest >= 1 && pin.shortest <= pin.longest && pin.longest <= 64);
    }
}

void open(const Held& held)
{
    const QDateTime now(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC);
    const auto token = tokenOf(QStringLiteral("module"), {{}, held}, {}, now);
    expect(static_cast<std::size_t>(token.certificates.size()) <= held.certificates.size());
}

void fail(const Failure& failure)
{
    const auto code = errorOf(failure).code;
    expect(code >= ErrorCode::TokenMissing && code <= ErrorCode::TokenFailed);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto read = answerFrom({data, size});
    if (!read)
        return 0;
    // Flags apart, which are any number but zero, it is written as it was read.
    expect(answerFrame(read->number, read->answer).size() == size + lengthSize);
    if (const auto* sight = std::get_if<Sight>(&read->answer))
        look(*sight);
    else if (const auto* held = std::get_if<Held>(&read->answer))
        open(*held);
    else if (const auto* failure = std::get_if<Failure>(&read->answer))
        fail(*failure);
    return 0;
}
