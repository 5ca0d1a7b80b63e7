// Commands and answers of ISO/IEC 7816-4, as a card sees them. Pure.
#pragma once

#include <QByteArray>

#include <optional>

namespace drivers::sim::card {

struct Command {
    quint8 cla = 0;
    quint8 ins = 0;
    quint8 p1 = 0;
    quint8 p2 = 0;
    QByteArray data = {};
    int expected = 0; // the most bytes the reader takes (Le): 0 none; 256 and 65536 mean "all there is"
    bool isExtended = false;

    // Nothing when the bytes are no command of one of the seven cases.
    static std::optional<Command> parse(const QByteArray& bytes);
    [[nodiscard]] QByteArray header() const;
    [[nodiscard]] bool isProtected() const { return (cla & 0x0c) == 0x0c; }
    [[nodiscard]] quint16 parameters() const { return static_cast<quint16>(p1 << 8 | p2); }
    [[nodiscard]] bool wantsAll() const { return expected == 256 || expected == 65536; }
};

namespace status {
constexpr quint16 done = 0x9000;
constexpr quint16 moreData = 0x6100;         // plus the number of bytes that wait; 00: 256 or more
constexpr quint16 endOfFile = 0x6282;        // fewer bytes than wanted
constexpr quint16 wrongKey = 0x6300;         //
constexpr quint16 wrongLength = 0x6700;      //
constexpr quint16 denied = 0x6982;           // security status not satisfied
constexpr quint16 blocked = 0x6983;          //
constexpr quint16 conditions = 0x6985;       // conditions of use not satisfied
constexpr quint16 noFile = 0x6986;           // no file selected
constexpr quint16 objectsMissing = 0x6987;   // secure messaging objects missing
constexpr quint16 objectsWrong = 0x6988;     // secure messaging objects incorrect
constexpr quint16 wrongData = 0x6a80;        //
constexpr quint16 notFound = 0x6a82;         //
constexpr quint16 referenceMissing = 0x6a88; //
constexpr quint16 wrongOffset = 0x6b00;      //
constexpr quint16 rightLength = 0x6c00;      // plus the number of bytes there are
constexpr quint16 unknownCommand = 0x6d00;   //
} // namespace status

struct Answer {
    QByteArray data = {};
    quint16 status = status::done;

    [[nodiscard]] bool isGood() const { return status == status::done || status == status::endOfFile; }
    [[nodiscard]] QByteArray bytes() const;
};

inline Answer refuse(quint16 status)
{
    return {{}, status};
}

} // namespace drivers::sim::card
