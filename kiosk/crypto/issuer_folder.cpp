// Issuers from the files of a folder.

#include "kiosk/crypto/issuers.h"

#include <QDir>
#include <QFile>

namespace kiosk::crypto {

namespace {

// The largest master lists in circulation have about 1.5 MB.
constexpr qint64 largestFile = 16 * 1024 * 1024;

} // namespace

Issuers Issuers::fromFolder(const QString& folder)
{
    Issuers issuers;
    const auto entries = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
    const auto take = [&](const QStringList& endings, bool (Issuers::*add)(base::OctetView)) {
        for (const auto& entry : entries) {
            if (!endings.contains(entry.suffix().toLower()))
                continue;
            QFile file(entry.filePath());
            const bool opened = entry.size() <= largestFile && file.open(QIODevice::ReadOnly);
            const auto bytes = opened ? file.readAll() : QByteArray();
            const base::OctetView view(reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                       static_cast<std::size_t>(bytes.size()));
            if (!opened || !(issuers.*add)(view))
                issuers.m_skipped.append(entry.fileName());
        }
    };
    // A list's signer may have been issued by one of the single certificates.
    take({QStringLiteral("pem"), QStringLiteral("crt"), QStringLiteral("cer"), QStringLiteral("der")},
         &Issuers::addCertificates);
    take({QStringLiteral("ml")}, &Issuers::addMasterList);
    take({QStringLiteral("crl")}, &Issuers::addRevocations);
    return issuers;
}

} // namespace kiosk::crypto
