#include "tests/drivers/chip/issued_card.h"

#include "drivers/sim/card/data_groups.h"
#include "drivers/sim/card/mrz.h"
#include "drivers/sim/card/security_infos.h"
#include "tests/drivers/sim/card/made_up.h"

#include <QSize>

using namespace drivers::sim::card;
using namespace Qt::StringLiterals;

namespace tests {

namespace {

// Compressed pictures have no pattern, either.
QByteArray noise(int size)
{
    quint32 state = 12345;
    QByteArray bytes(size, '\0');
    for (auto& byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

kiosk::crypto::Digest digestOf(const QString& name)
{
    using kiosk::crypto::Digest;
    return name == "sha1"_L1 ? Digest::Sha1 : name == "sha384"_L1 ? Digest::Sha384 : Digest::Sha256;
}

const char* nameOfCurve(int parameterId)
{
    switch (parameterId) {
    case 8: return "prime192v1";
    case 9: return "brainpoolP192r1";
    case 10: return "secp224r1";
    case 11: return "brainpoolP224r1";
    case 12: return "prime256v1";
    case 14: return "brainpoolP320r1";
    case 15: return "secp384r1";
    case 16: return "brainpoolP384r1";
    case 17: return "brainpoolP512r1";
    case 18: return "secp521r1";
    default: return "brainpoolP256r1";
    }
}

std::optional<ActiveKey> activeKeyOf(const std::shared_ptr<ChipKeyFile>& file, const CardOrder& order)
{
    ActiveKey key;
    key.kind = order.activeKey.startsWith("RSA"_L1) ? ActiveKeyKind::Rsa : ActiveKeyKind::Ecdsa;
    key.digest = digestOf(order.activeDigest);
    if (key.kind == ActiveKeyKind::Rsa) {
        key.modulusSize = order.activeKey.mid(4).toInt() / 8;
        key.operate = [file](const QByteArray& block) { return file->operateRsa(block); };
    } else {
        key.operate = [file, digest = order.activeDigest](const QByteArray& message) {
            return file->signPlain(message, digest, 32);
        };
    }
    return key;
}

} // namespace

IssuedCard issueCard(const Country& country, const CardOrder& order)
{
    auto person = card::madeUpPerson();
    if (order.endless)
        person.expiryDate.reset();
    IssuedCard issued;
    auto& image = issued.image;
    image.mrzInformation = mrzInformation(person);
    image.can = person.number.right(6).toLatin1();
    image.pace = PaceAbility{order.suite, order.parameterId};
    const ChipKeyFile chip(u"EC-SPELT:"_s + QString::fromLatin1(nameOfCurve(order.parameterId)));
    const auto curve = kiosk::crypto::Curve::byParameterId(order.parameterId);
    image.chipKey =
        ChipKey{order.chipSuite, order.parameterId, chip.scalar(static_cast<int>(curve->order().size()))};
    QByteArray activePublic;
    if (!order.activeKey.isEmpty()) {
        const auto file = std::make_shared<ChipKeyFile>(order.activeKey);
        activePublic = file->publicKey();
        image.activeKey = activeKeyOf(file, order);
    }
    issued.photo =
        order.photoSize > 0 ? QByteArray::fromHex("FFD8FFE0") + noise(order.photoSize) : QByteArray();
    QMap<int, QByteArray> groups{{1, dg1(mrz(person))},
                                 {2, dg2(issued.photo, QSize(480, 640))},
                                 {14, dg14(image.pace, image.chipKey, chip.publicKey(), image.activeKey)}};
    if (order.hasDg13)
        groups.insert(13, dg13(person, order.dg13));
    if (!activePublic.isEmpty())
        groups.insert(15, dg15(activePublic));
    for (auto group = groups.begin(); group != groups.end(); ++group)
        image.files.insert(static_cast<quint16>(0x0100 + group.key()), group.value());
    image.files.insert(file::cardAccess, cardAccess(image.pace, image.chipKey));
    image.files.insert(file::sod, country.sod(groups));

    issued.request.idNumber = person.number;
    issued.request.birthDate = person.birthDate;
    issued.request.expiryDates = {person.expiryDate};
    issued.request.challenge = "12345678"_ba;
    return issued;
}

} // namespace tests
