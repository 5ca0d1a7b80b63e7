#include "tests/bench/chip/link_model.h"

#include "drivers/chip/document_reader.h"
#include "drivers/sim/card/practice_card.h"

#include <cstdio>
#include <cstdlib>

namespace bench {

using namespace drivers::chip;
using drivers::sim::card::CardImage;
using std::chrono::microseconds;

namespace {

// EF.CardAccess; PACE's five; SELECT; DG1, SOD, DG13, DG14, DG15; chip authentication's two; active's one.
constexpr int leastBeforePhoto = 1 + 5 + 1 + 5 + 2 + 1;

class TimedCard final : public Transport {
public:
    explicit TimedCard(CardImage image) : m_card(std::move(image)) {}

    Result<Octets> transmit(OctetView command) override
    {
        const QByteArray bytes(reinterpret_cast<const char*>(command.data()),
                               static_cast<qsizetype>(command.size()));
        const auto answer = m_card.transmit(bytes).value_or(QByteArray());
        m_spent += m_card.timeFor(bytes.size(), answer.size());
        return Octets(answer.begin(), answer.end());
    }
    Result<void> reset() override
    {
        m_card.reset();
        return {};
    }
    [[nodiscard]] std::size_t extendedLimit() const override { return 65'538; }
    [[nodiscard]] double spent() const { return std::chrono::duration<double, std::milli>(m_spent).count(); }

private:
    drivers::sim::card::PracticeCard m_card;
    microseconds m_spent{0};
};

double onLink(qint64 bytes, int bitsPerSecond)
{
    return static_cast<double>(bytes) * 8 * 1000 / bitsPerSecond;
}

} // namespace

LinkTimes timesOverLink(const CardImage& image, const drivers::api::ChipRequest& request, int bitsPerSecond,
                        std::chrono::milliseconds delay)
{
    auto tempered = image;
    tempered.temper.bitsPerSecond = bitsPerSecond;
    tempered.temper.delay = delay;
    TimedCard card(tempered);
    LinkTimes times;
    const Premises premises{nullptr, QDateTime::currentDateTimeUtc(), QDate::currentDate()};
    ReadSizes sizes;
    DocumentReader::Listener listener;
    listener.documentRead = [&](const auto&) { times.toFields = card.spent(); };
    if (!DocumentReader(card, request, premises, sizes, {}, listener).read()) {
        std::fputs("the practice card is not read\n", stderr);
        std::exit(1);
    }
    times.toPhoto = card.spent();
    return times;
}

LinkTimes leastOverLink(const CardImage& image, int bitsPerSecond, std::chrono::milliseconds delay)
{
    const auto each = static_cast<double>(delay.count());
    return {onLink(payloadOf(image, false), bitsPerSecond) + leastBeforePhoto * each,
            onLink(payloadOf(image, true), bitsPerSecond) + (leastBeforePhoto + 1) * each};
}

qint64 payloadOf(const CardImage& image, bool withPhoto)
{
    namespace file = drivers::sim::card::file;
    qint64 bytes = withPhoto ? image.files.value(file::dg2).size() : 0;
    for (const auto name : {file::cardAccess, file::sod, file::dg1, file::dg13, file::dg14, file::dg15})
        bytes += image.files.value(name).size();
    return bytes;
}

} // namespace bench
