// A card that answers whatever it likes: the input is its answers, each after its length in two bytes.

#include "drivers/chip/document_reader.h"

#include <cstdlib>

using namespace drivers::chip;
using namespace drivers::api;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

class AnsweringCard final : public Transport {
public:
    explicit AnsweringCard(OctetView script) : m_script(script) {}

    Result<Octets> transmit(OctetView command) override
    {
        if (command.size() < 4)
            std::abort();
        if (m_script.size() < 2)
            return fail(ErrorCode::CardRemoved, QStringLiteral("fuzz"));
        const auto length = std::min<std::size_t>(static_cast<std::size_t>(m_script[0] << 8 | m_script[1]),
                                                  m_script.size() - 2);
        auto answer = copyOf(m_script.subspan(2, length));
        m_script = m_script.subspan(2 + length);
        return answer;
    }
    Result<void> reset() override { return {}; }
    [[nodiscard]] std::size_t extendedLimit() const override { return 65'538; }

private:
    OctetView m_script;
};

// The session of the published trace, so that answers under it can be found.
SessionKeys publishedSession()
{
    return {kiosk::crypto::BlockCipher::TripleDes, Octets(16, 0x31), Octets(16, 0x32), Octets(8)};
}

void readDocument(OctetView script)
{
    AnsweringCard card(script);
    ChipRequest request;
    request.idNumber = QStringLiteral("001190000000");
    request.birthDate = QDate(1990, 8, 15);
    request.expiryDates = {QDate(2030, 8, 15), std::nullopt};
    request.challenge = QByteArrayLiteral("12345678");
    const Premises premises{nullptr, QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC), QDate(2026, 6, 1)};
    ReadSizes sizes;
    // No key of a card is in the script, so nothing opens.
    if (DocumentReader(card, request, premises, sizes, {}, {}).read())
        std::abort();
}

void readUnderSession(OctetView script)
{
    AnsweringCard card(script);
    Channel channel(card, {});
    channel.startSession(publishedSession());
    channel.setExtended(true);
    ReadSizes sizes;
    Octets content;
    static_cast<void>(FileReader(channel, sizes).read(file::dg2, content));
}

void readPlain(OctetView script)
{
    AnsweringCard card(script);
    Channel channel(card, {});
    channel.setExtended(!script.empty() && (script[0] & 1) != 0);
    ReadSizes sizes;
    Octets content;
    const auto outcome = FileReader(channel, sizes).read(file::dg1, content);
    if (outcome && *outcome == FileOutcome::Read && content.empty())
        std::abort();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const OctetView script(data + 1, size - 1);
    switch (data[0] % 3) {
    case 0: readDocument(script); break;
    case 1: readUnderSession(script); break;
    default: readPlain(script); break;
    }
    return 0;
}
