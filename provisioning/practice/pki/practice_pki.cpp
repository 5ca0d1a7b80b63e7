#include "provisioning/practice/pki/practice_pki.h"

#include "kiosk/crypto/signing_certificate.h"
#include "provisioning/practice/pki/token_list.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace provisioning::practice::pki {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::Result;

namespace {

constexpr int authorityYears = 20;
constexpr int tokenYears = 3;
constexpr int tokenAgeDays = 200;
constexpr int spareDays = 7;

const QStringList trusted{u"national-root"_s, u"public"_s, u"withdrawn"_s, u"government-root"_s,
                          u"government"_s};

QList<SubjectEntry> ours(const QString& name)
{
    return {{u"C"_s, u"VN"_s}, {u"O"_s, u"Motcua practice, not a real authority"_s}, {u"CN"_s, name}};
}

QString serialOf(const Holder& holder)
{
    return kiosk::crypto::readSigningCertificate(holder.certificate).serial;
}

QString nameOf(PracticeAuthority authority)
{
    switch (authority) {
    case PracticeAuthority::Public: return u"public"_s;
    case PracticeAuthority::Government: return u"government"_s;
    case PracticeAuthority::Unknown: return u"unknown"_s;
    case PracticeAuthority::Withdrawn: break;
    }
    return u"withdrawn"_s;
}

QDateTime validFrom(CertificateTrouble trouble, const QDateTime& now)
{
    if (trouble == CertificateTrouble::Expired)
        return now.addYears(-tokenYears).addDays(-tokenAgeDays);
    return trouble == CertificateTrouble::NotYetValid ? now.addDays(tokenAgeDays)
                                                      : now.addDays(-tokenAgeDays);
}

bool writeFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size() &&
           file.commit();
}

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<Holder> readHolder(const QString& path)
{
    return holderFromPem(readFile(path + u".pem"_s), readFile(path + u".key"_s));
}

bool writeHolder(const QString& path, const Holder& holder)
{
    return writeFile(path + u".pem"_s, holder.certificate.pem()) &&
           writeFile(path + u".key"_s, keyPem(holder));
}

QSet<QString> setFrom(const QJsonValue& array)
{
    QSet<QString> set;
    const auto entries = array.toArray();
    for (const auto& entry : entries)
        set.insert(entry.toString());
    return set;
}

QJsonArray arrayFrom(const QSet<QString>& set)
{
    auto entries = QStringList(set.begin(), set.end());
    entries.sort();
    return QJsonArray::fromStringList(entries);
}

} // namespace

Result<PracticePki> PracticePki::inFolder(const QString& folder, const QUrl& address)
{
    PracticePki pki(QDir(folder).absolutePath(), address);
    const auto before = QUrl(QString::fromLatin1(readFile(pki.m_folder + u"/address"_s).trimmed()));
    if (before == address && pki.load())
        return pki;
    pki = PracticePki(pki.m_folder, address);
    if (!pki.make())
        return kiosk::base::fail(ErrorCode::Internal, u"practice.pki"_s,
                                 u"a certificate could not be made"_s);
    if (!pki.write())
        return kiosk::base::fail(ErrorCode::StorageFailed, u"practice.pki"_s, pki.m_folder);
    return pki;
}

QUrl PracticePki::timeStampAddress() const
{
    return QUrl(m_address.toString() + u"/tsa"_s);
}

const IssuingAuthority* PracticePki::authority(const QString& name) const
{
    const auto found = m_authorities.constFind(name);
    return found == m_authorities.constEnd() ? nullptr : &*found;
}

const kiosk::crypto::Certificate& PracticePki::timeStampingIssuer() const
{
    return authority(u"public"_s)->authority.certificate;
}

QString PracticePki::addressOf(const QString& kind, const QString& name) const
{
    return m_address.toString() + u'/' + kind + u'/' + name + (kind == u"crl" ? u".crl"_s : QString());
}

bool PracticePki::make()
{
    const auto now = QDateTime::currentDateTimeUtc();
    return found(u"national-root"_s, u"public"_s, u"PRACTICE National Root CA"_s, u"PRACTICE Public CA"_s,
                 now) &&
           found(u"national-root"_s, u"withdrawn"_s, {}, u"PRACTICE Withdrawn CA"_s, now) &&
           found(u"government-root"_s, u"government"_s, u"PRACTICE Government Root CA"_s,
                 u"PRACTICE Government CA"_s, now) &&
           found(u"unknown-root"_s, u"unknown"_s, u"PRACTICE Unknown Root CA"_s, u"PRACTICE Unknown CA"_s,
                 now) &&
           fill(now);
}

// A root unless it is there, and an issuing authority below it, each with its responder.
bool PracticePki::found(const QString& root, const QString& issuer, const QString& rootName,
                        const QString& issuerName, const QDateTime& now)
{
    const auto add = [&](const QString& name, const QString& commonName, const QString& above) {
        const auto* parent = authority(above);
        IssueWish wish{.subject = ours(commonName),
                       .purpose = CertificatePurpose::Authority,
                       .key = parent == nullptr ? u"ec:prime256v1"_s : u"rsa:2048"_s,
                       .notBefore = now.addYears(-authorityYears),
                       .notAfter = now.addYears(authorityYears),
                       .ocsp = parent == nullptr ? QString() : addressOf(u"ocsp"_s, above),
                       .crl = parent == nullptr ? QString() : addressOf(u"crl"_s, above)};
        const auto made = issue(wish, parent == nullptr ? nullptr : &parent->authority);
        wish.subject = ours(commonName + u" OCSP"_s);
        wish.purpose = CertificatePurpose::OcspResponder;
        wish.key = u"ec:prime256v1"_s;
        wish.ocsp.clear();
        wish.crl.clear();
        const auto responder = made ? issue(wish, &*made) : std::nullopt;
        if (!responder)
            return false;
        if (parent != nullptr)
            m_authorities.find(above)->known.insert(serialOf(*made));
        m_authorities.insert(name, {name, *made, *responder, {}, {}});
        return true;
    };
    if (authority(root) == nullptr && !add(root, rootName, {}))
        return false;
    return add(issuer, issuerName, root);
}

bool PracticePki::fill(const QDateTime& now)
{
    auto& root = *m_authorities.find(u"national-root"_s);
    root.revoked.insert(serialOf(authority(u"withdrawn"_s)->authority));
    m_timeStamping = issue({.subject = ours(u"PRACTICE Time Stamping"_s),
                            .purpose = CertificatePurpose::TimeStamping,
                            .notBefore = now.addDays(-tokenAgeDays),
                            .notAfter = now.addYears(authorityYears)},
                           &authority(u"public"_s)->authority);
    QByteArray lines;
    const auto tokens = practiceTokens();
    for (const auto& token : tokens) {
        for (const auto& certificate : token.certificates) {
            auto& issuer = *m_authorities.find(nameOf(certificate.authority));
            const auto from = validFrom(certificate.trouble, now);
            const auto made = issue({.subject = certificate.subject,
                                     .purpose = certificate.trouble == CertificateTrouble::WrongUsage
                                                    ? CertificatePurpose::Encryption
                                                    : CertificatePurpose::Signing,
                                     .key = certificate.key,
                                     .notBefore = from,
                                     .notAfter = from.addYears(tokenYears),
                                     .ocsp = addressOf(u"ocsp"_s, issuer.name),
                                     .crl = addressOf(u"crl"_s, issuer.name)},
                                    &issuer.authority);
            if (!made)
                return false;
            if (certificate.trouble != CertificateTrouble::Unlisted)
                issuer.known.insert(serialOf(*made));
            if (certificate.trouble == CertificateTrouble::Revoked)
                issuer.revoked.insert(serialOf(*made));
            const auto path = u"tokens/"_s + token.name + u'/' + certificate.id;
            m_tokenFiles.insert(path + u".key"_s, keyPem(*made));
            m_tokenFiles.insert(path + u".der"_s, made->certificate.der());
            lines += QStringList{token.name,       token.pin,        certificate.id, certificate.label,
                                 path + u".key"_s, path + u".der"_s, issuer.name}
                         .join(u'\t')
                         .toUtf8() +
                     '\n';
        }
    }
    m_tokenFiles.insert(u"tokens.tsv"_s, lines);
    return m_timeStamping.has_value();
}

bool PracticePki::write() const
{
    const auto folder = m_folder + u"/authorities/"_s;
    QJsonObject books;
    bool good = true;
    for (const auto& each : m_authorities) {
        good = good && writeHolder(folder + each.name, each.authority) &&
               writeHolder(folder + each.name + u"-responder"_s, each.responder) &&
               writeFile(folder + each.name + u".der"_s, each.authority.certificate.der());
        books.insert(each.name, QJsonObject{{u"known"_s, arrayFrom(each.known)},
                                            {u"revoked"_s, arrayFrom(each.revoked)}});
    }
    for (const auto& name : trusted)
        good = good && writeFile(trustFolder() + u'/' + name + u".pem"_s,
                                 authority(name)->authority.certificate.pem());
    for (auto file = m_tokenFiles.begin(); file != m_tokenFiles.end(); ++file)
        good = good && writeFile(m_folder + u'/' + file.key(), file.value());
    // Last: a folder that was left half-written has no address and is made anew.
    return good && writeHolder(folder + u"time-stamping"_s, *m_timeStamping) &&
           writeFile(folder + u"books.json"_s, QJsonDocument(books).toJson()) &&
           writeFile(m_folder + u"/address"_s, m_address.toString().toLatin1() + '\n');
}

bool PracticePki::load()
{
    const auto folder = m_folder + u"/authorities/"_s;
    const auto books = QJsonDocument::fromJson(readFile(folder + u"books.json"_s)).object();
    for (auto book = books.begin(); book != books.end(); ++book) {
        const auto holder = readHolder(folder + book.key());
        const auto responder = readHolder(folder + book.key() + u"-responder"_s);
        if (!holder || !responder)
            return false;
        const auto page = book.value().toObject();
        m_authorities.insert(book.key(), {book.key(), *holder, *responder, setFrom(page.value(u"known"_s)),
                                          setFrom(page.value(u"revoked"_s))});
    }
    m_timeStamping = readHolder(folder + u"time-stamping"_s);
    const auto soon = QDateTime::currentDateTimeUtc().addDays(spareDays);
    const auto anyToken =
        kiosk::crypto::Certificate::fromDer(readFile(m_folder + u"/tokens/citizen/01.der"_s));
    return m_authorities.size() == 7 && m_timeStamping && anyToken && anyToken->notAfter() > soon;
}

} // namespace provisioning::practice::pki
