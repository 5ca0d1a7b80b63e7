#include "kiosk/crypto/key_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace kiosk::crypto;
using namespace Qt::StringLiterals;

class TestKeyFile : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QByteArray& bytes, mode_t mode) const
    {
        const auto path = m_folder.filePath(u"file"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write(bytes);
        file.close();
        ::chmod(QFile::encodeName(path).constData(), mode);
        return path;
    }

private Q_SLOTS:
    void smallFile_isRead()
    {
        QCOMPARE(readTrustedFile(written("key", 0666), Ownership::Anyone, 3), "key"_ba);
    }

    void missingLargeOrOddFile_isNot()
    {
        QVERIFY(!readTrustedFile(m_folder.filePath(u"none"_s), Ownership::Anyone, 10));
        QVERIFY(!readTrustedFile(written("key", 0644), Ownership::Anyone, 2));
        QVERIFY(!readTrustedFile(m_folder.path(), Ownership::Anyone, 1000));
    }

    void fileOthersMayWrite_isNotTrusted()
    {
        QVERIFY(!readTrustedFile(written("key", 0664), Ownership::RootOnly, 10));
        QVERIFY(!readTrustedFile(written("key", 0646), Ownership::RootOnly, 10));
    }

    void fileOfRoot_isTrustedAndOfAnotherIsNot()
    {
        const auto path = written("key", 0644);
        const bool isRoot = ::geteuid() == 0;
        QCOMPARE(readTrustedFile(path, Ownership::RootOnly, 10).has_value(), isRoot);
        if (!isRoot)
            return;
        QCOMPARE(::chown(QFile::encodeName(path).constData(), 1, 1), 0);
        QVERIFY(!readTrustedFile(path, Ownership::RootOnly, 10));
    }

    void secretFile_mustBeClosedToOthers()
    {
        const auto secret = readSecretFile(written("key", 0600), 10);
        QVERIFY(secret);
        QCOMPARE(secret->text(), std::string_view("key"));
        QVERIFY(readSecretFile(written("key", 0640), 10));
        QVERIFY(!readSecretFile(written("key", 0644), 10));
        QVERIFY(!readSecretFile(written("key", 0660), 10));
    }
};

QTEST_APPLESS_MAIN(TestKeyFile)
#include "tst_key_file.moc"
