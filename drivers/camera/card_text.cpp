#include "drivers/camera/card_text.h"

#include "drivers/camera/field_text.h"
#include "drivers/camera/letters.h"

namespace drivers::camera {

using api::QrCard;
using api::QrDamage;
using api::QrField;

namespace {

class CardReader {
public:
    CardReader(QList<FieldText> fields, QrRoad road) : m_fields(std::move(fields)), m_road(road) {}

    QrCard read()
    {
        m_card.personalNumber = m_fields.front().text;
        m_next = 1;
        takeOldNumber();
        takeName();
        while (m_next < m_fields.size())
            takeOther(m_fields[m_next++]);
        m_card.isCutShort = !m_issueSeen;
        if (m_road == QrRoad::TypingScanner)
            noteLostMarks();
        return std::move(m_card);
    }

private:
    // The second field of the card of 2021: empty, or digits.
    void takeOldNumber()
    {
        if (m_next >= m_fields.size() || !(m_fields[m_next].text.isEmpty() || m_fields[m_next].isDigits()))
            return;
        const auto& field = m_fields[m_next++];
        if (field.isDigits(9) || field.isDigits(12))
            m_card.oldNumber = field.text;
        else if (!field.text.isEmpty())
            m_card.extra << field.text;
    }

    void takeName()
    {
        if (m_next >= m_fields.size())
            return;
        const auto& field = m_fields[m_next];
        if (field.date() || field.sex())
            return;
        ++m_next;
        if (!field.text.isEmpty())
            keepText(QrField::FullName, m_card.fullName, field);
    }

    void takeOther(const FieldText& field)
    {
        if (field.isDigits(9) || field.isDigits(12))
            takeNumber(field);
        else if (m_addressDone)
            takeAfterAddress(field);
        else if (field.text.isEmpty())
            passEmpty();
        else if (field.isDigits() || field.date())
            takeDigitsBeforeAddress(field);
        else if (!m_sexDone && (field.sex() || field.isShortWithN()))
            takeSex(field);
        else
            takeAddress(field);
    }

    // An empty field stands in the place of the first one that has not come.
    void passEmpty()
    {
        bool& slot = !m_birthDone ? m_birthDone : !m_sexDone ? m_sexDone : m_addressDone;
        slot = true;
    }

    void takeDigitsBeforeAddress(const FieldText& field)
    {
        if (m_birthDone) {
            m_addressDone = true;
            takeAfterAddress(field);
            return;
        }
        m_birthDone = true;
        m_card.birthDate = field.date();
        // Four digits at the end of a text that was cut: a year, or a day and a month.
        if (m_card.birthDate && !m_card.birthDate->isWhole() && m_next == m_fields.size())
            m_card.birthDate.reset();
        if (!m_card.birthDate)
            m_card.damaged.insert(QrField::BirthDate, QrDamage::NotADate);
    }

    void takeSex(const FieldText& field)
    {
        m_sexDone = true;
        m_card.sex = field.sex();
        if (!m_card.sex)
            m_card.damaged.insert(QrField::Sex, field.damage(m_road).value_or(QrDamage::LettersLost));
    }

    void takeAddress(const FieldText& field)
    {
        m_addressDone = true;
        m_card.address = field.text;
        if (const auto damage = field.damage(m_road))
            m_card.damaged.insert(QrField::Address, *damage);
    }

    void takeAfterAddress(const FieldText& field)
    {
        if (field.text.isEmpty())
            return;
        if (!m_issueSeen && (field.isDigits() || field.date()))
            takeIssueDate(field);
        else if (m_issueSeen && !field.isDigits() && !field.date() && !m_card.motherName)
            takeParent(field);
        else
            m_card.extra << field.text;
    }

    void takeNumber(const FieldText& field)
    {
        auto& number = field.isDigits(9) ? m_card.oldNumber : m_card.cancelledNumber;
        if (number)
            m_card.extra << field.text;
        else
            number = field.text;
    }

    void takeIssueDate(const FieldText& field)
    {
        m_issueSeen = true;
        const auto date = field.date();
        if (date && date->isWhole())
            m_card.issueDate = date->date();
        else
            m_card.damaged.insert(QrField::IssueDate, QrDamage::NotADate);
    }

    void takeParent(const FieldText& field)
    {
        m_card.fatherName ? keepText(QrField::MotherName, m_card.motherName, field)
                          : keepText(QrField::FatherName, m_card.fatherName, field);
    }

    void keepText(QrField which, std::optional<QString>& value, const FieldText& field)
    {
        value = field.text;
        if (const auto damage = field.damageAsName(m_road))
            m_card.damaged.insert(which, *damage);
    }

    // Name and address together are never without a single diacritic on a card; a name alone may be.
    void noteLostMarks()
    {
        if (!m_card.fullName || !m_card.address || !isWithoutMarks(*m_card.fullName) ||
            !isWithoutMarks(*m_card.address))
            return;
        const auto note = [&](QrField which, const std::optional<QString>& value) {
            if (value && !m_card.damaged.contains(which))
                m_card.damaged.insert(which, QrDamage::MarksLost);
        };
        note(QrField::FullName, m_card.fullName);
        note(QrField::Address, m_card.address);
        note(QrField::FatherName, m_card.fatherName);
        note(QrField::MotherName, m_card.motherName);
    }

    const QList<FieldText> m_fields;
    const QrRoad m_road;
    qsizetype m_next = 0;
    QrCard m_card;
    bool m_birthDone = false;
    bool m_sexDone = false;
    bool m_addressDone = false;
    bool m_issueSeen = false;
};

} // namespace

std::optional<QrCard> cardOf(const QByteArray& text, QrRoad road)
{
    const auto pieces = text.split('|');
    if (pieces.size() < 2)
        return std::nullopt;
    QList<FieldText> fields;
    fields.reserve(pieces.size());
    for (const auto& piece : pieces)
        fields << FieldText(piece);
    if (!fields.front().isDigits(12))
        return std::nullopt;
    return CardReader(std::move(fields), road).read();
}

} // namespace drivers::camera
