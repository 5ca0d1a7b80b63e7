#include "drivers/sim/card/mrz.h"

namespace drivers::sim::card {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lineLength = 30;

int valueOf(char letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    return letter >= 'A' && letter <= 'Z' ? letter - 'A' + 10 : 0;
}

QByteArray withCheck(const QByteArray& text)
{
    return text + checkDigit(text);
}

QByteArray date(const QDate& day)
{
    return day.toString(u"yyMMdd"_s).toLatin1();
}

QByteArray documentNumber(const Person& person)
{
    return person.number.right(9).toLatin1();
}

QByteArray expiry(const Person& person)
{
    return person.expiryDate ? date(*person.expiryDate) : "991231"_ba;
}

QByteArray plainWord(const QString& word)
{
    QByteArray letters;
    for (const QChar character : word.normalized(QString::NormalizationForm_D).toUpper()) {
        if (character == u'Đ')
            letters.append('D');
        else if (character >= u'A' && character <= u'Z')
            letters.append(character.toLatin1());
        else if (character == u'-')
            letters.append('<');
    }
    return letters;
}

} // namespace

char checkDigit(const QByteArray& text)
{
    constexpr int weights[] = {7, 3, 1};
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        sum += valueOf(text.at(i)) * weights[i % 3];
    return static_cast<char>('0' + sum % 10);
}

QByteArray mrzName(const QString& fullName)
{
    QByteArrayList words;
    for (const auto& word : fullName.split(u' ', Qt::SkipEmptyParts))
        if (const auto letters = plainWord(word); !letters.isEmpty())
            words.append(letters);
    if (words.isEmpty())
        return {};
    const auto surname = words.takeFirst();
    return (words.isEmpty() ? surname : surname + "<<" + words.join('<')).left(lineLength);
}

QByteArray mrz(const Person& person)
{
    const auto number = person.number.toLatin1();
    const auto first = "IDVNM" + withCheck(documentNumber(person)) + number + "<<" + checkDigit(number);
    const auto birth = withCheck(date(person.birthDate));
    const auto end = withCheck(expiry(person));
    const auto composite = checkDigit(first.mid(5) + birth + end + QByteArray(11, '<'));
    const auto sex = person.sex == Sex::Male ? "M"_ba : "F"_ba;
    return first + birth + sex + end + "VNM" + QByteArray(11, '<') + composite +
           mrzName(person.fullName).leftJustified(lineLength, '<');
}

QByteArray mrzInformation(const Person& person)
{
    return withCheck(documentNumber(person)) + withCheck(date(person.birthDate)) + withCheck(expiry(person));
}

} // namespace drivers::sim::card
