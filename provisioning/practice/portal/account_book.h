// The accounts of the practice world. With a folder they are durable (accounts.json, mode 0600, replaced
// atomically); without one they live in memory. Passwords are kept as salted scrypt verifiers only.
// Not thread-safe: ServiceDesk guards it.
#pragma once

#include "kiosk/base/result.h"
#include "kiosk/base/secure_bytes.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace provisioning::practice {

// A certificate that opens an account.
struct AccountCertificate {
    QString issuer = {}; // its whole name (RFC 2253)
    QString serial = {}; // upper-case hexadecimal
    bool operator==(const AccountCertificate&) const = default;
};

struct Account {
    QString idNumber = {};     // the register's present number; of others a tax or budget code
    QString budgetCode = {};   // of an agency that has a tax code, too; finds the account as well
    QString subject = {};      // "citizen", "business", "agency"; empty for founded ones
    QString method = {};       // empty for founded ones
    QString fullName = {};     // as the person gave it, or the certificate's common name
    QString organisation = {}; // from the certificate
    QString postName = {};     // of the PostID account that came with it
    QString phone = {};
    QString email = {};
    int level = 0; // IAL
    QString receiptCode = {};
    QDateTime registeredAt = {};
    QJsonObject sources = {};                    // where each field came from
    QJsonObject consent = {};                    // version, textDigest, language, time
    QString evidence = {};                       // "absent", "unverified", "verified"; empty for founded ones
    bool founded = false;                        // there from the beginning, not registered by a kiosk
    QList<AccountCertificate> certificates = {}; // of an account that signatures open; the first made it
};

class AccountBook {
public:
    // In memory.
    AccountBook() = default;
    // Errors: StorageFailed (unreadable, damaged).
    static kiosk::base::Result<AccountBook> open(const QString& folder);

    // An account without a password that is not written down: it comes with the registers.
    void found(const Account& account);

    // Errors: StorageFailed, and then the account was not added; Internal (the password could not be hashed).
    // Without a password: one that is entered by signature.
    kiosk::base::Result<void> add(const Account& account, const kiosk::base::SecureBytes* password);

    // The account of that number knows its owner's certificate from now on, if it is one that signatures
    // open; nothing changes when it knows it already or is of another kind. Errors: StorageFailed, and then
    // it was not added.
    kiosk::base::Result<void> learn(const QString& number, const AccountCertificate& certificate);

    // Of an account that is there, founded ones too. Errors as for add(), and then the old one stays.
    kiosk::base::Result<void> setPassword(const QString& idNumber, const kiosk::base::SecureBytes& password);

    // By its number, or an agency's budget code.
    [[nodiscard]] std::optional<Account> find(const QString& idNumber) const;
    [[nodiscard]] std::optional<Account> findByReceipt(const QString& receiptCode) const;
    // Whatever its case.
    [[nodiscard]] bool isPostNameTaken(const QString& postName) const;
    [[nodiscard]] QList<Account> all() const;
    [[nodiscard]] bool passwordMatches(const QString& idNumber,
                                       const kiosk::base::SecureBytes& password) const;

    // Forgets everything kiosks registered, and the passwords they set. Errors: StorageFailed.
    kiosk::base::Result<void> forgetRegistered();

private:
    struct Entry {
        Account account;
        QByteArray salt;     // empty: no password
        QByteArray verifier; // empty: no password
    };
    [[nodiscard]] const Entry* entry(const QString& idNumber) const;
    static kiosk::base::Result<void> give(Entry& entry, const kiosk::base::SecureBytes& password);
    kiosk::base::Result<void> write() const;

    QString m_file; // empty: in memory
    QList<Entry> m_entries;
};

} // namespace provisioning::practice
