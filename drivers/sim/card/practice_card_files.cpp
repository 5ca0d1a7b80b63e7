// The part of the practice card that finds and reads files.
#include "drivers/sim/card/practice_card.h"

#include "drivers/sim/card/tlv.h"

#include <algorithm>

namespace drivers::sim::card {

namespace {

const QByteArray application = QByteArray::fromHex("a0000002471001");
constexpr quint16 masterFile = 0x3f00;

// Short identifiers are the last byte of the long ones.
quint16 fileOfShort(quint8 identifier)
{
    return static_cast<quint16>(0x0100 | identifier);
}

quint64 numberOf(const QByteArray& bytes)
{
    quint64 number = 0;
    for (const char byte : bytes)
        number = number << 8 | static_cast<quint8>(byte);
    return number;
}

} // namespace

Answer PracticeCard::select(const Command& command)
{
    if (command.p1 == 0x04) {
        if (command.data != application)
            return refuse(status::notFound);
        m_inApplication = true;
        m_current = 0;
        return {};
    }
    const auto identifier = static_cast<quint16>(numberOf(command.data));
    // The citizen card knows no SELECT of the master file.
    if (command.p1 == 0x00 && (command.data.isEmpty() || identifier == masterFile))
        return refuse(status::unknownCommand);
    if ((command.p1 != 0x02 && command.p1 != 0x00) || command.data.size() != 2)
        return refuse(status::wrongData);
    return selectFile(identifier);
}

Answer PracticeCard::selectFile(quint16 identifier)
{
    if (const auto verdict = mayRead(identifier); verdict != status::done)
        return refuse(verdict);
    m_current = identifier;
    return {};
}

quint16 PracticeCard::mayRead(quint16 identifier) const
{
    const auto place = m_image.temper.cardAccess;
    if (identifier == file::cardAccess) {
        if (place == CardAccessPlace::Nowhere ||
            (place == CardAccessPlace::BeforeApplication && m_inApplication))
            return status::denied;
        return m_image.files.contains(identifier) ? status::done : status::notFound;
    }
    if (!m_inApplication)
        return status::notFound;
    const bool exists = m_image.files.contains(identifier) || identifier == file::dg3;
    if (!exists)
        return status::notFound;
    // Fingerprints want a terminal that shows a certificate; nobody here has one.
    return m_isOpen && identifier != file::dg3 ? status::done : status::denied;
}

Answer PracticeCard::readBinary(const Command& command, qsizetype room)
{
    if ((command.p1 & 0x80) != 0) {
        const auto selected = selectFile(fileOfShort(command.p1 & 0x1f));
        return selected.isGood() ? readCurrent(command.p2, command, room) : selected;
    }
    return readCurrent(command.parameters(), command, room);
}

// ISO/IEC 7816-4, 11.3.3: the offset in a data object of its own, the answer in another; the file is the
// current one or a short identifier's.
Answer PracticeCard::readFar(const Command& command, qsizetype room)
{
    const auto offset = findTlv(command.data, 0x54);
    if (!offset || offset->isEmpty() || offset->size() > 4)
        return refuse(status::wrongData);
    if (command.parameters() != 0) {
        const auto selected = selectFile(fileOfShort(command.p2 & 0x1f));
        if (command.p1 != 0 || !selected.isGood())
            return command.p1 != 0 ? refuse(status::wrongData) : selected;
    }
    constexpr qsizetype wrapping = 4; // 53 82 xx xx
    if (!command.wantsAll() && command.expected <= wrapping)
        return refuse(status::wrongLength);
    Command inside = command;
    if (!command.wantsAll())
        inside.expected -= static_cast<int>(tlv(0x53, QByteArray(command.expected - 4, '\0')).size()) -
                           (command.expected - 4);
    auto answer = readCurrent(static_cast<qsizetype>(numberOf(*offset)), inside, room - wrapping);
    if (answer.isGood())
        answer.data = tlv(0x53, answer.data);
    return answer;
}

Answer PracticeCard::readCurrent(qsizetype offset, const Command& command, qsizetype room)
{
    if (m_current == 0)
        return refuse(status::noFile);
    if (const auto verdict = mayRead(m_current); verdict != status::done)
        return refuse(verdict);
    const auto& content = m_image.files[m_current];
    if (offset >= content.size())
        return refuse(status::wrongOffset);
    if (command.expected == 0)
        return refuse(status::wrongLength);
    const auto there = content.size() - offset;
    if (m_image.temper.correctsLength && !command.wantsAll() && command.expected > there)
        return refuse(static_cast<quint16>(status::rightLength | std::min<qsizetype>(there, 0xff)));
    const auto given = std::min({there, static_cast<qsizetype>(command.expected), room});
    const bool endsEarly = !command.wantsAll() && there < command.expected && given == there;
    return {content.mid(offset, given),
            endsEarly && m_image.temper.warnsOfEnd ? status::endOfFile : status::done};
}

} // namespace drivers::sim::card
