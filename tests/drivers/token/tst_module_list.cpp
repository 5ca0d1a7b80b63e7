// Which modules are found, and what is known of them.

#include "drivers/token/module_list.h"
#include "drivers/token/token_sight.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace drivers::token;
using namespace Qt::StringLiterals;
using drivers::api::PinAlphabet;

class TestModuleList : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_root;

    void write(const QString& path, const QByteArray& bytes = "x") const
    {
        const auto whole = m_root.filePath(path);
        QVERIFY(QDir().mkpath(QFileInfo(whole).path()));
        QFile file(whole);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    [[nodiscard]] QStringList found() const
    {
        QStringList names;
        for (const auto& path : installedModules(ModuleData::builtIn(), m_root.path() + u'/'))
            names << QDir(m_root.path()).relativeFilePath(path);
        return names;
    }

private Q_SLOTS:
    void cleanup()
    {
        QDir(m_root.path()).removeRecursively();
        QDir().mkpath(m_root.path());
    }

    void builtInList_isWhole()
    {
        const auto& data = ModuleData::builtIn();
        QVERIFY(data.modules.size() >= 10);
        for (const auto& facts : data.modules)
            QVERIFY2(QStringList({u"confirmed"_s, u"documented"_s, u"reported"_s, u"guess"_s})
                         .contains(facts.confidence),
                     qPrintable(facts.maker));
        QCOMPARE(data.factsOf(u"/usr/lib/viettel-ca_v6.so"_s).defaultPins, QByteArrayList{"viettel-ca"});
        QCOMPARE(data.factsOf(u"/usr/lib/viettel-ca_v6.so"_s).alphabet, PinAlphabet::Latin);
        QCOMPARE(data.factsOf(u"/usr/lib/nobody-knows.so"_s).alphabet, PinAlphabet::Latin);
        QCOMPARE(data.factsOf(u"/opt/libsofthsm2.so"_s).alphabet, PinAlphabet::Digits);
    }

    void emptyMachine_hasNone() { QCOMPARE(found(), QStringList()); }

    void knownNames_areFoundInKnownFolders()
    {
        write(u"usr/lib/fptca_v4.so"_s);
        write(u"usr/lib/elsewhere/fptca_v4.so"_s);
        write(u"usr/lib/libcrypto.so"_s);
        QCOMPARE(found(), QStringList{u"usr/lib/fptca_v4.so"_s});
    }

    void registeredModules_areFound_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<bool>("taken");
        QTest::newRow("absolute") << QByteArray("module: /opt/maker/libm.so\n") << true;
        QTest::newRow("commented") << QByteArray("# module: a\nmodule:/opt/maker/libm.so\ncritical: yes\n")
                                   << true;
        QTest::newRow("for others") << QByteArray("module: /opt/maker/libm.so\nenable-in: p11-kit-proxy\n")
                                    << false;
        QTest::newRow("not for us") << QByteArray("module: /opt/maker/libm.so\ndisable-in: motcua\n")
                                    << false;
        QTest::newRow("remote") << QByteArray("remote: |ssh somewhere\nmodule: /opt/maker/libm.so\n")
                                << false;
        QTest::newRow("not there") << QByteArray("module: /opt/maker/none.so\n") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void registeredModules_areFound()
    {
        QFETCH(QByteArray, entry);
        QFETCH(bool, taken);
        write(u"opt/maker/libm.so"_s);
        write(u"usr/share/p11-kit/modules/m.module"_s, entry);
        QCOMPARE(found(), taken ? QStringList{u"opt/maker/libm.so"_s} : QStringList());
    }

    void relativeName_isLookedForInTheRegistrysFolder()
    {
        write(u"usr/lib/x86_64-linux-gnu/pkcs11/some-pkcs11.so"_s);
        write(u"usr/share/p11-kit/modules/m.module"_s, "module: some-pkcs11.so\n");
        QCOMPARE(found(), QStringList{u"usr/lib/x86_64-linux-gnu/pkcs11/some-pkcs11.so"_s});
    }

    void operatorsFile_takesThePlaceOfThePackages()
    {
        write(u"opt/maker/libm.so"_s);
        write(u"usr/share/p11-kit/modules/m.module"_s, "module: /opt/maker/libm.so\n");
        write(u"etc/pkcs11/modules/m.module"_s, "module: /opt/maker/libm.so\nenable-in: others\n");
        QCOMPARE(found(), QStringList());
    }

    void sameModuleByTwoNames_isFoundOnce()
    {
        write(u"usr/lib/libcastle.so"_s);
        QVERIFY(QFile::link(m_root.filePath(u"usr/lib/libcastle.so"_s),
                            m_root.filePath(u"usr/lib/libcastle_v2.so"_s)));
        QCOMPARE(found().size(), 1);
    }

    void modulesThatStandForOthers_areLeftOut()
    {
        write(u"usr/lib/x86_64-linux-gnu/pkcs11/p11-kit-trust.so"_s);
        write(u"usr/share/p11-kit/modules/m.module"_s, "module: p11-kit-trust.so\n");
        QCOMPARE(found(), QStringList());
    }

    void wordSize_isTold()
    {
        write(u"a32.so"_s, QByteArray("\x7f"
                                      "ELF\x01",
                                      5));
        write(u"a64.so"_s, QByteArray("\x7f"
                                      "ELF\x02",
                                      5));
        write(u"none.so"_s, "#!/bin/sh");
        QCOMPARE(bitsOf(m_root.filePath(u"a32.so"_s)), std::optional(32));
        QCOMPARE(bitsOf(m_root.filePath(u"a64.so"_s)), std::optional(64));
        QCOMPARE(bitsOf(m_root.filePath(u"none.so"_s)), std::nullopt);
        QCOMPARE(bitsOf(m_root.filePath(u"missing.so"_s)), std::nullopt);
    }

    void listThatIsNone_isRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("another version") << QByteArray("{\"version\":2}");
        QTest::newRow("a maker without files")
            << QByteArray("{\"version\":1,\"modules\":[{\"maker\":\"A\",\"files\":[],\"pin\":{\"shortest\":4,"
                          "\"longest\":8,\"alphabet\":\"digits\"}}]}");
        QTest::newRow("lengths the wrong way round") << QByteArray(
            "{\"version\":1,\"modules\":[{\"maker\":\"A\",\"files\":[\"a.so\"],\"pin\":{\"shortest\":"
            "9,\"longest\":8,\"alphabet\":\"digits\"}}]}");
    }

    void listThatIsNone_isRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!ModuleData::parse(json));
    }

    void pinLength_isTheTokensWhereItTells()
    {
        ModuleFacts facts;
        facts.shortestPin = 8;
        facts.longestPin = 12;
        const auto lengths = [&](std::uint32_t shortest, std::uint32_t longest) {
            SlotSight slot;
            slot.shortestPin = shortest;
            slot.longestPin = longest;
            const auto pin = pinOf(slot, facts);
            return std::pair(pin.shortest, pin.longest);
        };
        QCOMPARE(lengths(4, 16), std::pair(4, 16));
        QCOMPARE(lengths(4, 255), std::pair(4, 64));
        QCOMPARE(lengths(0, 0), std::pair(8, 12));
        QCOMPARE(lengths(16, 4), std::pair(8, 12));
        QCOMPARE(lengths(UINT32_MAX, UINT32_MAX), std::pair(8, 12));
    }
};

QTEST_GUILESS_MAIN(TestModuleList)
#include "tst_module_list.moc"
