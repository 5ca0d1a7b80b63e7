#include "drivers/token/messages.h"

#include <type_traits>

namespace drivers::token {

namespace {

// Answers are told from questions by the highest bit.
constexpr std::uint8_t answerBit = 0x80;
constexpr auto lastMechanism = static_cast<std::uint8_t>(Mechanism::Ecdsa);
constexpr auto lastStage = static_cast<std::uint8_t>(Stage::Sign);

void write(Writer& /*to*/, const Start& /*question*/) {}
void write(Writer& /*to*/, const Look& /*question*/) {}

void write(Writer& to, const Contents& question)
{
    to.u64(question.slot);
}

void write(Writer& to, const Sign& question)
{
    to.u64(question.slot);
    to.text(question.serial);
    to.bytes(question.keyId);
    to.u8(static_cast<std::uint8_t>(question.mechanism));
    to.bytes(question.toSign);
}

void write(Writer& to, const Started& answer)
{
    to.text(answer.maker);
    to.text(answer.description);
}

void write(Writer& to, const Sight& answer)
{
    to.u32(static_cast<std::uint32_t>(answer.slots.size()));
    for (const auto& slot : answer.slots) {
        to.u64(slot.slot);
        to.text(slot.label);
        to.text(slot.serial);
        to.text(slot.maker);
        to.u64(slot.flags);
        to.u32(slot.shortestPin);
        to.u32(slot.longestPin);
    }
}

void write(Writer& to, const Held& answer)
{
    to.u8(answer.signsPss ? 1 : 0);
    to.u32(static_cast<std::uint32_t>(answer.certificates.size()));
    for (const auto& certificate : answer.certificates) {
        to.bytes(certificate.id);
        to.text(certificate.label);
        to.bytes(certificate.der);
    }
}

void write(Writer& to, const Signed& answer)
{
    to.bytes(answer.signature);
}

void write(Writer& to, const Failure& answer)
{
    to.u8(static_cast<std::uint8_t>(answer.stage));
    to.u64(answer.value);
    to.u8(answer.isGone ? 1 : 0);
    to.u8(answer.isLocked ? 1 : 0);
    to.text(answer.detail);
}

void read(Reader& /*from*/, Start& /*question*/) {}
void read(Reader& /*from*/, Look& /*question*/) {}

void read(Reader& from, Contents& question)
{
    question.slot = from.u64();
}

bool read(Reader& from, Sign& question)
{
    question.slot = from.u64();
    question.serial = from.text();
    question.keyId = from.bytes();
    const auto mechanism = from.u8();
    question.mechanism = static_cast<Mechanism>(mechanism);
    question.toSign = from.bytes();
    return mechanism >= 1 && mechanism <= lastMechanism;
}

void read(Reader& from, Started& answer)
{
    answer.maker = from.text();
    answer.description = from.text();
}

void read(Reader& from, Sight& answer)
{
    for (auto left = from.count(36); left > 0 && from.isGood(); --left) {
        SlotSight slot;
        slot.slot = from.u64();
        slot.label = from.text();
        slot.serial = from.text();
        slot.maker = from.text();
        slot.flags = from.u64();
        slot.shortestPin = from.u32();
        slot.longestPin = from.u32();
        answer.slots.push_back(std::move(slot));
    }
}

void read(Reader& from, Held& answer)
{
    answer.signsPss = from.u8() != 0;
    for (auto left = from.count(12); left > 0 && from.isGood(); --left) {
        CertificateObject certificate;
        certificate.id = from.bytes();
        certificate.label = from.text();
        certificate.der = from.bytes();
        answer.certificates.push_back(std::move(certificate));
    }
}

void read(Reader& from, Signed& answer)
{
    answer.signature = from.bytes();
}

bool read(Reader& from, Failure& answer)
{
    const auto stage = from.u8();
    answer.stage = static_cast<Stage>(stage);
    answer.value = from.u64();
    answer.isGone = from.u8() != 0;
    answer.isLocked = from.u8() != 0;
    answer.detail = from.text();
    return stage >= 1 && stage <= lastStage;
}

template <class Variant>
Octets frameOf(std::uint32_t number, const Variant& message, std::uint8_t bit, std::size_t tail)
{
    Writer body;
    body.u8(static_cast<std::uint8_t>((message.index() + 1) | bit));
    body.u32(number);
    std::visit([&](const auto& one) { write(body, one); }, message);
    const auto bytes = body.take();
    Writer head;
    head.u32(static_cast<std::uint32_t>(bytes.size() + tail));
    auto frame = head.take();
    frame.insert(frame.end(), bytes.begin(), bytes.end());
    return frame;
}

template <class Variant, std::size_t index = 0>
std::optional<Variant> messageFrom(std::size_t kind, Reader& reader)
{
    if constexpr (index < std::variant_size_v<Variant>) {
        if (kind != index)
            return messageFrom<Variant, index + 1>(kind, reader);
        std::variant_alternative_t<index, Variant> message;
        if constexpr (std::is_void_v<decltype(read(reader, message))>)
            read(reader, message);
        else if (!read(reader, message))
            return std::nullopt;
        return Variant(std::move(message));
    } else {
        return std::nullopt;
    }
}

} // namespace

Octets questionFrame(std::uint32_t number, const Question& question, std::size_t tail)
{
    return frameOf(number, question, 0, tail);
}

Octets answerFrame(std::uint32_t number, const Answer& answer)
{
    return frameOf(number, answer, answerBit, 0);
}

std::optional<std::size_t> frameLength(OctetView head, std::size_t longest)
{
    Reader reader(head);
    const std::size_t length = reader.u32();
    if (!reader.isGood() || length < shortestFrame || length > longest)
        return std::nullopt;
    return length;
}

std::optional<NumberedQuestion> questionFrom(OctetView frame)
{
    Reader reader(frame);
    const auto kind = reader.u8();
    NumberedQuestion asked;
    asked.number = reader.u32();
    if (!reader.isGood() || kind == 0 || (kind & answerBit) != 0)
        return std::nullopt;
    auto question = messageFrom<Question>(kind - 1U, reader);
    if (!question || !reader.isGood())
        return std::nullopt;
    asked.question = std::move(*question);
    if (std::holds_alternative<Sign>(asked.question))
        asked.pin = reader.rest();
    return reader.isDone() ? std::optional(std::move(asked)) : std::nullopt;
}

std::optional<NumberedAnswer> answerFrom(OctetView frame)
{
    Reader reader(frame);
    const auto kind = reader.u8();
    const auto number = reader.u32();
    if (!reader.isGood() || (kind & answerBit) == 0 || kind == answerBit)
        return std::nullopt;
    auto answer = messageFrom<Answer>(static_cast<std::size_t>(kind ^ answerBit) - 1, reader);
    if (!answer || !reader.isDone())
        return std::nullopt;
    return NumberedAnswer{number, std::move(*answer)};
}

} // namespace drivers::token
