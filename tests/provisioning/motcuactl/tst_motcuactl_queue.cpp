// `motcuactl queue` and `envelope open` as scripts call them, against a receiver by another hand.

#include "kiosk/crypto/key_file.h"
#include "offline-queue/ledger.h"
#include "offline-queue/spool.h"
#include "provisioning/practice/practice_keys.h"
#include "tests/offline-queue/listening.h"
#include "tests/offline-queue/world.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using provisioning::practice::PracticeKeys;

namespace {

struct Ran {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
    [[nodiscard]] QString errorCode() const { return json()[u"error"_s].toObject()[u"code"_s].toString(); }
};

Ran execute(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestMotcuactlQueue : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    PracticeKeys m_keys;

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString spool() const { return path(u"spool"_s); }
    [[nodiscard]] Ran queue(const QStringList& arguments) const
    {
        return execute(QStringLiteral(MOTCUACTL),
                       QStringList{u"queue"_s} + arguments +
                           QStringList{u"--spool"_s, spool(), u"--profile"_s, m_keys.profile(), u"--root"_s,
                                       m_keys.rootPublic(), u"--json"_s});
    }
    [[nodiscard]] QString fileWith(const QByteArray& bytes) const
    {
        QFile file(path(u"in"_s));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }
    [[nodiscard]] Ran add(const QByteArray& bytes = "a registration") const
    {
        return queue({u"add"_s, u"--kind"_s, u"registration"_s, u"--in"_s, fileWith(bytes)});
    }

    // As the drain does it.
    [[nodiscard]] bool setAside(quint64 sequence, const QByteArray& why) const
    {
        const auto root =
            kiosk::crypto::readTrustedFile(m_keys.rootPublic(), kiosk::crypto::Ownership::Anyone, 4096);
        const auto key = kiosk::crypto::PublicKey::fromPem(root.value_or(QByteArray()));
        const auto opened = outbox::Spool::open(spool(), {provisioning::practice::practiceDevice().toLatin1(),
                                                          kiosk::crypto::keyId(*key).toHex(), 1});
        return opened && (*opened)->quarantine(sequence, why);
    }

private Q_SLOTS:
    void initTestCase() { qputenv("LC_ALL", "C.UTF-8"); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = *provisioning::practice::makePracticeKeys(path(u"keys"_s));
        QVERIFY(provisioning::practice::signPracticeProfile(m_keys, QUrl(u"https://localhost:1"_s)));
    }

    void added_isListedShownAndOpenedByItsKey()
    {
        const auto added = add("Nguyễn Thị Mẫu");
        QVERIFY2(added.status == 0, added.out.constData());
        QCOMPARE(added.json().keys(), (QStringList{u"id"_s, u"sequence"_s}));
        QCOMPARE(added.json()[u"sequence"_s].toInt(), 1);
        const auto list = queue({u"list"_s}).array();
        QCOMPARE(list.size(), 1);
        const auto item = list[0].toObject();
        QCOMPARE(item.keys(),
                 (QStringList{u"begunAt"_s, u"bytes"_s, u"cause"_s, u"damaged"_s, u"digest"_s, u"form"_s,
                              u"id"_s, u"kind"_s, u"receivedAt"_s, u"sequence"_s, u"state"_s, u"tries"_s}));
        QCOMPARE(item[u"id"_s], added.json()[u"id"_s]);
        QCOMPARE(item[u"state"_s].toString(), u"waiting"_s);
        QCOMPARE(item[u"kind"_s].toString(), u"registration"_s);
        QCOMPARE(queue({u"show"_s, item[u"id"_s].toString()}).json(), item);
        const auto file = spool() + u"/items/00000000000000000001.item"_s;
        for (const auto& key : {m_keys.openingKey(), m_keys.recoveryKey()}) {
            const auto opened = execute(QStringLiteral(MOTCUACTL),
                                        {u"--json"_s, u"envelope"_s, u"open"_s, u"--key"_s, key, file});
            QCOMPARE(opened.status, 0);
            QCOMPARE(opened.json()[u"text"_s].toString(), u"Nguyễn Thị Mẫu"_s);
            QCOMPARE(opened.json()[u"id"_s], item[u"id"_s]);
        }
        const auto other = execute(QStringLiteral(MOTCUACTL), {u"--json"_s, u"envelope"_s, u"open"_s,
                                                               u"--key"_s, m_keys.deviceKey(), file});
        QCOMPARE(other.status, 1);
        QCOMPARE(other.errorCode(), u"EnvelopeUnreadable"_s);
    }

    void sync_deliversToAReceiverOfAnotherHand()
    {
        const tests::Listening receiver(u"python3"_s, {QStringLiteral(RECEIVER), u"serve"_s, u"--keys"_s,
                                                       m_keys.directory, u"--state"_s, path(u"received"_s)});
        const auto url = u"https://localhost:%1"_s.arg(receiver.port);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(add("registration " + QByteArray::number(i)).status, 0);
        const auto synced = queue({u"sync"_s, u"--portal"_s, url});
        QVERIFY2(synced.status == 0, synced.out.constData());
        QCOMPARE(synced.json()[u"accepted"_s].toInt(), 3);
        QCOMPARE(synced.json()[u"waiting"_s].toInt(), 0);
        const auto again = queue({u"sync"_s, u"--portal"_s, url});
        QCOMPARE(again.json()[u"sent"_s].toInt(), 0);
        const auto opened = execute(u"python3"_s, {QStringLiteral(RECEIVER), u"open"_s, u"--keys"_s,
                                                   m_keys.directory, u"--state"_s, path(u"received"_s)});
        QVERIFY2(opened.status == 0, opened.err.constData());
        QCOMPARE(opened.out.count('\n'), 3);
        QVERIFY(opened.out.contains("registration 2\n"));
        const auto stats = queue({u"stats"_s}).json();
        QCOMPARE(stats[u"delivered"_s].toInt(), 3);
        QCOMPARE(stats[u"headSequence"_s].toInt(), 3);
        QVERIFY(QDateTime::fromString(stats[u"lastReceiptAt"_s].toString(), Qt::ISODate).isValid());
        QCOMPARE(queue({u"verify"_s}).status, 0);
    }

    void stats_sayHowTheSealingKeysStand()
    {
        QCOMPARE(add().status, 0);
        const auto stats = queue({u"stats"_s}).json();
        QCOMPARE(stats.keys(),
                 (QStringList{u"bytes"_s, u"causes"_s, u"damaged"_s, u"delivered"_s, u"freeBytes"_s,
                              u"headSequence"_s, u"keys"_s, u"lastReceiptAt"_s, u"oldestBegunAt"_s,
                              u"quarantined"_s, u"rollBack"_s, u"waiting"_s, u"waitingCauses"_s}));
        QVERIFY(stats[u"lastReceiptAt"_s].isNull() && stats[u"rollBack"_s].isNull());
        const auto keys = stats[u"keys"_s].toObject();
        QCOMPARE(keys[u"doubt"_s].toString(), u"none"_s);
        QVERIFY(keys[u"version"_s].toInt() > 20'000);
        const auto end = QDateTime::fromString(keys[u"endsAt"_s].toString(), Qt::ISODate);
        QVERIFY(end > QDateTime::currentDateTimeUtc());
        QVERIFY(QDateTime::fromString(keys[u"graceEndsAt"_s].toString(), Qt::ISODate) > end);
        QVERIFY(keys[u"graceDaysLeft"_s].isNull());
        // The grace is the profile's.
        const auto alone =
            execute(QStringLiteral(MOTCUACTL), {u"queue"_s, u"stats"_s, u"--spool"_s, spool(), u"--json"_s});
        QVERIFY(alone.json()[u"keys"_s].toObject()[u"graceEndsAt"_s].isNull());
    }

    void keysPastTheirEnd_areADoubtAndThenTheEnd_data()
    {
        QTest::addColumn<int>("daysAgo");
        QTest::addColumn<QString>("doubt");
        QTest::addColumn<int>("daysLeft");
        QTest::newRow("within the profile's 90 days") << 10 << u"overdue"_s << 79;
        QTest::newRow("beyond them") << 200 << u"expired"_s << 0;
    }
    void keysPastTheirEnd_areADoubtAndThenTheEnd()
    {
        QFETCH(int, daysAgo);
        tests::Keys keys;
        keys.root = *kiosk::crypto::PrivateKey::fromPem(
            *kiosk::crypto::readSecretFile(m_keys.keysRootKey(), 16 * 1024));
        const auto end =
            QDateTime::currentDateTimeUtc().addDays(-daysAgo).toString(u"yyyy-MM-ddTHH:mm:ssZ"_s);
        QFile installed(m_keys.keySet());
        QVERIFY(installed.open(QIODevice::WriteOnly | QIODevice::Truncate));
        installed.write(tests::keySet(keys, 1, {u"2020-01-01T00:00:00Z"_s, end}) + '\n');
        installed.close();
        const bool isOver = daysAgo > 90;
        const auto added = add();
        QCOMPARE(added.errorCode(), isOver ? u"SealingKeysExpired"_s : QString());
        const auto standing = queue({u"stats"_s}).json()[u"keys"_s].toObject();
        QTEST(standing[u"doubt"_s].toString(), "doubt");
        QTEST(standing[u"graceDaysLeft"_s].toInt(-1), "daysLeft");
        QCOMPARE(standing[u"endsAt"_s].toString(), end);
    }

    void words_sayCausesAgesAndFindings()
    {
        const auto words = [this](const QString& command) {
            return QString::fromUtf8(
                execute(QStringLiteral(MOTCUACTL), {u"queue"_s, command, u"--spool"_s, spool()}).out);
        };
        QCOMPARE(add().status, 0);
        QCOMPARE(add().status, 0);
        QVERIFY2(words(u"verify"_s).contains(u"findings: none"_s), qPrintable(words(u"verify"_s)));
        QVERIFY(setAside(1, "conflict"));
        {
            outbox::Ledger ledger(spool());
            ledger.note(2, "later");
            ledger.note(2, "PortalServerError");
            ledger.store();
        }
        const auto stats = words(u"stats"_s);
        QVERIFY2(stats.contains(u"causes: conflict 1\n"_s), qPrintable(stats));
        QVERIFY2(stats.contains(u"waitingCauses: PortalServerError 1"_s), qPrintable(stats));
        QVERIFY2(stats.contains(QRegularExpression(u"keys: doubt none, endsAt \\d{4}-"_s)),
                 qPrintable(stats));
        const auto list = words(u"list"_s).split(u'\n');
        QVERIFY2(
            list.at(0).contains(QRegularExpression(u"quarantined  registration  \\d+ (s|min)  conflict$"_s)),
            qPrintable(list.at(0)));
        QVERIFY2(list.at(1).contains(u"PortalServerError after 2 tries"_s), qPrintable(list.at(1)));
        const auto item = queue({u"list"_s}).array()[1].toObject();
        QCOMPARE(item[u"tries"_s].toInt(), 2);
        QCOMPARE(item[u"cause"_s].toString(), u"PortalServerError"_s);
    }

    void setAside_isExportedAndMayWaitAgain()
    {
        QCOMPARE(add().status, 0);
        QVERIFY(setAside(1, "refused"));
        QVERIFY(QDir().mkpath(path(u"stick"_s)));
        QCOMPARE(queue({u"export"_s, path(u"stick"_s)}).json()[u"written"_s].toInt(), 1);
        const auto id = queue({u"list"_s}).array()[0].toObject()[u"id"_s].toString();
        QCOMPARE(queue({u"retry"_s, u"none"_s}).errorCode(), u"ItemUnknown"_s);
        const auto retried = queue({u"retry"_s, id});
        QVERIFY2(retried.status == 0, retried.out.constData());
        QCOMPARE(retried.json(), (QJsonObject{{u"id"_s, id}, {u"sequence"_s, 1}}));
        QCOMPARE(queue({u"show"_s, id}).json()[u"state"_s].toString(), u"waiting"_s);
        QCOMPARE(queue({u"retry"_s, id}).errorCode(), u"ItemUnknown"_s);
    }

    void syncWithoutAPortal_isStatusThreeAndKeepsEverything()
    {
        QCOMPARE(add().status, 0);
        const auto synced = queue({u"sync"_s});
        QCOMPARE(synced.status, 3);
        QCOMPARE(synced.errorCode(), u"LineDown"_s);
        QCOMPARE(queue({u"stats"_s}).json()[u"waiting"_s].toInt(), 1);
    }

    void exported_andImportedAgain()
    {
        QCOMPARE(add().status, 0);
        QVERIFY(QDir().mkpath(path(u"stick"_s)));
        const auto out = queue({u"export"_s, path(u"stick"_s)});
        QCOMPARE(out.json()[u"written"_s].toInt(), 1);
        QCOMPARE(queue({u"export"_s, path(u"stick"_s)}).json()[u"present"_s].toInt(), 1);
        const auto files = QDir(path(u"stick/practice-kiosk-01"_s)).entryList({u"*.env"_s});
        QCOMPARE(files.size(), 1);
        QVERIFY(files.first().startsWith(u"00000000000000000001-"_s));
        const auto opened =
            execute(u"python3"_s, {QStringLiteral(RECEIVER), u"open-file"_s, u"--key"_s, m_keys.openingKey(),
                                   path(u"stick/practice-kiosk-01/"_s) + files.first()});
        QCOMPARE(opened.out, QByteArray("a registration"));
        const auto in = queue({u"import"_s, path(u"stick"_s)});
        QCOMPARE(in.status, 0);
        QCOMPARE(in.json()[u"accepted"_s].toInt(), 0);
        QCOMPARE(queue({u"stats"_s}).json()[u"waiting"_s].toInt(), 1);
    }

    void damage_isNamedAndIsStatusOne()
    {
        QCOMPARE(add().status, 0);
        QCOMPARE(add().status, 0);
        QFile file(spool() + u"/items/00000000000000000001.item"_s);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(500) && file.putChar('!'));
        file.close();
        const auto verified = queue({u"verify"_s});
        QCOMPARE(verified.status, 1);
        QCOMPARE(verified.errorCode(), u"QueueDamaged"_s);
        const auto finding = verified.json()[u"findings"_s].toArray()[0].toObject();
        QCOMPARE(finding[u"file"_s].toString(), u"items/00000000000000000001.item"_s);
        QCOMPARE(finding[u"what"_s].toString(), u"damaged"_s);
        QCOMPARE(finding[u"sequence"_s].toInt(), 1);
    }

    void headHeldByAnother_isStatusThree()
    {
        QCOMPARE(add().status, 0);
        const int other = ::open(QFile::encodeName(spool() + u"/head"_s).constData(), O_RDWR | O_CLOEXEC);
        QVERIFY(::flock(other, LOCK_EX) == 0);
        const auto ran = add();
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.errorCode(), u"QueueBusy"_s);
        QCOMPARE(queue({u"list"_s}).array().size(), 1);
        ::close(other);
    }

    void anotherDrain_isStatusThree()
    {
        QCOMPARE(add().status, 0);
        const int other = ::open(QFile::encodeName(spool() + u"/draining"_s).constData(),
                                 O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        QVERIFY(::flock(other, LOCK_EX) == 0);
        const auto ran = queue({u"sync"_s});
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.errorCode(), u"QueueDraining"_s);
        ::close(other);
    }

    void lookers_needNoProfile()
    {
        QCOMPARE(add().status, 0);
        for (const auto& name : {u"list"_s, u"verify"_s, u"stats"_s}) {
            const auto ran =
                execute(QStringLiteral(MOTCUACTL), {u"queue"_s, name, u"--spool"_s, spool(), u"--json"_s});
            QVERIFY2(ran.status == 0, ran.out.constData());
        }
    }

    void spoolOfAnotherProfile_isForeign()
    {
        QCOMPARE(add().status, 0);
        m_keys = *provisioning::practice::makePracticeKeys(path(u"others"_s));
        QVERIFY(provisioning::practice::signPracticeProfile(m_keys, QUrl(u"https://localhost:1"_s)));
        const auto ran = add();
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.errorCode(), u"QueueForeign"_s);
    }

    void practice_sealsIntoTheSpoolOfThePracticeWorld()
    {
        qputenv("XDG_STATE_HOME", QFile::encodeName(path(u"home"_s)));
        const auto practice = [](const QStringList& arguments) {
            return execute(QStringLiteral(MOTCUACTL),
                           QStringList{u"queue"_s} + arguments + QStringList{u"--practice"_s, u"--json"_s});
        };
        const auto added =
            practice({u"add"_s, u"--kind"_s, u"registration"_s, u"--in"_s, fileWith("a registration")});
        QVERIFY2(added.status == 0, added.out.constData());
        QCOMPARE(practice({u"list"_s}).array().size(), 1);
        const PracticeKeys keys{path(u"home/motcua-practice/keys"_s)};
        const auto opened =
            execute(QStringLiteral(MOTCUACTL),
                    {u"--json"_s, u"envelope"_s, u"open"_s, u"--key"_s, keys.openingKey(),
                     path(u"home/motcua-practice/kiosk/queue/items/00000000000000000001.item"_s)});
        QCOMPARE(opened.json()[u"text"_s].toString(), u"a registration"_s);
        // What is another kiosk's is neither touched nor shown.
        QCOMPARE(add().status, 0);
        for (const auto& command : {QStringList{u"list"_s}, QStringList{u"verify"_s}, QStringList{u"stats"_s},
                                    QStringList{u"sync"_s}, QStringList{u"export"_s, path(u"home"_s)}}) {
            const auto ran = practice(command + QStringList{u"--spool"_s, spool()});
            QCOMPARE(ran.status, 1);
            QCOMPARE(ran.errorCode(), u"QueueForeign"_s);
        }
        qunsetenv("XDG_STATE_HOME");
    }

    void practiceWithoutItsProgram_isStatusThree()
    {
        const auto alone = path(u"motcuactl"_s);
        QVERIFY(QFile::copy(QStringLiteral(MOTCUACTL), alone));
        const auto search = qgetenv("PATH");
        qputenv("PATH", QFile::encodeName(m_folder->path()));
        const auto ran = execute(alone, {u"queue"_s, u"list"_s, u"--practice"_s, u"--json"_s});
        qputenv("PATH", search);
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.errorCode(), u"PracticeMissing"_s);
    }

    void withoutKeySet_nothingIsSealed()
    {
        QVERIFY(QFile::remove(m_keys.keySet()));
        QCOMPARE(add().errorCode(), u"SealingKeysMissing"_s);
    }

    void tooMuch_isRefused()
    {
        QCOMPARE(add(QByteArray(261'117, 'x')).errorCode(), u"EnvelopeTooLarge"_s);
        QCOMPARE(add(QByteArray(261'116, 'x')).status, 0);
    }

    void usage_isStatusTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no command") << QStringList{u"queue"_s};
        QTest::newRow("kind") << QStringList{u"queue"_s, u"add"_s,  u"--kind"_s,
                                             u"UPPER"_s, u"--in"_s, u"x"_s};
        QTest::newRow("no file") << QStringList{u"queue"_s, u"add"_s, u"--kind"_s, u"a"_s};
        QTest::newRow("profile without root") << QStringList{u"queue"_s, u"list"_s, u"--profile"_s, u"x"_s};
        QTest::newRow("envelope") << QStringList{u"envelope"_s, u"open"_s};
    }

    void usage_isStatusTwo()
    {
        QFETCH(QStringList, arguments);
        const auto ran = execute(QStringLiteral(MOTCUACTL), arguments + QStringList{u"--json"_s});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.errorCode(), u"Usage"_s);
    }
};

QTEST_GUILESS_MAIN(TestMotcuactlQueue)
#include "tst_motcuactl_queue.moc"
