#include "kiosk/crypto/certificate_subject.h"

#include "kiosk/crypto/openssl_handles.h"

#include <QRegularExpression>

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace kiosk::crypto {

using namespace Qt::StringLiterals;

namespace {

// Longer than any attribute may be (RFC 5280, appendix A.1), short enough for a screen.
constexpr qsizetype longestText = 256;

// What would change how a text is shown instead of being shown is left out.
QString cleaned(const QString& raw)
{
    QString shown;
    for (const auto letter : raw)
        if (letter.isSpace())
            shown.append(u' ');
        else if (letter.category() != QChar::Other_Control && letter.category() != QChar::Other_Format)
            shown.append(letter);
    return shown.normalized(QString::NormalizationForm_C).simplified().left(longestText);
}

QString textOf(const ASN1_STRING* string)
{
    unsigned char* utf8 = nullptr;
    const int size = ASN1_STRING_to_UTF8(&utf8, string);
    const auto text = QString::fromUtf8(reinterpret_cast<const char*>(utf8), size < 0 ? 0 : size);
    OPENSSL_free(utf8);
    return cleaned(text);
}

QStringList valuesOf(const X509_NAME* name, int nid)
{
    QStringList found;
    for (int place = X509_NAME_get_index_by_NID(name, nid, -1); place >= 0;
         place = X509_NAME_get_index_by_NID(name, nid, place))
        if (const auto text = textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, place)));
            !text.isEmpty())
            found.append(text);
    return found;
}

bool hasForm(const QString& text, const QString& form)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(form)).match(text).hasMatch();
}

// The first value with one of the labels and the form behind it.
QString labelled(const QStringList& values, std::initializer_list<QString> labels, const QString& form)
{
    for (const auto& label : labels) {
        for (const auto& value : values) {
            const auto rest = value.mid(label.size()).trimmed();
            if (value.startsWith(label, Qt::CaseInsensitive) && hasForm(rest, form))
                return rest;
        }
    }
    return {};
}

QString bare(const QStringList& values, const QString& form)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const QString& value) { return hasForm(value, form); });
    return found == values.end() ? QString() : *found;
}

// A branch's code is written with and without its hyphen.
QString asTaxCode(QString code)
{
    constexpr qsizetype mainPart = 10;
    if (code.size() > mainPart && code[mainPart] != u'-')
        code.insert(mainPart, u'-');
    return code;
}

void takeNumbers(CertificateSubject& subject, const X509_NAME* name)
{
    static const auto idForm = u"[0-9]{9}|[0-9]{12}"_s;
    static const auto passportForm = u"[A-Za-z0-9]{6,12}"_s;
    static const auto taxForm = u"[0-9]{10}(-?[0-9]{3})?"_s;
    const auto users = valuesOf(name, NID_userId);
    const auto numbers =
        users + valuesOf(name, NID_serialNumber) + valuesOf(name, NID_organizationIdentifier);
    subject.idNumber = labelled(numbers, {u"CCCD:"_s, u"CMND:"_s, u"PNOVN-"_s, u"IDCVN-"_s}, idForm);
    subject.passport = labelled(numbers, {u"HC:"_s, u"PASVN-"_s}, passportForm).toUpper();
    subject.taxCode = asTaxCode(labelled(numbers, {u"MST:"_s, u"VATVN-"_s, u"TINVN-"_s}, taxForm));
    subject.budgetCode = labelled(numbers, {u"MNS:"_s}, u"[0-9]{4,12}"_s);
    if (subject.idNumber.isEmpty())
        subject.idNumber = bare(users + QStringList{subject.name}, idForm);
    if (subject.taxCode.isEmpty())
        subject.taxCode = asTaxCode(bare(users, u"[0-9]{10}(-[0-9]{3})?"_s));
}

// The subject's own comes before those of its alternative name.
QString emailOf(X509* certificate)
{
    auto* found = X509_get1_email(certificate);
    const auto email = found != nullptr && sk_OPENSSL_STRING_num(found) > 0
                           ? cleaned(QString::fromUtf8(sk_OPENSSL_STRING_value(found, 0)))
                           : QString();
    X509_email_free(found);
    return email;
}

} // namespace

CertificateSubject subjectOf(X509* certificate)
{
    const auto* name = X509_get_subject_name(certificate);
    CertificateSubject subject;
    subject.name = valuesOf(name, NID_commonName).value(0);
    subject.organisation = valuesOf(name, NID_organizationName).value(0);
    subject.unit = valuesOf(name, NID_organizationalUnitName).value(0);
    subject.title = valuesOf(name, NID_title).value(0);
    subject.email = emailOf(certificate);
    takeNumbers(subject, name);
    const bool isPerson =
        !subject.idNumber.isEmpty() || !subject.passport.isEmpty() || !subject.title.isEmpty();
    const bool isBody =
        !subject.organisation.isEmpty() || !subject.taxCode.isEmpty() || !subject.budgetCode.isEmpty();
    subject.isOrganisation = isBody && !isPerson;
    if (subject.isOrganisation && subject.organisation.isEmpty())
        subject.organisation = subject.name;
    ERR_clear_error();
    return subject;
}

} // namespace kiosk::crypto
