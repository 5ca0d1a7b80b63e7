#include "drivers/chip/dg13.h"

#include "drivers/chip/tlv.h"

#include <QStringDecoder>

#include <array>

namespace drivers::chip {

namespace {

constexpr std::uint32_t sequence = 0x30;
constexpr std::uint32_t set = 0x31;
constexpr std::uint32_t utf8String = 0x0C;
constexpr std::uint32_t printableString = 0x13;
constexpr std::uint32_t ia5String = 0x16;
// Values are nested twice on known cards.
constexpr int deepest = 4;

struct Leaves {
    QStringList texts;
    bool opaque = false; // there is something that is no text
};

// Strings depth-first, wherever a card version wraps them.
void gather(OctetView bytes, int depth, Leaves& leaves)
{
    while (!bytes.empty()) {
        const auto object = firstTlv(bytes);
        if (!object || depth > deepest) {
            leaves.opaque = true;
            return;
        }
        bytes = bytes.subspan(object->whole.size());
        if (object->isConstructed()) {
            gather(object->value, depth + 1, leaves);
            continue;
        }
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text =
            decoder(QByteArrayView(object->value.data(), static_cast<qsizetype>(object->value.size())));
        const bool isText =
            object->tag == utf8String || object->tag == printableString || object->tag == ia5String;
        if (isText && !decoder.hasError())
            leaves.texts.append(text.normalized(QString::NormalizationForm_C).trimmed());
        else
            leaves.opaque = true;
    }
}

// One vendor's personalisation writes the word for a parent who is not there.
std::optional<QString> present(const QString& text)
{
    if (text.isEmpty() || text == QLatin1String("null"))
        return std::nullopt;
    return text;
}

void setParents(api::Dg13& dg13, const QStringList& names)
{
    if (names.size() == 1) {
        dg13.parentName = present(names.first());
    } else if (names.size() > 1) {
        dg13.fatherName = present(names.at(0));
        dg13.motherName = present(names.at(1));
    }
}

constexpr int parentsField = 13;

std::optional<QString>* memberOf(api::Dg13& dg13, int number)
{
    using Member = std::optional<QString> api::Dg13::*;
    static constexpr std::array<Member, 17> members{
        nullptr,
        &api::Dg13::personalNumber,
        &api::Dg13::fullName,
        &api::Dg13::birthDate,
        &api::Dg13::sex,
        &api::Dg13::nationality,
        &api::Dg13::ethnicity,
        &api::Dg13::religion,
        &api::Dg13::placeOfOrigin,
        &api::Dg13::placeOfResidence,
        &api::Dg13::personalMarks,
        &api::Dg13::issueDate,
        &api::Dg13::expiryDate,
        nullptr, // the parents
        &api::Dg13::spouseName,
        &api::Dg13::oldIdNumber,
        &api::Dg13::chipSerial,
    };
    const auto index = static_cast<std::size_t>(number);
    if (index >= members.size() || members.at(index) == nullptr)
        return nullptr;
    return &(dg13.*members.at(index));
}

void takeField(api::Dg13& dg13, OctetView field)
{
    const auto numberObject = firstTlv(field);
    const auto number = numberObject ? smallInteger(*numberObject) : std::nullopt;
    if (!number) {
        ++dg13.unreadable;
        return;
    }
    auto* member = memberOf(dg13, *number);
    if (member == nullptr && *number != parentsField) {
        ++dg13.unknown;
        return;
    }
    Leaves leaves;
    gather(field.subspan(numberObject->whole.size()), 1, leaves);
    if (leaves.opaque)
        ++dg13.unreadable;
    if (member == nullptr)
        setParents(dg13, leaves.texts);
    else if (!*member && !leaves.texts.isEmpty())
        *member = present(leaves.texts.first());
}

} // namespace

std::optional<api::Dg13> parseDg13(OctetView bytes)
{
    const auto outer = firstTlv(bytes);
    const auto list = outer && outer->tag == 0x6D ? findTlv(outer->value, sequence) : std::nullopt;
    const auto fields = list ? findTlv(list->value, set) : std::nullopt;
    if (!fields)
        return std::nullopt;
    api::Dg13 dg13;
    auto rest = fields->value;
    while (!rest.empty()) {
        const auto field = firstTlv(rest);
        if (!field) {
            ++dg13.unreadable;
            break;
        }
        rest = rest.subspan(field->whole.size());
        if (field->tag == sequence)
            takeField(dg13, field->value);
        else
            ++dg13.unknown;
    }
    return dg13;
}

} // namespace drivers::chip
