// The practice registers: who exists, which phone is whose, and made-up people to try. Read once, then
// constant, so any thread may ask. The people are made up; assets/practice says so.
#pragma once

#include "kiosk/base/result.h"
#include "provisioning/practice/portal/problem.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace provisioning::practice {

// What a person says of themselves; empty where they said nothing.
struct Claim {
    QString idNumber = {};
    QString fullName = {};
    QDate birthDate = {};
    QString phone = {};
    QString email = {};
    QString sex = {}; // "male", "female"
};

// A row of the citizens' register.
struct Citizen {
    QString idNumber;
    QString formerIdNumber; // CMND, or empty
    QString fullName;
    QDate birthDate;
    QString sex;
};

// A made-up person to try: what their card says, and what will happen to them.
struct PracticePerson {
    Claim claim;
    QString story; // "registers", "registers-with-old-number", "phone-not-owned", "account-exists",
                   // "data-mismatch"
};

// An account that is there before the first registration. It has no password.
struct FoundedAccount {
    QString idNumber;
    int level = 0;
    QDateTime registeredAt;
};

class Registers {
public:
    // `folder` holds citizens.json, subscribers.json and accounts.json; ":/practice" is the built-in set.
    // Errors: StorageFailed, with the file and what is wrong with it.
    static kiosk::base::Result<Registers> load(const QString& folder);

    // The citizen of a present or former number; null where nobody has it.
    [[nodiscard]] const Citizen* citizen(const QString& idNumber) const;

    // Judges a claim in the contract's order: data-mismatch (with the field when exactly one differs), then
    // phone-not-owned.
    [[nodiscard]] Answered<const Citizen*> compare(const Claim& claim) const;

    [[nodiscard]] const QList<PracticePerson>& people() const { return m_people; }
    [[nodiscard]] const QList<FoundedAccount>& foundedAccounts() const { return m_accounts; }

private:
    QHash<QString, Citizen> m_citizens;    // by present number
    QHash<QString, QString> m_presentOf;   // former number -> present
    QHash<QString, QString> m_subscribers; // phone -> ID number
    QList<PracticePerson> m_people;
    QList<FoundedAccount> m_accounts;
};

} // namespace provisioning::practice
