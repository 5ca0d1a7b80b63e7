// The practice registers: who exists, which phone is whose, and made-up people to try. Read once, then
// constant, so any thread may ask. The people are made up; assets/practice says so.
#pragma once

#include "kiosk/base/result.h"
#include "provisioning/practice/portal/claim.h"
#include "provisioning/practice/portal/problem.h"
#include "provisioning/practice/portal/sim_card.h"

#include <QDate>
#include <QHash>
#include <QList>
#include <QString>

namespace provisioning::practice {

// A row of the citizens' register.
struct Citizen {
    QString idNumber;
    QString formerIdNumber; // CMND, or empty
    QString fullName;
    QDate birthDate;
    QString sex;
};

// A made-up person to try: what their papers say, and what will happen to them by each method.
struct PracticePerson {
    Claim claim = {};
    QString story = {}; // mobile-subscriber: "registers", "registers-with-old-number", "phone-not-owned",
                        // "account-exists", "data-mismatch"
    QString insuranceStory = {}; // social-insurance: "registers", "registers-with-new-number",
                                 // "account-exists", "number-of-another", "data-mismatch"; empty: not insured
    QString postStory = {};      // vn-post: "registers", "account-name-taken", "account-exists"; empty: none
};

// A row of the social insurance register.
struct Insured {
    QString insuranceNumber; // the old number, or the ID number where there never was one
    QString idNumber;        // as the register holds it, perhaps a former one
    QString fullName;
    QDate birthDate;
    QString sex;
};

// An account that is there before the first registration. It has no password.
struct FoundedAccount {
    QString idNumber;
    QString phone;
    int level = 0;
    QDateTime registeredAt;
};

class Registers {
public:
    // `folder` holds citizens.json, subscribers.json, insurance.json, postid.json, sims.json and
    // accounts.json;
    // ":/practice" is the built-in set.
    // Errors: StorageFailed, with the file and what is wrong with it.
    static kiosk::base::Result<Registers> load(const QString& folder);

    // The citizen of a present or former number; null where nobody has it.
    [[nodiscard]] const Citizen* citizen(const QString& idNumber) const;

    // The present number for a former one; any other text as it is.
    [[nodiscard]] QString presentNumber(const QString& idNumber) const;

    // The citizen the claim is true of. Problem: data-mismatch, with the field when exactly one differs.
    [[nodiscard]] Answered<const Citizen*> compare(const Claim& claim) const;
    // The phone is the citizen's own. Problem: phone-not-owned.
    [[nodiscard]] Answered<const Citizen*> checkSubscriber(const Claim& claim, const Citizen& citizen) const;
    // The present ID number of the insured whom the claim is true of. Problem: data-mismatch, with
    // insuranceNumber when that is unknown or another person's.
    [[nodiscard]] Answered<QString> compareInsured(const Claim& claim) const;
    // PostID has an account of this name, whatever its case.
    [[nodiscard]] bool isPostNameTaken(const QString& accountName) const;

    [[nodiscard]] const QList<PracticePerson>& people() const { return m_people; }
    [[nodiscard]] const QList<PracticeSim>& sims() const { return m_sims; }
    [[nodiscard]] const QList<FoundedAccount>& foundedAccounts() const { return m_accounts; }

private:
    QHash<QString, Citizen> m_citizens;    // by present number
    QHash<QString, QString> m_presentOf;   // former number -> present
    QHash<QString, QString> m_subscribers; // phone -> ID number
    QList<Insured> m_insured;
    QStringList m_postNames; // in lower case
    QList<PracticePerson> m_people;
    QList<PracticeSim> m_sims;
    QList<FoundedAccount> m_accounts;
};

} // namespace provisioning::practice
