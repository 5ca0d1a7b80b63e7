#include "provisioning/practice/portal/signing_subject.h"

#include "kiosk/crypto/openssl_handles.h"

#include <QRegularExpression>

#include <openssl/objects.h>
#include <openssl/x509.h>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

// Viet Nam has one time and no summer time.
constexpr int secondsAheadOfUtc = 7 * 3600;

QString valueAt(const X509_NAME* name, int place)
{
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
    const auto value = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size < 0 ? 0 : size);
    OPENSSL_free(utf8);
    return value.normalized(QString::NormalizationForm_C).trimmed();
}

QStringList values(const X509_NAME* name, int nid)
{
    QStringList found;
    for (int place = X509_NAME_get_index_by_NID(name, nid, -1); place >= 0;
         place = X509_NAME_get_index_by_NID(name, nid, place))
        found.append(valueAt(name, place));
    return found;
}

bool isForm(const QString& text, const QString& form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(form)).match(text).hasMatch();
}

// The first value with this label and form behind it.
QString labelled(const QStringList& values, const QString& label, const QString& form)
{
    for (const auto& value : values) {
        const auto rest = value.mid(label.size()).trimmed();
        if (value.startsWith(label, Qt::CaseInsensitive) && isForm(rest, form))
            return rest;
    }
    return {};
}

// The first value that is nothing but a number of this form.
QString bare(const QStringList& values, const QString& form)
{
    return labelled(values, QString(), form);
}

// A branch's code is written with and without its hyphen.
QString withHyphen(const QString& taxCode)
{
    constexpr qsizetype mother = 10;
    const bool lacksIt = taxCode.size() > mother && taxCode[mother] != u'-';
    return lacksIt ? taxCode.first(mother) + u'-' + taxCode.sliced(mother) : taxCode;
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const auto& text : texts)
        if (!text.isEmpty())
            return text;
    return {};
}

QString wholeName(const X509_NAME* name)
{
    const kiosk::crypto::BioHandle bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char* text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return QString::fromUtf8(text, size).normalized(QString::NormalizationForm_C);
}

// DER's content without the sign's zero byte.
QString serialNumber(const X509* certificate)
{
    const auto* number = X509_get0_serialNumber(certificate);
    const QByteArray bytes(reinterpret_cast<const char*>(ASN1_STRING_get0_data(number)),
                           ASN1_STRING_length(number));
    return QString::fromLatin1(bytes.toHex().toUpper());
}

QDate dayInVietNam(const QDateTime& time)
{
    return time.toOffsetFromUtc(secondsAheadOfUtc).date();
}

} // namespace

SigningSubject readSubject(const kiosk::crypto::Certificate& certificate)
{
    static const auto idForm = u"[0-9]{9}|[0-9]{12}"_s;
    static const auto taxForm = u"[0-9]{10}(-?[0-9]{3})?"_s;
    const auto* name = X509_get_subject_name(certificate.handle());
    const auto users = values(name, NID_userId);
    const auto own = values(name, NID_commonName);
    const auto numbers = users + values(name, NID_serialNumber) + values(name, NID_organizationIdentifier);
    const auto idNumber =
        firstOf({labelled(numbers, u"CCCD:"_s, idForm), labelled(numbers, u"CMND:"_s, idForm),
                 labelled(numbers, u"IDCVN-"_s, idForm), labelled(numbers, u"PNOVN-"_s, idForm),
                 bare(users, idForm), bare(own, idForm)});
    const auto taxCode = withHyphen(
        firstOf({labelled(numbers, u"MST:"_s, taxForm), labelled(numbers, u"VATVN-"_s, taxForm),
                 labelled(numbers, u"TINVN-"_s, taxForm), bare(users, u"[0-9]{10}(-[0-9]{3})?"_s)}));
    const auto budgetCode = labelled(users, u"MNS:"_s, u"[0-9]{4,12}"_s);
    const bool isBody = idNumber.isEmpty() && !(taxCode.isEmpty() && budgetCode.isEmpty());
    return {.name = own.value(0),
            // A body that names no other is its own.
            .organisation = values(name, NID_organizationName).value(0, isBody ? own.value(0) : QString()),
            .idNumber = idNumber,
            .taxCode = taxCode,
            .budgetCode = budgetCode,
            .email = values(name, NID_pkcs9_emailAddress).value(0),
            .validFrom = dayInVietNam(certificate.notBefore()),
            .validTo = dayInVietNam(certificate.notAfter()),
            .issuer = values(X509_get_issuer_name(certificate.handle()), NID_commonName).value(0),
            .issuerName = wholeName(X509_get_issuer_name(certificate.handle())),
            .serial = serialNumber(certificate.handle())};
}

QJsonObject certificateDocument(const SigningSubject& subject)
{
    QJsonObject document{{u"name"_s, subject.name},
                         {u"validFrom"_s, subject.validFrom.toString(Qt::ISODate)},
                         {u"validTo"_s, subject.validTo.toString(Qt::ISODate)},
                         {u"issuer"_s, subject.issuer}};
    const auto number = subject.idNumber;
    const auto masked = number.left(3) + QString(number.size() - 6, u'*') + number.right(3);
    for (const auto& [member, value] :
         {std::pair{u"organisation"_s, subject.organisation}, std::pair{u"taxCode"_s, subject.taxCode},
          std::pair{u"maskedIdNumber"_s, number.isEmpty() ? QString() : masked},
          std::pair{u"email"_s, subject.email}})
        if (!value.isEmpty())
            document.insert(member, value);
    return document;
}

} // namespace provisioning::practice
