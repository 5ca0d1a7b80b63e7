#include "provisioning/practice/portal/signature_judge.h"
#include "provisioning/practice/portal/signing_subject.h"
#include "tests/provisioning/practice/portal/openssl_program.h"

#include <QTest>

using namespace provisioning::practice;
using namespace Qt::StringLiterals;

namespace {

// A self-signed certificate of this subject, made by the openssl program.
std::optional<kiosk::crypto::Certificate> certificateOf(const QString& subject)
{
    OpensslProgram openssl;
    openssl.run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-utf8"_s, u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"made.pem"_s, u"-subj"_s,
                 subject});
    return kiosk::crypto::Certificate::fromPem(openssl.read(u"made.pem"_s));
}

} // namespace

class TestSigningSubject : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void subjectsAsAuthoritiesWriteThem_areRead_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("organisation");
        QTest::addColumn<QString>("idNumber");
        QTest::addColumn<QString>("taxCode");
        QTest::addColumn<QString>("budgetCode");
        QTest::addColumn<QString>("email");
        const auto none = u""_s;
        QTest::addRow("CMND of 12 digits")
            << u"/UID=CMND:062190999001/CN=NGUYỄN THỊ MẪU/L=Kon Tum/C=VN"_s << u"NGUYỄN THỊ MẪU"_s << none
            << u"062190999001"_s << none << none << none;
        QTest::addRow("CMND of 9 digits") << u"/UID=CMND:233999006/CN=LÊ THỊ THUỶ/C=VN"_s << u"LÊ THỊ THUỶ"_s
                                          << none << u"233999006"_s << none << none << none;
        QTest::addRow("CCCD") << u"/C=VN/CN=A BROL/UID=CCCD:062095999004"_s << u"A BROL"_s << none
                              << u"062095999004"_s << none << none << none;
        QTest::addRow("label in lower case") << u"/UID=cccd: 062095999004/CN=A BROL"_s << u"A BROL"_s << none
                                             << u"062095999004"_s << none << none << none;
        QTest::addRow("passport") << u"/UID=HC:B1234567/CN=JOHN DOE/C=VN"_s << u"JOHN DOE"_s << none << none
                                  << none << none << none;
        QTest::addRow("person in organisation")
            << u"/UID=CMND:062190999001/UID=MST:0100000001-001/CN=NGUYỄN THỊ MẪU/title=Giám đốc/O=CÔNG TY MẪU/C=VN"_s
            << u"NGUYỄN THỊ MẪU"_s << u"CÔNG TY MẪU"_s << u"062190999001"_s << u"0100000001-001"_s << none
            << none;
        QTest::addRow("the other order") << u"/UID=MST:0100000001/UID=CCCD:062190999001/CN=N/O=M"_s << u"N"_s
                                         << u"M"_s << u"062190999001"_s << u"0100000001"_s << none << none;
        QTest::addRow("organisation with mail first")
            << u"/emailAddress=a@example.vn/UID=MST:0100000002/CN=HTX/O=HTX/L=Đắk Tô/ST=Quảng Ngãi/C=VN"_s
            << u"HTX"_s << u"HTX"_s << none << u"0100000002"_s << none << u"a@example.vn"_s;
        QTest::addRow("state body")
            << u"/emailAddress=so@example.vn/UID=MST:0100000003/UID=MNS:1000001/CN=SỞ MẪU/O=UBND TỈNH MẪU/C=VN"_s
            << u"SỞ MẪU"_s << u"UBND TỈNH MẪU"_s << none << u"0100000003"_s << u"1000001"_s
            << u"so@example.vn"_s;
        QTest::addRow("organizationIdentifier")
            << u"/organizationIdentifier=VATVN-0100000004/CN=CTY/O=CTY/C=VN"_s << u"CTY"_s << u"CTY"_s << none
            << u"0100000004"_s << none << none;
        QTest::addRow("serialNumber") << u"/serialNumber=MST:0100000005/CN=CTY/O=CTY/C=VN"_s << u"CTY"_s
                                      << u"CTY"_s << none << u"0100000005"_s << none << none;
        QTest::addRow("combining marks")
            << u"/UID=CCCD:062190999001/CN=Y BLƠ̆ NIÊ"_s.normalized(QString::NormalizationForm_D)
            << u"Y BLƠ̆ NIÊ"_s.normalized(QString::NormalizationForm_C) << none << u"062190999001"_s << none
            << none << none;
        QTest::addRow("odd numbers") << u"/UID=CCCD:06219099900/UID=MST:12345/UID=MNS:x/CN=N"_s << u"N"_s
                                     << none << none << none << none << none;
        QTest::addRow("bare number") << u"/UID=062190999001/CN=N"_s << u"N"_s << none << u"062190999001"_s
                                     << none << none << none;
        QTest::addRow("bare number for a name") << u"/CN=062190999001"_s << u"062190999001"_s << none
                                                << u"062190999001"_s << none << none << none;
        QTest::addRow("number of ETSI's kind") << u"/serialNumber=IDCVN-062190999001/CN=N"_s << u"N"_s << none
                                               << u"062190999001"_s << none << none << none;
        QTest::addRow("tax code of ETSI's kind")
            << u"/organizationIdentifier=TINVN-0100000004/CN=CTY/O=CTY"_s << u"CTY"_s << u"CTY"_s << none
            << u"0100000004"_s << none << none;
        QTest::addRow("branch without its hyphen, body without another")
            << u"/UID=MST:0100000001001/CN=CTY"_s << u"CTY"_s << u"CTY"_s << none << u"0100000001-001"_s
            << none << none;
        QTest::addRow("nothing but a country") << u"/C=VN"_s << none << none << none << none << none << none;
    }
    void subjectsAsAuthoritiesWriteThem_areRead()
    {
        QFETCH(QString, subject);
        const auto certificate = certificateOf(subject);
        QVERIFY(certificate);
        const auto read = readSubject(*certificate);
        QTEST(read.name, "name");
        QTEST(read.organisation, "organisation");
        QTEST(read.idNumber, "idNumber");
        QTEST(read.taxCode, "taxCode");
        QTEST(read.budgetCode, "budgetCode");
        QTEST(read.email, "email");
    }

    void days_areThoseOfVietNam()
    {
        const auto made =
            makeIdentity({.commonName = u"PRACTICE"_s,
                          .notBefore = QDateTime(QDate(2025, 4, 24), QTime(16, 59, 59), Qt::UTC),
                          .notAfter = QDateTime(QDate(2028, 4, 24), QTime(17, 0), Qt::UTC)},
                         nullptr);
        const auto read = readSubject(made->certificate);
        QCOMPARE(read.validFrom, QDate(2025, 4, 24));
        QCOMPARE(read.validTo, QDate(2028, 4, 25));
        QCOMPARE(read.issuer, u"PRACTICE"_s);
    }

    void document_masksTheNumberAndLeavesOutWhatIsNotThere()
    {
        SigningSubject subject{.name = u"A"_s,
                               .idNumber = u"062190999001"_s,
                               .validFrom = QDate(2025, 1, 2),
                               .validTo = QDate(2028, 1, 2),
                               .issuer = u"CA"_s};
        auto document = certificateDocument(subject);
        QCOMPARE(document.value(u"maskedIdNumber").toString(), u"062******001"_s);
        QCOMPARE(document.value(u"validTo").toString(), u"2028-01-02"_s);
        QCOMPARE(document.size(), 5);
        subject.idNumber = u"233999006"_s;
        QCOMPARE(certificateDocument(subject).value(u"maskedIdNumber").toString(), u"233***006"_s);
        subject.idNumber.clear();
        QCOMPARE(certificateDocument(subject).size(), 4);
    }

    void whatASubjectNeeds_decidesItsNumber()
    {
        const SigningSubject person{.name = u"A"_s, .idNumber = u"062190999001"_s};
        const SigningSubject business{.name = u"B"_s, .organisation = u"B"_s, .taxCode = u"0100000002"_s};
        const SigningSubject agency{.name = u"C"_s, .organisation = u"C"_s, .budgetCode = u"1000001"_s};
        QCOMPARE(accountNumber(person, u"citizen"_s), person.idNumber);
        QCOMPARE(accountNumber(business, u"business"_s), business.taxCode);
        QCOMPARE(accountNumber(business, u"agency"_s), business.taxCode);
        QCOMPARE(accountNumber(agency, u"agency"_s), agency.budgetCode);
        QCOMPARE(accountNumber(person, u"business"_s), QString());
        QCOMPARE(accountNumber(agency, u"business"_s), QString());
        QCOMPARE(accountNumber(business, u"citizen"_s), QString());
    }
};

QTEST_GUILESS_MAIN(TestSigningSubject)
#include "tst_signing_subject.moc"
