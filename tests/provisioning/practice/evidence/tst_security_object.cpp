#include "provisioning/practice/evidence/security_object.h"
#include "tests/provisioning/practice/evidence/card_office.h"

#include <QTest>

using namespace provisioning::practice;
using namespace tests;
using namespace Qt::StringLiterals;

using SodWish = CardOffice::SodWish;

class TestSecurityObject : public QObject {
    Q_OBJECT

private:
    CardOffice m_office;
    TrustedCscas m_trusted;
    const CardOffice::Groups m_groups{{1, dg1Of({})}, {2, "a face"}, {15, "a key"}};

    TrustedCscas trusting(const QByteArray& pem)
    {
        TrustedCscas trusted;
        if (!trusted.add(pem))
            qFatal("no certificate");
        return trusted;
    }
    QByteArray sod(const SodWish& wish) { return m_office.sod(m_groups, wish); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto named = CardOffice::ec(u"brainpoolP256r1"_s);
        m_trusted = trusting(m_office.makeAuthority(u"csca"_s, u"CSCA"_s, named));
        m_office.makeSigner(u"ds"_s, u"csca"_s, named);
    }

    void genuineSod_isOpened()
    {
        const auto object = openSod(sod({.signer = u"ds"_s}), m_trusted);
        QVERIFY2(object, object ? "" : qPrintable(object.error()));
        QVERIFY(object->signerIsTrusted);
        QCOMPARE(object->hashes.keys(), (QList<int>{1, 2, 15}));
        QVERIFY(object->holds(1, dg1Of({})));
        QVERIFY(!object->holds(2, dg1Of({})));
        QVERIFY(!object->holds(13, {}));
    }

    void everyAlgorithm_isVerified_data()
    {
        QTest::addColumn<QStringList>("authority");
        QTest::addColumn<QStringList>("signer");
        QTest::addColumn<QString>("digest");
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("pss");
        const auto rsa = CardOffice::rsa(2048);
        const auto explicit512 = CardOffice::ec(u"brainpoolP512r1"_s, true);
        const auto explicit384 = CardOffice::ec(u"brainpoolP384r1"_s, true);
        QTest::newRow("ECDSA, explicit parameters")
            << explicit512 << explicit384 << u"sha512"_s << 0 << false;
        QTest::newRow("ECDSA, NIST, version 1")
            << CardOffice::ec(u"P-384"_s) << CardOffice::ec(u"P-256"_s) << u"sha384"_s << 1 << false;
        QTest::newRow("RSA") << rsa << rsa << u"sha256"_s << 0 << false;
        QTest::newRow("RSA-PSS") << rsa << rsa << u"sha256"_s << 1 << true;
        QTest::newRow("SHA-1") << rsa << rsa << u"sha1"_s << 0 << false;
        QTest::newRow("SHA-224") << rsa << rsa << u"sha224"_s << 0 << false;
    }
    void everyAlgorithm_isVerified()
    {
        QFETCH(QStringList, authority);
        QFETCH(QStringList, signer);
        QFETCH(QString, digest);
        QFETCH(int, version);
        QFETCH(bool, pss);
        const auto trusted = trusting(m_office.makeAuthority(u"any"_s, u"Any"_s, authority));
        m_office.makeSigner(u"any-ds"_s, u"any"_s, signer);
        const auto bytes = sod({.signer = u"any-ds"_s, .digest = digest, .version = version, .pss = pss});
        const auto object = openSod(bytes, trusted);
        QVERIFY2(object, object ? "" : qPrintable(object.error()));
        QVERIFY(object->signerIsTrusted);
        QVERIFY(object->holds(1, dg1Of({})));
    }

    void anyBitOfTheSod_countsOrChangesNothing()
    {
        const auto good = sod({.signer = u"ds"_s});
        int opened = 0;
        for (qsizetype i = 0; i < good.size(); i += 5) {
            auto spoiled = good;
            spoiled[i] = static_cast<char>(spoiled.at(i) ^ 4);
            const auto object = openSod(spoiled, m_trusted);
            // What is opened all the same holds what was signed and nothing else.
            opened += object ? 1 : 0;
            QVERIFY(!object || object->hashes.value(1) ==
                                   QCryptographicHash::hash(dg1Of({}), QCryptographicHash::Sha256));
        }
        QVERIFY(opened < good.size() / 50);
        for (qsizetype size = 0; size < good.size(); size += 11)
            QVERIFY(!openSod(good.first(size), m_trusted));
        QVERIFY(!openSod(good + '\0', m_trusted));
    }

    void unknownAuthority_isToldAndNotRefused()
    {
        const auto object = openSod(sod({.signer = u"ds"_s}), {});
        QVERIFY(object && !object->signerIsTrusted && object->holds(1, dg1Of({})));
        const auto other = m_office.makeAuthority(u"other"_s, u"Other"_s, CardOffice::ec(u"P-256"_s));
        QVERIFY(!openSod(sod({.signer = u"ds"_s}), trusting(other))->signerIsTrusted);
    }

    // An authority may have changed its key and kept its name.
    void sameNameAndAnotherKey_isUnknown()
    {
        const auto namesake = m_office.makeAuthority(u"namesake"_s, u"CSCA"_s, CardOffice::ec(u"P-256"_s));
        const auto object = openSod(sod({.signer = u"ds"_s}), trusting(namesake));
        QVERIFY(object && !object->signerIsTrusted);
        auto both = trusting(namesake);
        both.add(m_office.makeAuthority(u"spare"_s, u"Spare"_s, CardOffice::ec(u"P-256"_s)));
        QVERIFY(!openSod(sod({.signer = u"ds"_s}), both)->signerIsTrusted);
    }

    void signerOfAForgedAuthority_isRefused()
    {
        // The same name without a key identifier: it claims to be the one that is trusted.
        m_office.makeAuthority(u"forger"_s, u"CSCA"_s, CardOffice::ec(u"brainpoolP256r1"_s), u"bare"_s);
        m_office.makeSigner(u"forged-ds"_s, u"forger"_s, CardOffice::ec(u"brainpoolP256r1"_s),
                            u"bare-signer"_s);
        QVERIFY(!openSod(sod({.signer = u"forged-ds"_s}), m_trusted));
    }

    void authorityThatMayNotIssue_isNotTrusted()
    {
        for (const auto& extensions : {u"no-ca"_s, u"no-issuing"_s}) {
            const auto pem =
                m_office.makeAuthority(u"none"_s, u"None"_s, CardOffice::ec(u"P-256"_s), extensions);
            m_office.makeSigner(u"none-ds"_s, u"none"_s, CardOffice::ec(u"P-256"_s));
            QVERIFY(!openSod(sod({.signer = u"none-ds"_s}), trusting(pem)));
        }
    }

    void signerThatMayNotSignOrIsOutOfDate_isRefused()
    {
        m_office.makeSigner(u"not"_s, u"csca"_s, CardOffice::ec(u"P-256"_s), u"no-signing"_s);
        QVERIFY(!openSod(sod({.signer = u"not"_s}), m_trusted));
        m_office.makeSigner(u"over"_s, u"csca"_s, CardOffice::ec(u"P-256"_s), u"signer"_s, -1);
        QVERIFY(!openSod(sod({.signer = u"over"_s}), m_trusted));
    }

    void revokedSigner_isRefused()
    {
        m_office.makeSigner(u"revoked"_s, u"csca"_s, CardOffice::ec(u"P-256"_s));
        const auto bytes = sod({.signer = u"revoked"_s});
        QVERIFY(openSod(bytes, m_trusted));
        auto informed = m_trusted;
        QVERIFY(informed.add(m_office.revoke(u"csca"_s, u"revoked"_s)));
        QVERIFY(!openSod(bytes, informed));
        QVERIFY(openSod(sod({.signer = u"ds"_s}), informed)->signerIsTrusted);
    }

    void curveMadeToOrder_isRefused()
    {
        // The curve of P-256 with another point to begin from.
        m_office.makeOwnCurveKey(u"own"_s);
        m_office.makeSignerWithKey(u"own"_s, u"csca"_s);
        const auto object = openSod(sod({.signer = u"own"_s}), m_trusted);
        QVERIFY(!object);
        QVERIFY2(object.error().contains(u"signer"_s), qPrintable(object.error()));
    }

    void messageThatIsNoSod_isRefused()
    {
        m_office.makeSigner(u"ds2"_s, u"csca"_s, CardOffice::ec(u"P-256"_s));
        QVERIFY(!openSod(sod({.signer = u"ds"_s, .contentType = u"1.2.840.113549.1.7.1"_s}), m_trusted));
        QVERIFY(!openSod(sod({.signer = u"ds"_s, .further = {u"-nocerts"_s}}), m_trusted));
        QVERIFY(!openSod(sod({.signer = u"ds"_s, .further = {u"-noattr"_s}}), m_trusted));
        QVERIFY(!openSod(
            sod({.signer = u"ds"_s, .further = {u"-signer"_s, u"ds2.pem"_s, u"-inkey"_s, u"ds2.key"_s}}),
            m_trusted));
        QVERIFY(!openSod(sod({.signer = u"ds"_s, .version = 2}), m_trusted));
        QVERIFY(!openSod({}, m_trusted));
        QVERIFY(!openSod(element("\x77", {}), m_trusted));
        QVERIFY(!openSod(element("\x77", "\x30"), m_trusted));
    }

    void folderOfAuthorities_isLoaded()
    {
        QTemporaryDir folder;
        const auto write = [&](const QString& name, const QByteArray& bytes) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        QCOMPARE(TrustedCscas::load(folder.path())->all().size(), 0U);
        const auto first = m_office.makeAuthority(u"first"_s, u"First"_s, CardOffice::ec(u"P-256"_s));
        const auto second = m_office.makeAuthority(u"second"_s, u"Second"_s, CardOffice::ec(u"P-256"_s));
        write(u"two.pem"_s, first + second);
        write(u"one.der"_s, m_office.der(u"csca"_s));
        write(u"README"_s, "no certificate");
        QCOMPARE(TrustedCscas::load(folder.path())->all().size(), 3U);
        QVERIFY(openSod(sod({.signer = u"ds"_s}), *TrustedCscas::load(folder.path()))->signerIsTrusted);
        write(u"broken.crt"_s, "no certificate");
        QVERIFY(!TrustedCscas::load(folder.path()));
        QVERIFY(!TrustedCscas::load(folder.filePath(u"missing"_s)));
    }
};

QTEST_APPLESS_MAIN(TestSecurityObject)
#include "tst_security_object.moc"
