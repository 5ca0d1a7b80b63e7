// A cupsd of the test's own: configuration, spool, socket and queues in a temporary folder, and a backend
// that prints into it. Ended with the object.
#pragma once

#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

class PrintService {
public:
    PrintService();
    ~PrintService();

    // Waits until it answers; false when it does not.
    bool start();
    // SIGKILL: nothing is put in order.
    void kill();

    [[nodiscard]] QString socket() const { return m_folder->filePath(QStringLiteral("cups.sock")); }
    // One of the client's programs, e.g. run("lpadmin", {"-x", "slip"}); its output. Fails loudly.
    QString run(const QString& program, const QStringList& arguments);
    // A queue with this driver ("raw", or a PPD file) that gives up or stops when the backend fails.
    void addQueue(const QString& name, const QString& driver, const QString& errorPolicy);

    // What the printer does from now on; see paper_backend.sh.
    void setMood(const QByteArray& mood);
    [[nodiscard]] bool hasBegun() const;
    [[nodiscard]] QStringList titles() const;
    [[nodiscard]] QList<QByteArray> slips() const;
    void clearPaper();
    // Names of documents on the disk.
    [[nodiscard]] QStringList spooled() const;

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const QByteArray& bytes) const;
    [[nodiscard]] QByteArray read(const QString& name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    QProcess m_server;
};
