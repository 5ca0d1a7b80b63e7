#include "provisioning/practice/portal/registration_desk.h"

#include "provisioning/practice/portal/receipt_code.h"

#include <QUuid>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostUnderWay = 500;
constexpr int mobileSubscriberLevel = 2;
constexpr QLatin1String mobileSubscriber("mobile-subscriber");

QString stateName(RegistrationState state)
{
    switch (state) {
    case RegistrationState::AwaitingOtp: return u"awaiting-otp"_s;
    case RegistrationState::AwaitingPassword: return u"awaiting-password"_s;
    case RegistrationState::Completed: return u"completed"_s;
    case RegistrationState::Rejected: return u"rejected"_s;
    }
    return {};
}

} // namespace

RegistrationDesk::RegistrationDesk(const kiosk::base::Clock& clock, const Registers& registers,
                                   AccountBook& accounts, CaptchaDesk& captchas, OtpDesk& otps)
    : m_clock(clock), m_registers(registers), m_accounts(accounts), m_captchas(captchas),
      m_otps(otps), m_methods{mobileSubscriber}
{
}

QStringList RegistrationDesk::methods() const
{
    return {m_methods.begin(), m_methods.end()};
}

Answered<QJsonObject> RegistrationDesk::begin(const RegistrationRequest& request)
{
    forgetStale();
    if (m_registrations.size() >= mostUnderWay)
        return refuse(ProblemCode::Busy);
    // The mobile subscriber's road is for citizens only (Công văn 2038/UBND-TTHCC).
    if (!m_methods.contains(request.method) || request.method != mobileSubscriber ||
        request.subject != u"citizen")
        return refuse(ProblemCode::MethodClosed);

    const auto claim = readClaim(request.fields, m_clock.utcNow().date().addDays(1));
    if (!claim)
        return tl::make_unexpected(claim.error());
    if (const auto spent = m_captchas.spend(request.captchaId, request.captchaText); !spent)
        return tl::make_unexpected(spent.error());
    const auto citizen = m_registers.compare(*claim);
    if (!citizen)
        return tl::make_unexpected(citizen.error());
    if (m_accounts.find((*citizen)->idNumber))
        return refuse(ProblemCode::AccountExists);

    const auto id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto& registration = m_registrations[id];
    registration.account = {.idNumber = (*citizen)->idNumber,
                            .fullName = claim->fullName,
                            .phone = claim->phone,
                            .email = claim->email,
                            .level = mobileSubscriberLevel,
                            .sources = request.sources,
                            .consent = request.consent};
    m_otps.open(id, claim->phone);
    step(registration, RegistrationState::AwaitingOtp);
    return document(id, registration);
}

Answered<QJsonObject> RegistrationDesk::read(const QString& id)
{
    return at(id).map([&](Entry entry) { return document(id, *entry); });
}

Answered<QJsonObject> RegistrationDesk::giveOtp(const QString& id, const QString& otp)
{
    const auto entry = at(id, RegistrationState::AwaitingOtp);
    if (!entry)
        return tl::make_unexpected(entry.error());
    auto& registration = **entry;
    if (const auto right = m_otps.check(id, otp); !right) {
        if (right.error().code == ProblemCode::OtpLocked)
            reject(id, registration, ProblemCode::OtpLocked);
        return tl::make_unexpected(right.error());
    }
    m_otps.close(id);
    step(registration, RegistrationState::AwaitingPassword);
    return document(id, registration);
}

Answered<QJsonObject> RegistrationDesk::resendOtp(const QString& id)
{
    const auto entry = at(id, RegistrationState::AwaitingOtp);
    if (!entry)
        return tl::make_unexpected(entry.error());
    if (const auto sent = m_otps.resend(id); !sent)
        return tl::make_unexpected(sent.error());
    step(**entry, RegistrationState::AwaitingOtp);
    return document(id, **entry);
}

Answered<QJsonObject> RegistrationDesk::choosePassword(const QString& id,
                                                       const kiosk::base::SecureBytes& password)
{
    const auto entry = at(id, RegistrationState::AwaitingPassword);
    if (!entry)
        return tl::make_unexpected(entry.error());
    auto& registration = **entry;
    if (!passwordIsAcceptable(password))
        return refuse(ProblemCode::PasswordRefused);
    // Another kiosk may have been faster with the same number.
    if (m_accounts.find(registration.account.idNumber)) {
        reject(id, registration, ProblemCode::AccountExists);
        return refuse(ProblemCode::AccountExists);
    }
    auto account = registration.account;
    account.receiptCode = drawReceiptCode();
    account.registeredAt = m_clock.utcNow();
    if (const auto added = m_accounts.add(account, password); !added)
        return refuse(ProblemCode::Internal);
    registration.account = account;
    step(registration, RegistrationState::Completed);
    return document(id, registration);
}

void RegistrationDesk::drop(const QString& id)
{
    m_otps.close(id);
    m_registrations.remove(id);
}

void RegistrationDesk::dropAll()
{
    m_otps.closeAll();
    m_registrations.clear();
}

void RegistrationDesk::forgetStale()
{
    const auto now = m_clock.monotonic();
    for (auto it = m_registrations.begin(); it != m_registrations.end();) {
        if (now - it->lastStep < patience) {
            ++it;
            continue;
        }
        m_otps.close(it.key());
        it = m_registrations.erase(it);
    }
}

Answered<RegistrationDesk::Entry> RegistrationDesk::at(const QString& id)
{
    forgetStale();
    const auto found = m_registrations.find(id);
    if (found == m_registrations.end())
        return refuse(ProblemCode::RegistrationNotFound);
    return found;
}

Answered<RegistrationDesk::Entry> RegistrationDesk::at(const QString& id, RegistrationState wanted)
{
    auto entry = at(id);
    if (!entry || (*entry)->state == wanted)
        return entry;
    const bool saysWhy =
        (*entry)->state == RegistrationState::Rejected &&
        ((*entry)->rejectedFor == ProblemCode::OtpLocked) == (wanted == RegistrationState::AwaitingOtp);
    return refuse(saysWhy ? (*entry)->rejectedFor : ProblemCode::RegistrationWrongStep);
}

void RegistrationDesk::step(Registration& registration, RegistrationState state)
{
    registration.state = state;
    registration.lastStep = m_clock.monotonic();
}

void RegistrationDesk::reject(const QString& id, Registration& registration, ProblemCode why)
{
    m_otps.close(id);
    registration.rejectedFor = why;
    step(registration, RegistrationState::Rejected);
}

QJsonObject RegistrationDesk::document(const QString& id, const Registration& registration) const
{
    QJsonObject document{{u"id"_s, id}, {u"state"_s, stateName(registration.state)}};
    if (registration.state == RegistrationState::AwaitingOtp) {
        const auto terms = m_otps.terms(id);
        document.insert(u"otp"_s, QJsonObject{{u"maskedPhone"_s, terms.maskedPhone},
                                              {u"expiresIn"_s, static_cast<qint64>(terms.expiresIn.count())},
                                              {u"resendIn"_s, static_cast<qint64>(terms.resendIn.count())},
                                              {u"triesLeft"_s, terms.triesLeft},
                                              {u"resendsLeft"_s, terms.resendsLeft}});
    } else if (registration.state == RegistrationState::Completed) {
        document.insert(u"level"_s, registration.account.level);
        document.insert(u"receiptCode"_s, registration.account.receiptCode);
        document.insert(u"completedAt"_s, registration.account.registeredAt.toUTC().toString(Qt::ISODate));
    } else if (registration.state == RegistrationState::Rejected) {
        document.insert(u"code"_s, problemName(registration.rejectedFor));
    }
    return document;
}

bool passwordIsAcceptable(const kiosk::base::SecureBytes& password)
{
    int characters = 0;
    bool lower = false;
    bool upper = false;
    bool digit = false;
    bool special = false;
    for (const char byte : password.text()) {
        const auto value = static_cast<unsigned char>(byte);
        characters += (value & 0xc0U) != 0x80U ? 1 : 0; // continuation bytes are not characters of their own
        lower = lower || (byte >= 'a' && byte <= 'z');
        upper = upper || (byte >= 'A' && byte <= 'Z');
        digit = digit || (byte >= '0' && byte <= '9');
        special = special || (value > 0x20 && value < 0x7f && !(byte >= 'a' && byte <= 'z') &&
                              !(byte >= 'A' && byte <= 'Z') && !(byte >= '0' && byte <= '9'));
    }
    return characters >= 8 && lower && upper && digit && special;
}

} // namespace provisioning::practice
