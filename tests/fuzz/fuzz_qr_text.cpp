// The text of a QR code as anybody may have printed it, read by a camera and by a scanner that types.
// Whatever comes out is bounded, and says nothing that is not in the text.

#include "drivers/camera/qr_text.h"

#include <cstdlib>

using namespace drivers::api;
using drivers::camera::QrRoad;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void expect(bool truth)
{
    if (!truth)
        std::abort();
}

void checkCard(const QrCard& card, const QByteArray& bytes)
{
    expect(card.personalNumber && card.personalNumber->size() == 12 &&
           bytes.contains(card.personalNumber->toLatin1()));
    for (const auto* number : {&card.oldNumber, &card.cancelledNumber})
        expect(!*number || bytes.contains((*number)->toLatin1()));
    expect(!card.birthDate || !card.birthDate->isWhole() || card.birthDate->date().isValid());
    expect(!card.issueDate || card.issueDate->isValid());
    expect(card.issueDate || card.isCutShort || card.damaged.contains(QrField::IssueDate));
    expect(!card.motherName || card.fatherName);
    for (const auto* text : {&card.fullName, &card.address, &card.fatherName, &card.motherName})
        expect(!*text || (*text)->normalized(QString::NormalizationForm_C) == **text);
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    for (const auto road : {QrRoad::Camera, QrRoad::TypingScanner}) {
        const auto reading = drivers::camera::readingOf(bytes, road);
        expect(reading.bytes.size() <= drivers::camera::longestText);
        expect(reading == drivers::camera::readingOf(bytes, road));
        if (const auto* card = std::get_if<QrCard>(&reading.content))
            checkCard(*card, bytes);
    }
    return 0;
}
