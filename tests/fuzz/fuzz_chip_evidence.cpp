// A card's files from a kiosk's side, through the practice portal's readers of them.
//
// The first byte says what the rest is: one file for each reader, or DG15, DG14 and an answer, each behind
// two bytes of its length.

#include "provisioning/practice/evidence/active_authentication.h"
#include "provisioning/practice/evidence/ber_reader.h"
#include "provisioning/practice/evidence/evidence_judge.h"
#include "provisioning/practice/portal/evidence_reader.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

void require(bool claim)
{
    if (!claim)
        std::abort();
}

// Every element lies within what it was taken from, and reading comes to an end.
void tryElements(QByteArrayView bytes, int depth = 0)
{
    BerReader reader(bytes);
    while (const auto item = reader.next()) {
        require(item->contents.isEmpty() ||
                (item->contents.begin() >= bytes.begin() && item->contents.end() <= bytes.end()));
        if (depth < 8)
            tryElements(item->contents, depth + 1);
    }
}

void tryTexts(const QByteArray& bytes)
{
    const auto mrz = readDg1(bytes);
    require(mrz.idNumber.isEmpty() || mrz.idNumber.size() == 12);
    require(mrz.birthDate.isEmpty() || mrz.birthDate.size() == 6);
    const auto card = readDg13(bytes);
    require(card.idNumber.isEmpty() || card.idNumber.size() == 12);
    require(card.oldIdNumber.isEmpty() || card.oldIdNumber.size() == 9);
    require(card.fullName.isValidUtf16() && card.residence.isValidUtf16());
}

void trySod(const QByteArray& bytes)
{
    const auto object = openSod(bytes, {});
    require(object || !object.error().isEmpty());
    // Nobody is trusted here.
    require(!object || (!object->signerIsTrusted && !object->hashes.isEmpty()));
}

QByteArray part(QByteArrayView& rest)
{
    if (rest.size() < 2)
        return {};
    const auto length = static_cast<unsigned char>(rest[0]) * 256 + static_cast<unsigned char>(rest[1]);
    const auto taken = rest.sliced(2).first(std::min<qsizetype>(length, rest.size() - 2));
    rest = rest.sliced(2 + taken.size());
    return taken.toByteArray();
}

void tryAnswer(QByteArrayView rest)
{
    const auto dg15 = part(rest);
    const auto dg14 = part(rest);
    const auto answer = part(rest);
    // An answer cannot be to two challenges.
    const bool holds = answerHolds(dg15, dg14, "12345678"_ba, answer);
    require(!holds || !answerHolds(dg15, dg14, "12345679"_ba, answer));
}

void tryMember(const QByteArray& bytes)
{
    const auto evidence = readEvidence(QJsonDocument::fromJson(bytes).object());
    if (!evidence) {
        require(evidence.error().code == ProblemCode::Malformed);
        return;
    }
    require(!evidence->sod.isEmpty() && evidence->sod.size() <= 16384 && !evidence->dg1.isEmpty());
    require(evidence->challenge.isEmpty() == evidence->answer.isEmpty());
    require(evidence->challenge.isEmpty() || evidence->challenge.size() == 8);
    const auto card = judgeFiles(*evidence, {});
    require(!card || card->standing == EvidenceStanding::Unverified);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, static_cast<qsizetype>(size) - 1);
    switch (data[0] % 5) {
    case 0: tryElements(bytes); break;
    case 1: tryTexts(bytes); break;
    case 2: trySod(bytes); break;
    case 3: tryAnswer(bytes); break;
    default: tryMember(bytes); break;
    }
    return 0;
}
