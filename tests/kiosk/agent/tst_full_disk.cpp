// A disk that is really full: a small one of its own, mounted for this test alone.

#include "kiosk/flow/journey.h"
#include "kiosk/session/seal_desk.h"
#include "tests/kiosk/agent/kiosk_and_portal.h"

#include <QProcess>

#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using outbox::Place;
using tests::KioskAndPortal;

namespace {

constexpr auto inside = "MOTCUA_TEST_INSIDE";
constexpr qint64 mebibyte = 1024 * 1024;

// As root, or in a user namespace of its own.
QStringList ownMounts()
{
    for (const auto& user : {QStringList(), QStringList{u"--map-root-user"_s}}) {
        const auto arguments = user + QStringList{u"--mount"_s, u"--propagation"_s, u"private"_s, u"--"_s};
        if (QProcess::execute(u"unshare"_s, arguments + QStringList{u"mount"_s, u"-t"_s, u"tmpfs"_s,
                                                                    u"tmpfs"_s, u"/mnt"_s}) == 0)
            return arguments;
    }
    return {};
}

qint64 freeBytes(const QString& folder)
{
    struct statvfs facts {};
    return ::statvfs(QFile::encodeName(folder).constData(), &facts) == 0
               ? static_cast<qint64>(facts.f_bavail) * static_cast<qint64>(facts.f_frsize)
               : -1;
}

} // namespace

class TestFullDisk : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_room;
    QString m_disk = m_room.filePath(u"disk"_s);

    // Until so many bytes are free; with none, until the disk takes no more.
    void fill(qint64 left)
    {
        QFile filler(m_disk + u"/filler"_s);
        QVERIFY(filler.open(QIODevice::Append | QIODevice::Unbuffered));
        const QByteArray block(4096, 'x');
        while (freeBytes(m_disk) > left && filler.write(block) == block.size()) {
        }
        QVERIFY(freeBytes(m_disk) <= left);
    }
    // What the screen is told.
    [[nodiscard]] kiosk::flow::Journey journeyAt(const KioskAndPortal& here) const
    {
        kiosk::flow::Journey journey;
        journey.rules.seals = true;
        journey.line.up = false;
        bool isTold = false;
        kiosk::session::SealDesk desk(
            {[&here] { return kiosk::base::Result<std::unique_ptr<outbox::Outbox>>(here.outbox()); }, {}});
        QObject::connect(&desk, &kiosk::session::SealDesk::happened,
                         [&](const kiosk::flow::EventBody& event) {
                             journey.queue = std::get<kiosk::flow::event::SealingChanged>(event).queue;
                             isTold = true;
                         });
        desk.look();
        (void)QTest::qWaitFor([&] { return isTold; }, tests::patience);
        return journey;
    }

private Q_SLOTS:
    void init()
    {
        if (!qEnvironmentVariableIsSet(inside))
            QSKIP("this machine lets a test mount nothing");
        QVERIFY(QDir().mkpath(m_disk));
        QCOMPARE(
            QProcess::execute(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=80m"_s, u"tmpfs"_s, m_disk}),
            0);
    }
    void cleanup() { QProcess::execute(u"umount"_s, {u"-l"_s, m_disk}); }

    void withoutAByte_nothingIsAcknowledgedAndWhatWaitsIsDelivered()
    {
        KioskAndPortal here(m_disk);
        QStringList items;
        here.seal(70, &items);
        QVERIFY(mayBegin(journeyAt(here)));

        // Nobody begins what could not be kept.
        fill(10 * mebibyte);
        const auto journey = journeyAt(here);
        QCOMPARE(journey.queue.fault, std::optional(ErrorCode::QueueFull));
        QCOMPARE(journey.queue.waiting, 70);
        QVERIFY(!mayBegin(journey));

        // Whoever had begun is told the truth.
        fill(0);
        QCOMPARE(freeBytes(m_disk), 0);
        const auto id = kiosk::base::uuidV7(kiosk::base::SystemClock());
        const auto body = tests::registration(id);
        const auto added =
            here.outbox()->add({QUuid::fromString(id), "registration", 1, outbox::octetsOf(body)});
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::QueueFull);
        QCOMPARE(here.count(Place::Waiting), std::size_t{70});
        QVERIFY(here.findings().isEmpty());
        QCOMPARE(freeBytes(m_disk), 0);

        here.sync();
        here.expectEffects(items);
        QCOMPARE(here.count(Place::Delivered), std::size_t{70});
        QVERIFY(here.findings().isEmpty());
        QVERIFY(here.chain().missing.isEmpty());

        // With room again all is as before.
        QVERIFY(QFile::remove(m_disk + u"/filler"_s));
        QVERIFY(mayBegin(journeyAt(here)));
        here.seal(1, &items);
        here.sync();
        here.expectEffects(items);
        QVERIFY(QFile::exists(here.spool() + u"/ballast"_s));
        QVERIFY(here.findings().isEmpty());
    }
};

int main(int count, char** arguments)
{
    if (!qEnvironmentVariableIsSet(inside)) {
        if (const auto mounts = ownMounts(); !mounts.isEmpty()) {
            qputenv(inside, "yes");
            std::vector<QByteArray> words{"unshare"};
            for (const auto& word : mounts)
                words.push_back(word.toLocal8Bit());
            for (int i = 0; i < count; ++i)
                words.emplace_back(arguments[i]);
            std::vector<char*> line;
            for (auto& word : words)
                line.push_back(word.data());
            line.push_back(nullptr);
            ::execvp("unshare", line.data());
            qunsetenv(inside);
        }
    }
    QCoreApplication application(count, arguments);
    TestFullDisk test;
    return QTest::qExec(&test, count, arguments);
}

#include "tst_full_disk.moc"
