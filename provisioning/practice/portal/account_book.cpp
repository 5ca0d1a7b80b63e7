#include "provisioning/practice/portal/account_book.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSaveFile>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;
using kiosk::base::SecureBytes;

namespace {

constexpr QLatin1String origin("practice.accounts");

// RFC 7914: N = 2^14, r = 8, p = 1, 16 MiB.
constexpr std::uint64_t scryptCost = 1U << 14U;
constexpr std::uint64_t scryptBlock = 8;
constexpr std::uint64_t scryptParallel = 1;
constexpr std::uint64_t scryptMemory = 64U << 20U;
constexpr qsizetype verifierLength = 32;

QByteArray drawSalt()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char*>(words.data()), sizeof(words)};
}

// Empty when the library fails.
QByteArray derive(const SecureBytes& password, const QByteArray& salt)
{
    QByteArray verifier(verifierLength, '\0');
    const auto text = password.text();
    const int done =
        EVP_PBE_scrypt(text.data(), text.size(), reinterpret_cast<const unsigned char*>(salt.constData()),
                       static_cast<std::size_t>(salt.size()), scryptCost, scryptBlock, scryptParallel,
                       scryptMemory, reinterpret_cast<unsigned char*>(verifier.data()), verifierLength);
    return done == 1 ? verifier : QByteArray();
}

QJsonArray toJson(const QList<AccountCertificate>& certificates)
{
    QJsonArray rows;
    for (const auto& one : certificates)
        rows.append(QJsonObject{{u"issuer"_s, one.issuer}, {u"serial"_s, one.serial}});
    return rows;
}

QList<AccountCertificate> certificatesFromJson(const QJsonArray& rows)
{
    QList<AccountCertificate> certificates;
    for (const auto& row : rows)
        certificates.append({row[u"issuer"].toString(), row[u"serial"].toString()});
    return certificates;
}

QJsonObject toJson(const Account& account)
{
    return {{u"idNumber"_s, account.idNumber},
            {u"budgetCode"_s, account.budgetCode},
            {u"subject"_s, account.subject},
            {u"method"_s, account.method},
            {u"fullName"_s, account.fullName},
            {u"organisation"_s, account.organisation},
            {u"postName"_s, account.postName},
            {u"phone"_s, account.phone},
            {u"email"_s, account.email},
            {u"level"_s, account.level},
            {u"receiptCode"_s, account.receiptCode},
            {u"registeredAt"_s, account.registeredAt.toUTC().toString(Qt::ISODate)},
            {u"sources"_s, account.sources},
            {u"consent"_s, account.consent},
            {u"evidence"_s, account.evidence},
            {u"founded"_s, account.founded},
            {u"certificates"_s, toJson(account.certificates)}};
}

Account fromJson(const QJsonObject& row)
{
    return {.idNumber = row.value(u"idNumber").toString(),
            .budgetCode = row.value(u"budgetCode").toString(),
            .subject = row.value(u"subject").toString(),
            .method = row.value(u"method").toString(),
            .fullName = row.value(u"fullName").toString(),
            .organisation = row.value(u"organisation").toString(),
            .postName = row.value(u"postName").toString(),
            .phone = row.value(u"phone").toString(),
            .email = row.value(u"email").toString(),
            .level = row.value(u"level").toInt(),
            .receiptCode = row.value(u"receiptCode").toString(),
            .registeredAt = QDateTime::fromString(row.value(u"registeredAt").toString(), Qt::ISODate),
            .sources = row.value(u"sources").toObject(),
            .consent = row.value(u"consent").toObject(),
            .evidence = row.value(u"evidence").toString(),
            .founded = row.value(u"founded").toBool(),
            .certificates = certificatesFromJson(row.value(u"certificates").toArray())};
}

bool answersTo(const Account& account, const QString& number)
{
    return account.idNumber == number || (!number.isEmpty() && account.budgetCode == number);
}

} // namespace

Result<AccountBook> AccountBook::open(const QString& folder)
{
    AccountBook book;
    book.m_file = folder + u"/accounts.json"_s;
    QFile file(book.m_file);
    if (!file.exists())
        return book;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::StorageFailed, origin, file.errorString());
    const auto document = QJsonDocument::fromJson(file.readAll());
    if (!document.object().value(u"accounts").isArray())
        return fail(ErrorCode::StorageFailed, origin, book.m_file + u" is damaged"_s);
    for (const auto& value : document.object().value(u"accounts").toArray()) {
        const auto row = value.toObject();
        book.m_entries.append({fromJson(row),
                               QByteArray::fromHex(row.value(u"scryptSalt").toString().toLatin1()),
                               QByteArray::fromHex(row.value(u"scrypt").toString().toLatin1())});
    }
    return book;
}

void AccountBook::found(const Account& account)
{
    if (entry(account.idNumber) != nullptr)
        return;
    m_entries.append({account, {}, {}});
    m_entries.back().account.founded = true;
}

Result<void> AccountBook::give(Entry& entry, const SecureBytes& password)
{
    entry.salt = drawSalt();
    entry.verifier = derive(password, entry.salt);
    if (entry.verifier.isEmpty())
        return fail(ErrorCode::Internal, origin, u"scrypt failed"_s);
    return {};
}

Result<void> AccountBook::add(const Account& account, const SecureBytes* password)
{
    Entry entry{account, {}, {}};
    if (password != nullptr)
        if (auto given = give(entry, *password); !given)
            return given;
    m_entries.append(entry);
    auto written = write();
    if (!written)
        m_entries.removeLast();
    return written;
}

Result<void> AccountBook::learn(const QString& number, const AccountCertificate& certificate)
{
    for (auto& entry : m_entries) {
        auto& known = entry.account.certificates;
        if (!answersTo(entry.account, number) || known.isEmpty() || known.contains(certificate))
            continue;
        known.append(certificate);
        auto written = write();
        if (!written)
            known.removeLast();
        return written;
    }
    return {};
}

Result<void> AccountBook::setPassword(const QString& idNumber, const SecureBytes& password)
{
    for (auto& entry : m_entries) {
        if (entry.account.idNumber != idNumber)
            continue;
        const auto before = entry;
        auto done = give(entry, password).and_then([&] { return write(); });
        if (!done)
            entry = before;
        return done;
    }
    return fail(ErrorCode::Internal, origin, u"no such account"_s);
}

std::optional<Account> AccountBook::find(const QString& idNumber) const
{
    const auto* found = entry(idNumber);
    return found != nullptr ? std::optional(found->account) : std::nullopt;
}

std::optional<Account> AccountBook::findByReceipt(const QString& receiptCode) const
{
    for (const auto& entry : m_entries)
        if (!receiptCode.isEmpty() && entry.account.receiptCode == receiptCode)
            return entry.account;
    return std::nullopt;
}

bool AccountBook::isPostNameTaken(const QString& postName) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry& entry) {
        return entry.account.postName.compare(postName, Qt::CaseInsensitive) == 0;
    });
}

QList<Account> AccountBook::all() const
{
    QList<Account> accounts;
    for (const auto& entry : m_entries)
        accounts.append(entry.account);
    return accounts;
}

bool AccountBook::passwordMatches(const QString& idNumber, const SecureBytes& password) const
{
    const auto* found = entry(idNumber);
    if (found == nullptr || found->verifier.isEmpty())
        return false;
    const auto tried = derive(password, found->salt);
    return tried.size() == found->verifier.size() &&
           CRYPTO_memcmp(tried.constData(), found->verifier.constData(),
                         static_cast<std::size_t>(tried.size())) == 0;
}

Result<void> AccountBook::forgetRegistered()
{
    m_entries.removeIf([](const Entry& entry) { return !entry.account.founded; });
    for (auto& entry : m_entries) {
        entry.salt.clear();
        entry.verifier.clear();
    }
    return write();
}

const AccountBook::Entry* AccountBook::entry(const QString& idNumber) const
{
    for (const auto& entry : m_entries)
        if (answersTo(entry.account, idNumber))
            return &entry;
    return nullptr;
}

Result<void> AccountBook::write() const
{
    if (m_file.isEmpty())
        return {};
    QJsonArray rows;
    for (const auto& entry : m_entries) {
        if (entry.account.founded && entry.verifier.isEmpty())
            continue;
        auto row = toJson(entry.account);
        row.insert(u"scryptSalt"_s, QString::fromLatin1(entry.salt.toHex()));
        row.insert(u"scrypt"_s, QString::fromLatin1(entry.verifier.toHex()));
        rows.append(row);
    }
    QSaveFile file(m_file);
    const auto bytes = QJsonDocument(QJsonObject{{u"accounts"_s, rows}}).toJson();
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorCode::StorageFailed, origin, file.errorString());
    return {};
}

} // namespace provisioning::practice
