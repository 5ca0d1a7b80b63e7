#include "provisioning/practice/cards/card_maker.h"

#include "drivers/sim/card/data_groups.h"
#include "drivers/sim/card/mrz.h"
#include "drivers/sim/card/security_infos.h"
#include "drivers/sim/card/tlv.h"
#include "kiosk/crypto/openssl_handles.h"
#include "provisioning/practice/cards/practice_signers.h"
#include "provisioning/practice/cards/private_operations.h"
#include "provisioning/practice/cards/sod_maker.h"

#include <QDir>
#include <QFile>
#include <QSize>

namespace provisioning::practice::cards {

using namespace Qt::StringLiterals;
using namespace drivers::sim::card;
using kiosk::crypto::Curve;

namespace {

constexpr QSize faceSize(480, 640); // of every drawn face
constexpr int activeCurve = 13;     // brainpoolP256r1

QByteArray faceNamed(const QString& name, int bytes)
{
    QFile file(u":/practice/cards/faces/%1.jpg"_s.arg(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const auto jpeg = file.readAll();
    return jpeg + QByteArray(std::max<qsizetype>(bytes - jpeg.size(), 0), '\0');
}

QByteArray purpose(const CardDescription& description, const QByteArray& use, bool ofCopy)
{
    return "practice " + use + (ofCopy ? " copy " : " ") + description.person.number.toLatin1();
}

std::optional<ChipKey> chipKeyOf(const CardDescription& description, bool ofCopy)
{
    if (!description.chip)
        return std::nullopt;
    const auto curve = Curve::byParameterId(description.chip->parameterId);
    return ChipKey{description.chip->suite, description.chip->parameterId,
                   scalarFor(*curve, purpose(description, "chip"_ba, ofCopy))};
}

std::shared_ptr<evp_pkey_st> activePrivateKey(const CardDescription& description, bool ofCopy)
{
    if (description.active->kind == ActiveKeyKind::Rsa)
        return activeRsaKey(ofCopy);
    const auto curve = Curve::byParameterId(activeCurve);
    return ecKey(*curve, scalarFor(*curve, purpose(description, "active"_ba, ofCopy)), true);
}

std::optional<ActiveKey> activeKeyOf(const CardDescription& description)
{
    if (!description.active)
        return std::nullopt;
    return activeKey(*description.active, activePrivateKey(description, description.isCloned));
}

QByteArray dg14Of(const CardDescription& description, const CardImage& image)
{
    QByteArray chipPublicKey;
    if (const auto genuine = chipKeyOf(description, false)) {
        const auto curve = Curve::byParameterId(genuine->parameterId);
        chipPublicKey =
            publicKeyInfo(ecKey(*curve, genuine->scalar, description.chip->explicitParameters).get());
    }
    return dg14(image.pace, image.chipKey, chipPublicKey, image.activeKey);
}

// What the signer saw: by number.
QMap<int, QByteArray> dataGroups(const CardDescription& description, const CardImage& image)
{
    QMap<int, QByteArray> groups{{1, dg1(mrz(description.person))},
                                 {2, dg2(photoOf(description), faceSize)},
                                 {14, dg14Of(description, image)}};
    if (!description.hasDg2)
        groups.remove(2);
    // Fingerprints are there and signed, though nobody here can read them.
    groups.insert(3, tlv(0x63, tlv(0x7f61, smallInteger(0))));
    if (description.hasDg13)
        groups.insert(13, dg13(description.person, description.dg13));
    if (description.active)
        groups.insert(15, dg15(publicKeyInfo(activePrivateKey(description, false).get())));
    if (groups[14].isEmpty())
        groups.remove(14);
    return groups;
}

QByteArray tagsOf(const QMap<int, QByteArray>& groups)
{
    QByteArray tags;
    for (const auto& file : groups)
        tags.append(file.front());
    return tags;
}

} // namespace

QByteArray photoOf(const CardDescription& description)
{
    return faceNamed(description.photo, description.photoBytes);
}

CardImage makeCard(const CardDescription& description)
{
    CardImage image;
    image.atr = QByteArray::fromHex("3b8880010031cccc017781c1000e");
    image.mrzInformation = mrzInformation(description.person);
    image.can = description.person.number.right(6).toLatin1();
    image.hasBasicAccess = description.hasBasicAccess;
    image.pace = description.pace;
    image.chipKey = chipKeyOf(description, description.isCloned);
    image.activeKey = activeKeyOf(description);
    image.temper = description.temper;

    const auto groups = dataGroups(description, image);
    for (auto it = groups.begin(); it != groups.end(); ++it)
        if (it.key() != 3)
            image.files.insert(static_cast<quint16>(0x0100 | it.key()), it.value());
    image.files.insert(file::com, efCom(tagsOf(groups)));
    if (description.signature)
        image.files.insert(file::sod, makeSod(groups, *description.signature, description.person.issueDate));
    if (const auto access = cardAccess(image.pace, image.chipKey); !access.isEmpty())
        image.files.insert(file::cardAccess, access);
    if (!description.forgedName.isEmpty()) {
        auto forged = description.person;
        forged.fullName = description.forgedName;
        image.files.insert(file::dg1, dg1(mrz(forged)));
    }
    if (!description.forgedPhoto.isEmpty())
        image.files.insert(file::dg2,
                           dg2(faceNamed(description.forgedPhoto, description.photoBytes), faceSize));
    return image;
}

tl::expected<CardDescription, QString> readDescription(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::make_unexpected(file.errorString());
    auto description = CardDescription::parse(file.readAll());
    if (description && !description->photo.isEmpty() && photoOf(*description).isEmpty())
        return tl::make_unexpected(u"photo names no face"_s);
    if (description && !description->forgedPhoto.isEmpty() &&
        faceNamed(description->forgedPhoto, 0).isEmpty())
        return tl::make_unexpected(u"faults.forgedPhoto names no face"_s);
    return description;
}

QStringList builtInCards()
{
    QStringList names;
    for (const auto& file : QDir(u":/practice/cards"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        names.append(file.chopped(5));
    return names;
}

QString builtInCard(const QString& name)
{
    return u":/practice/cards/%1.json"_s.arg(name);
}

} // namespace provisioning::practice::cards
