#include "kiosk/portal/sealed_registration.h"

#include "kiosk/portal/contract_time.h"
#include "kiosk/portal/registration_writer.h"

#include <QCryptographicHash>
#include <QUuid>

namespace kiosk::portal {

base::SecureBytes sealedRegistration(const SealedRegistration& sealed)
{
    if (!isSendable(sealed.registration))
        return {};
    const QString takenAt = contractTime(sealed.takenAt);
    JsonWriter json(requestFrame + roomOf(sealed.item) + roomOf(sealed.receiptCode) + roomOf(takenAt) +
                    roomOf(sealed.registration));
    json.beginObject().name("form").number(sealedForm);
    json.name("item").text(sealed.item).name("receiptCode").text(sealed.receiptCode);
    json.name("takenAt").text(takenAt).name("registration");
    auto registration = sealed.registration;
    registration.captchaId.clear();
    writeRegistration(json, registration);
    json.endObject();
    return json.take();
}

QByteArray challengeOfItem(const QString& item)
{
    const auto id = QUuid::fromString(item);
    if (id.isNull())
        return {};
    return QCryptographicHash::hash("motcua-aa" + id.toRfc4122(), QCryptographicHash::Sha256).first(8);
}

} // namespace kiosk::portal
