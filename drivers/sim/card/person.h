// The holder of a practice card: what its data groups say. Made-up people only.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QSet>
#include <QString>

#include <optional>

namespace drivers::sim::card {

enum class Sex { Male, Female };

struct Person {
    QString number; // 12 digits
    QString fullName;
    QDate birthDate;
    Sex sex = Sex::Male;
    QDate issueDate;
    std::optional<QDate> expiryDate; // nothing: without end
    QString nationality = QStringLiteral("Việt Nam");
    QString ethnicity;
    QString religion;
    QString placeOfOrigin;
    QString placeOfResidence;
    QString features;
    QString father; // empty: none on the card, as with the next three
    QString mother;
    QString spouse;
    QString formerNumber; // 9 digits
    QString chipSerial;   // 16 digits
};

} // namespace drivers::sim::card
