#include "drivers/sim/card/apdu.h"

namespace drivers::sim::card {

namespace {

int byteAt(const QByteArray& bytes, qsizetype at)
{
    return static_cast<quint8>(bytes.at(at));
}

int wordAt(const QByteArray& bytes, qsizetype at)
{
    return byteAt(bytes, at) << 8 | byteAt(bytes, at + 1);
}

// Body: all after the header, its first byte 00 and at least three bytes long.
bool parseExtended(const QByteArray& body, Command& command)
{
    command.isExtended = true;
    const int first = wordAt(body, 1);
    if (body.size() == 3) {
        command.expected = first == 0 ? 65536 : first;
        return true;
    }
    const qsizetype end = 3 + first;
    if (first == 0 || (body.size() != end && body.size() != end + 2))
        return false;
    command.data = body.mid(3, first);
    if (body.size() == end + 2) {
        const int expected = wordAt(body, end);
        command.expected = expected == 0 ? 65536 : expected;
    }
    return true;
}

bool parseShort(const QByteArray& body, Command& command)
{
    const int first = byteAt(body, 0);
    if (body.size() == 1) {
        command.expected = first == 0 ? 256 : first;
        return true;
    }
    const qsizetype end = 1 + first;
    if (first == 0 || (body.size() != end && body.size() != end + 1))
        return false;
    command.data = body.mid(1, first);
    if (body.size() == end + 1) {
        const int expected = byteAt(body, end);
        command.expected = expected == 0 ? 256 : expected;
    }
    return true;
}

} // namespace

std::optional<Command> Command::parse(const QByteArray& bytes)
{
    if (bytes.size() < 4)
        return std::nullopt;
    const auto at = [&](qsizetype i) { return static_cast<quint8>(bytes.at(i)); };
    Command command{.cla = at(0), .ins = at(1), .p1 = at(2), .p2 = at(3)};
    const auto body = bytes.mid(4);
    if (body.isEmpty())
        return command;
    const bool isLong = body.size() >= 3 && body.at(0) == '\0';
    if (!(isLong ? parseExtended(body, command) : parseShort(body, command)))
        return std::nullopt;
    return command;
}

QByteArray Command::header() const
{
    QByteArray bytes;
    for (const quint8 byte : {cla, ins, p1, p2})
        bytes.append(static_cast<char>(byte));
    return bytes;
}

QByteArray Answer::bytes() const
{
    return data + static_cast<char>(status >> 8) + static_cast<char>(status & 0xff);
}

} // namespace drivers::sim::card
