// `motcuactl token list` and `token sign`: the contract of docs/motcuactl.md, with SoftHSM and the module
// that fails.

#include "tests/drivers/token/soft_token.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::token::SoftToken;

class TestMotcuactlToken : public QObject {
    Q_OBJECT

private:
    struct Run {
        int exit = -1;
        QJsonDocument json;
        QByteArray out;
        QByteArray err;

        [[nodiscard]] QString code() const { return json[u"error"][u"code"].toString(); }
    };

    std::unique_ptr<SoftToken> m_token;

    [[nodiscard]] Run run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        QProcess process;
        QStringList variables;
        for (const auto& entry : m_token->environment())
            variables << QString::fromUtf8(entry);
        process.setEnvironment(variables);
        process.start(QStringLiteral(MOTCUACTL), arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        Run run{process.exitCode(), {}, process.readAllStandardOutput(), process.readAllStandardError()};
        run.json = QJsonDocument::fromJson(run.out);
        return run;
    }

    [[nodiscard]] Run list(const QString& module = SoftToken::softHsm()) const
    {
        return run({u"--json"_s, u"token"_s, u"list"_s, u"--module"_s, module});
    }

    [[nodiscard]] Run sign(const QByteArray& input, const QString& id = u"01"_s,
                           const QString& module = SoftToken::softHsm(), const QString& slot = {}) const
    {
        const auto shown = list().json.array().at(0).toObject().value(u"slot"_s).toInteger();
        return run({u"--json"_s, u"token"_s, u"sign"_s, u"--module"_s, module, u"--slot"_s,
                    slot.isEmpty() ? QString::number(shown) : slot, u"--cert"_s, id, u"--in"_s,
                    m_token->file(u"paper"_s), u"--out"_s, m_token->file(u"paper.p7s"_s)},
                   input);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_token = std::make_unique<SoftToken>();
        m_token->add(u"01"_s, u"Nguyễn Thị Mẫu"_s);
        m_token->add(u"02a0"_s, u"Trần Văn Mẫu"_s, SoftToken::Key::P256);
        m_token->add(u"04"_s, u"Hết Hạn"_s, SoftToken::Key::P256, {u"-days"_s, u"-1"_s});
        QFile paper(m_token->file(u"paper"_s));
        QVERIFY(paper.open(QIODevice::WriteOnly));
        paper.write("what is signed");
    }

    void cleanup()
    {
        QFile::remove(m_token->file(u"paper.p7s"_s));
        QFile::remove(m_token->file(u"tries"_s));
        m_token->setPlan({});
        m_token->takeCalls();
    }

    void list_saysWhatIsThere()
    {
        const auto said = list();
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json.array().size(), 1);
        const auto token = said.json.array().at(0).toObject();
        auto names = token.keys();
        names.sort();
        QCOMPARE(names, (QStringList{u"certificates"_s, u"fault"_s, u"flags"_s, u"label"_s, u"maker"_s,
                                     u"module"_s, u"pin"_s, u"serial"_s, u"slot"_s, u"triesLeft"_s}));
        QCOMPARE(token[u"module"].toString(), SoftToken::softHsm());
        QCOMPARE(token[u"label"].toString(), u"tập huấn"_s);
        QVERIFY(token[u"triesLeft"].isNull());
        QVERIFY(token[u"fault"].isNull());
        QCOMPARE(token[u"flags"].toArray(), QJsonArray());
        QJsonObject byId;
        for (const auto& one : token[u"certificates"].toArray())
            byId.insert(one[u"id"].toString(), one);
        QCOMPARE(byId.keys(), (QStringList{u"01"_s, u"02a0"_s, u"04"_s}));
        const auto first = byId[u"01"].toObject();
        QCOMPARE(first[u"subject"][u"name"].toString(), u"Nguyễn Thị Mẫu"_s);
        QCOMPARE(first[u"subject"][u"idNumber"].toString(), u"001299000013"_s);
        QCOMPARE(first[u"issuer"].toString(), u"CA tap huan"_s);
        QVERIFY(first[u"usable"].toBool());
        QVERIFY(first[u"why"].isNull());
        QVERIFY(QDateTime::fromString(first[u"validUntil"].toString(), Qt::ISODate).isValid());
        QVERIFY(!byId[u"04"][u"usable"].toBool());
        QCOMPARE(byId[u"04"][u"why"].toString(), u"CertificateExpired"_s);
    }

    void list_forPeopleNamesTheCertificates()
    {
        const auto said = run({u"token"_s, u"list"_s, u"--module"_s, SoftToken::softHsm()});
        QCOMPARE(said.exit, 0);
        QVERIFY(said.out.contains("Nguyễn Thị Mẫu"));
        QVERIFY(said.out.contains("CertificateExpired"));
    }

    void listWithoutToken_isEmpty()
    {
        m_token->setPlan("unplugged yes\n");
        const auto said = list(SoftToken::faultyModule());
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json.array(), QJsonArray());
        QVERIFY(said.json.isArray());
    }

    void listOfATokenThatCannotBeRead_saysSo()
    {
        m_token->setPlan("C_FindObjectsInit 0x6\n");
        const auto said = list(SoftToken::faultyModule());
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json[0][u"fault"].toString(), u"TokenFailed"_s);
        QVERIFY(said.err.contains("cannot be read"));
        QCOMPARE(sign("654321\n", u"01"_s, SoftToken::faultyModule()).code(), u"TokenFailed"_s);
    }

    void certificatesThatShareAnId_areNamedByTheirSha256()
    {
        std::unique_ptr<SoftToken> kept = std::exchange(m_token, std::make_unique<SoftToken>());
        const auto back = qScopeGuard([&] { m_token = std::move(kept); });
        m_token->add(u"01"_s, u"Cũ"_s, SoftToken::Key::P256, {u"-days"_s, u"-1"_s});
        m_token->renew(u"01"_s, u"Mới"_s);
        QFile paper(m_token->file(u"paper"_s));
        QVERIFY(paper.open(QIODevice::WriteOnly));
        paper.close();
        const auto byLabel = [&] {
            QMap<QString, QString> names;
            for (const auto& one : list().json[0][u"certificates"].toArray())
                names.insert(one[u"label"].toString(), one[u"sha256"].toString());
            return names;
        };
        const auto names = byLabel();
        QCOMPARE(names.size(), 2);
        // The id means the one that can be used.
        const auto made = sign("654321\n");
        QCOMPARE(made.exit, 0);
        QCOMPARE(made.json[u"certificate"][u"sha256"].toString(), names[u"Mới"_s]);
        QCOMPARE(sign("654321\n", names[u"Mới"_s]).exit, 0);
        QCOMPARE(sign("654321\n", names[u"Cũ"_s]).code(), u"CertificateExpired"_s);
        m_token->renew(u"01"_s, u"Mới hơn"_s);
        QCOMPARE(sign("654321\n").exit, 2);
        QCOMPARE(sign("654321\n", byLabel()[u"Mới hơn"_s]).exit, 0);
    }

    void listBeforeTheFinalTry_saysSo()
    {
        m_token->setPlan("lock 1\n");
        const auto token = list(SoftToken::faultyModule()).json.array().at(0).toObject();
        QCOMPARE(token[u"triesLeft"].toInt(-1), 1);
        QCOMPARE(token[u"flags"].toArray(), QJsonArray{u"pin-final-try"_s});
    }

    void moduleThatFails_isAnError_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("code");
        QTest::newRow("crash") << QByteArray("C_GetSlotList crash\n") << u"TokenModuleFailed"_s;
        QTest::newRow("error") << QByteArray("C_Initialize 0x30\n") << u"TokenModuleFailed"_s;
    }

    void moduleThatFails_isAnError()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QString, code);
        m_token->setPlan(plan);
        const auto said = list(SoftToken::faultyModule());
        QCOMPARE(said.exit, 1);
        QCOMPARE(said.code(), code);
    }

    void moduleThatIsNotThere_isMissing()
    {
        const auto said = list(m_token->file(u"none.so"_s));
        QCOMPARE(said.exit, 3);
        QCOMPARE(said.code(), u"TokenModuleMissing"_s);
    }

    void signature_isTakenByOpenssl_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("algorithm");
        QTest::newRow("RSA") << u"01"_s << QByteArray("654321\n") << u"RSASSA-PSS-SHA256"_s;
        QTest::newRow("EC, no line end") << u"02A0"_s << QByteArray("654321") << u"ECDSA-SHA256"_s;
        QTest::newRow("more behind the line")
            << u"02a0"_s << QByteArray("654321\r\nmore\n") << u"ECDSA-SHA256"_s;
    }

    void signature_isTakenByOpenssl()
    {
        QFETCH(QString, id);
        QFETCH(QByteArray, input);
        QFETCH(QString, algorithm);
        const auto said = sign(input, id);
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json[u"algorithm"].toString(), algorithm);
        QCOMPARE(said.json[u"level"].toString(), u"CAdES-B-B"_s);
        QCOMPARE(said.json[u"certificate"][u"id"].toString(), id.toLower());
        QVERIFY(said.json[u"note"].isNull());
        QFile signature(m_token->file(u"paper.p7s"_s));
        QVERIFY(signature.open(QIODevice::ReadOnly));
        m_token->verify("what is signed", signature.readAll());
    }

    void tokenWithoutPss_isNoted()
    {
        m_token->setPlan("pss no\n");
        const auto said = sign("654321\n", u"01"_s, SoftToken::faultyModule());
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.json[u"algorithm"].toString(), u"RSASSA-PKCS1-v1_5-SHA256"_s);
        QVERIFY(!said.json[u"note"].toString().isEmpty());
    }

    void whatCannotBeSigned_isNamed_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("slot");
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exit");
        const QByteArray right("654321\n");
        QTest::newRow("wrong PIN") << QByteArray() << QByteArray("000000\n") << u"01"_s << QString()
                                   << u"TokenPinWrong"_s << 1;
        QTest::newRow("no PIN") << QByteArray() << QByteArray() << u"01"_s << QString() << u"TokenPinUnfit"_s
                                << 1;
        QTest::newRow("endless PIN") << QByteArray() << QByteArray(100, '1') << u"01"_s << QString()
                                     << u"TokenPinUnfit"_s << 1;
        QTest::newRow("last try") << QByteArray("lock 1\n") << QByteArray("000000\n") << u"01"_s << QString()
                                  << u"TokenPinLocked"_s << 1;
        QTest::newRow("another certificate")
            << QByteArray() << right << u"77"_s << QString() << u"TokenKeyMissing"_s << 1;
        QTest::newRow("expired") << QByteArray() << right << u"04"_s << QString() << u"CertificateExpired"_s
                                 << 1;
        QTest::newRow("another slot")
            << QByteArray() << right << u"01"_s << u"77"_s << u"TokenMissing"_s << 3;
        QTest::newRow("pulled") << QByteArray("C_Sign unplug\n") << right << u"01"_s << QString()
                                << u"TokenRemoved"_s << 1;
        QTest::newRow("crash") << QByteArray("C_Sign crash\n") << right << u"01"_s << QString()
                               << u"TokenModuleFailed"_s << 1;
        QTest::newRow("not hex") << QByteArray() << right << u"xy"_s << QString() << u"Usage"_s << 2;
    }

    void whatCannotBeSigned_isNamed()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QByteArray, input);
        QFETCH(QString, id);
        QFETCH(QString, slot);
        QFETCH(QString, code);
        QFETCH(int, exit);
        m_token->setPlan(plan);
        const auto said = sign(input, id, SoftToken::faultyModule(), slot);
        QFile::remove(m_token->file(u"pulled"_s));
        QCOMPARE(said.code(), code);
        QCOMPARE(said.exit, exit);
        QVERIFY(!QFile::exists(m_token->file(u"paper.p7s"_s)));
    }

    void onePin_isOneLoginInTheSpysEyes()
    {
        const auto log = m_token->file(u"spy.log"_s);
        m_token->setSpied(log);
        const auto good = sign("654321\n", u"01"_s, QStringLiteral(PKCS11_SPY));
        const auto wrong = sign("000000\n", u"01"_s, QStringLiteral(PKCS11_SPY));
        m_token->setSpied({});
        QCOMPARE(good.exit, 0);
        QCOMPARE(wrong.code(), u"TokenPinWrong"_s);
        QFile file(log);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QCOMPARE(text.count(": C_Login\n"), 2);
        QCOMPARE(text.count("CKU_USER"), 2);
        QCOMPARE(text.count(": C_Sign\n"), 1);
    }
};

QTEST_GUILESS_MAIN(TestMotcuactlToken)
#include "tst_motcuactl_token.moc"
