#include "drivers/token/module_list.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace drivers::token {

using namespace Qt::StringLiterals;

namespace {

// pkcs11.conf(5): one "name: value" a line.
QMap<QString, QString> entriesOf(const QString& path)
{
    QMap<QString, QString> entries;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > 64 * 1024)
        return entries;
    for (const auto& bytes : file.readAll().split('\n')) {
        const auto line = QString::fromUtf8(bytes).trimmed();
        const auto colon = line.indexOf(u':');
        if (colon > 0 && !line.startsWith(u'#'))
            entries.insert(line.left(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return entries;
}

bool isForUs(const QMap<QString, QString>& entries)
{
    static const QString ourName = u"motcua"_s;
    const auto names = [&](const QString& key) { return entries[key].split(u',', Qt::SkipEmptyParts); };
    const auto enabled = names(u"enable-in"_s);
    return !entries.contains(u"remote"_s) && !names(u"disable-in"_s).contains(ourName) &&
           (enabled.isEmpty() || enabled.contains(ourName));
}

// Names in p11-kit's files: an entry in /etc takes the place of the package's of the same name.
QStringList registeredModules(const QString& root)
{
    QMap<QString, QString> byFile;
    for (const auto& folder : {u"usr/share/p11-kit/modules"_s, u"etc/pkcs11/modules"_s}) {
        for (const auto& file : QDir(root + folder).entryInfoList({u"*.module"_s}, QDir::Files, QDir::Name)) {
            const auto entries = entriesOf(file.filePath());
            byFile[file.fileName()] = isForUs(entries) ? entries[u"module"_s] : QString();
        }
    }
    QStringList modules = byFile.values();
    modules.removeAll({});
    return modules;
}

class Found {
public:
    explicit Found(const ModuleData& data) : m_data(data) {}

    bool take(const QString& path)
    {
        const QFileInfo file(path);
        const auto real = file.canonicalFilePath();
        if (!file.isFile() || m_data.ignored.contains(file.fileName()) ||
            m_data.ignored.contains(QFileInfo(real).fileName()))
            return false;
        if (!m_real.contains(real)) {
            m_real << real;
            m_paths << file.absoluteFilePath();
        }
        return true;
    }

    [[nodiscard]] QStringList paths() const { return m_paths; }

private:
    const ModuleData& m_data;
    QStringList m_real;
    QStringList m_paths;
};

} // namespace

QStringList installedModules(const ModuleData& data, const QString& root)
{
    Found found(data);
    for (const auto& facts : data.modules) {
        for (const auto& name : facts.files) {
            for (const auto& folder : data.folders)
                found.take(root + folder.mid(1) + u'/' + name);
        }
    }
    for (const auto& name : registeredModules(root)) {
        if (name.startsWith(u'/')) {
            found.take(root + name.mid(1));
            continue;
        }
        // In p11-kit's own folder, which a package of another word size has elsewhere.
        for (const auto& folder : data.folders) {
            if (folder.endsWith(u"/pkcs11"_s) && found.take(root + folder.mid(1) + u'/' + name))
                break;
        }
    }
    return found.paths();
}

std::optional<int> bitsOf(const QString& library)
{
    QFile file(library);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    // ELF: the magic, then the class.
    const auto head = file.read(5);
    if (head.size() < 5 || !head.startsWith("\x7f"
                                            "ELF"))
        return std::nullopt;
    return head[4] == 1 ? 32 : 64;
}

} // namespace drivers::token
