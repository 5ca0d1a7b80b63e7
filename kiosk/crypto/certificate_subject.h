// Who holds a signing certificate, read from its subject in the ways Vietnamese authorities write it.
//
// Attributes stand in any order. UID (0.9.2342.19200300.100.1.1) may come twice and carries a labelled
// number: "CMND:" (also before the 12 digits of a CCCD), "CCCD:", "HC:" (passport), "MST:", "MNS:". The same
// stands in serialNumber or organizationIdentifier (2.5.4.97) with some, or in the European form ("VATVN-",
// "PNOVN-", "IDCVN-", "PASVN-", "TINVN-": ETSI EN 319 412-1). Certificates for remote signing may have a bare
// number.
#pragma once

#include <QString>

struct x509_st;

namespace kiosk::crypto {

// Texts are NFC, without control characters. Empty: not said. A number that does not have its form is not
// taken.
struct CertificateSubject {
    QString name = {};         // common name
    QString organisation = {}; // of the holder, or the one the holder acts for
    QString unit = {};
    QString title = {};
    QString idNumber = {}; // 12 digits of the CCCD or 9 of the CMND, whichever label it came with
    QString passport = {};
    QString taxCode = {};        // 10 digits, or 10-3
    QString budgetCode = {};     // of a body that lives on the State's budget
    QString email = {};          // of the subject, else of its alternative name
    bool isOrganisation = false; // the holder is the organisation itself, not a person
    bool operator==(const CertificateSubject&) const = default;
};

CertificateSubject subjectOf(x509_st* certificate);

} // namespace kiosk::crypto
