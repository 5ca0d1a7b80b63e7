#include "tests/crash/wipe/made_up.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace wipe {

using namespace Qt::StringLiterals;

namespace {

int pick(int below)
{
    return QRandomGenerator::system()->bounded(below);
}

QString pickedFrom(QStringView alphabet, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text.append(alphabet.at(pick(static_cast<int>(alphabet.size()))));
    return text;
}

QString pickedName()
{
    static const QStringList syllables{u"Quỳnh"_s,  u"Đượm"_s,  u"Khuyến"_s, u"Nghiễm"_s,
                                       u"Thoả"_s,   u"Vượng"_s, u"Xuyến"_s,  u"Hoẵng"_s,
                                       u"Phượng"_s, u"Trịnh"_s, u"Luỹ"_s,    u"Bưởi"_s};
    QStringList name;
    for (int i = 0; i < 5; ++i)
        name << syllables.at(pick(static_cast<int>(syllables.size())));
    return name.join(u' ');
}

QString textOf(const Citizen& citizen, Personal which)
{
    return unmasked(citizen.personal[static_cast<int>(which)]);
}

bool write(const QString& folder, const QString& name, const QJsonArray& rows)
{
    QFile file(folder + u'/' + name + u".json"_s);
    const auto text = QJsonDocument(QJsonObject{{name, rows}}).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace

Masked masked(const QString& text)
{
    Masked made;
    for (const auto letter : text)
        made.append(letter.unicode());
    return made;
}

QString unmasked(const Masked& text)
{
    QString plain;
    for (std::size_t i = 0; i < text.size; ++i)
        plain.append(QChar(text.at(i)));
    return plain;
}

void makeUp(Citizen& citizen)
{
    const auto put = [&citizen](Personal which, const QString& text) {
        citizen.personal[static_cast<int>(which)] = masked(text);
    };
    const auto digits = u"0123456789"_s;
    put(Personal::IdNumber, u"062090"_s + pickedFrom(digits, 6));
    put(Personal::FullName, pickedName());
    put(Personal::BirthDate,
        u"%1/%2/1990"_s.arg(1 + pick(28), 2, 10, QChar(u'0')).arg(1 + pick(12), 2, 10, QChar(u'0')));
    put(Personal::Phone, u"09"_s + pickedFrom(digits, 8));
    put(Personal::Email, pickedFrom(u"bcdfghjklmnpqrstvwxz", 14) + u"@vi.du.vn"_s);
    // Kinds in turn, so that no rule of the password is missed and no part of a name is met.
    citizen.password = masked(pickedFrom(u"BCDFGHJKLMNPQRSTVWXZ", 3) + pickedFrom(u"!@#$%^&*", 2) +
                              pickedFrom(u"bcdfghjklmnpqrstvwxz", 5) + pickedFrom(u"23456789", 3) +
                              pickedFrom(u"!@#$%^&*", 2));
    // Long enough to stand nowhere by chance.
    citizen.pin = masked(pickedFrom(digits, 15));
}

bool writeRegisters(const Board& board, const QString& folder)
{
    QJsonArray people;
    QJsonArray subscribers;
    for (const auto& citizen : board.citizens) {
        const auto birth = textOf(citizen, Personal::BirthDate).split(u'/');
        people.append(QJsonObject{{u"story"_s, u"registers"_s},
                                  {u"idNumber"_s, textOf(citizen, Personal::IdNumber)},
                                  {u"fullName"_s, textOf(citizen, Personal::FullName)},
                                  {u"birthDate"_s, birth[2] + u'-' + birth[1] + u'-' + birth[0]},
                                  {u"sex"_s, u"male"_s},
                                  {u"phone"_s, textOf(citizen, Personal::Phone)}});
        subscribers.append(QJsonObject{{u"phone"_s, textOf(citizen, Personal::Phone)},
                                       {u"idNumber"_s, textOf(citizen, Personal::IdNumber)}});
    }
    return write(folder, u"citizens"_s, people) && write(folder, u"subscribers"_s, subscribers) &&
           write(folder, u"insurance"_s, {}) && write(folder, u"postid"_s, {}) &&
           write(folder, u"sims"_s, {}) && write(folder, u"accounts"_s, {});
}

} // namespace wipe
