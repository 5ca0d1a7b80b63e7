// Offsets and sizes of docs/envelope.md, 1; for envelope.cpp and sealing.cpp.
#pragma once

#include <QByteArrayView>

#include <array>

namespace outbox::layout {

constexpr QByteArrayView magic("MOTCUAEN");
constexpr int version = 1;
constexpr int suite = 1;

constexpr qsizetype versionAt = 8;
constexpr qsizetype suiteAt = 10;
constexpr qsizetype recipientsAt = 12;
constexpr qsizetype classAt = 13;
constexpr qsizetype formAt = 14;
constexpr qsizetype sequenceAt = 16;
constexpr qsizetype idAt = 24;
constexpr qsizetype previousAt = 40;
constexpr qsizetype deviceAt = 72;
constexpr qsizetype kindAt = 136;
constexpr qsizetype keyIdsAt = 168;

constexpr qsizetype hashSize = 32;
constexpr qsizetype deviceSize = 64;
constexpr qsizetype kindSize = 32;
constexpr qsizetype keyIdSize = 16;
constexpr qsizetype encapsulatedSize = 65;
constexpr qsizetype wrapSize = encapsulatedSize + 32 + 16;
constexpr qsizetype tagSize = 16;
constexpr qsizetype lengthSize = 4;

constexpr std::array<qsizetype, 9> classes{1024, 2048, 4096, 8192, 16'384, 32'768, 65'536, 131'072, 261'120};

constexpr qsizetype headerSize(qsizetype recipients)
{
    return keyIdsAt + recipients * keyIdSize;
}

constexpr qsizetype bodyAt(qsizetype recipients)
{
    return headerSize(recipients) + recipients * wrapSize;
}

} // namespace outbox::layout
