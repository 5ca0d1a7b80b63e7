#include "provisioning/profile/installation.h"

#include "kiosk/base/log.h"
#include "kiosk/crypto/key_file.h"
#include "provisioning/profile/profile_reader.h"
#include "provisioning/profile/version_seen.h"

namespace provisioning::profile {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;
using kiosk::crypto::Ownership;

namespace {

const QString origin = u"provisioning.profile"_s;
constexpr qsizetype keyFileSize = 16 * 1024;

Result<kiosk::crypto::PublicKey> readRoot(const Installation& installation)
{
    const auto ownership = installation.requireRootOwned ? Ownership::RootOnly : Ownership::Anyone;
    const auto pem = kiosk::crypto::readTrustedFile(installation.rootPem, ownership, keyFileSize);
    const auto key = pem ? kiosk::crypto::PublicKey::fromPem(*pem) : std::nullopt;
    if (!key)
        return fail(ErrorCode::RootMissing, origin);
    return *key;
}

// The signed JSON.
Result<QByteArray> readSigned(const QString& path, const kiosk::crypto::PublicKey& root)
{
    const auto rules = profileSignatureRules();
    const auto file = kiosk::crypto::readTrustedFile(path, Ownership::Anyone, rules.maximumSize + 2);
    if (!file)
        return fail(ErrorCode::ProfileMissing, origin);
    // Editors and shells end a file with a line feed.
    const auto payload = kiosk::crypto::verifyJws(file->trimmed(), root, rules);
    if (payload)
        return *payload;
    if (payload.error() == kiosk::crypto::JwsFault::BadSignature)
        return fail(ErrorCode::ProfileForged, origin);
    return fail(ErrorCode::ProfileMalformed, origin,
                u"JWS fault %1"_s.arg(static_cast<int>(payload.error())));
}

Result<InstalledProfile> withDevice(const kiosk::crypto::PublicKey& root, Profile profile,
                                    const Installation& installation)
{
    const auto pem =
        kiosk::crypto::readTrustedFile(installation.deviceCertificate, Ownership::Anyone, keyFileSize);
    const auto certificate = pem ? kiosk::crypto::Certificate::fromPem(*pem) : std::nullopt;
    const auto keyPem = kiosk::crypto::readSecretFile(installation.deviceKey, keyFileSize);
    const auto key = keyPem ? kiosk::crypto::PrivateKey::fromPem(*keyPem) : std::nullopt;
    if (!certificate || !key || !certificate->belongsTo(*key))
        return fail(ErrorCode::DeviceKeyMissing, origin);
    if (certificate->commonName() != profile.device)
        return fail(ErrorCode::ProfileDevice, origin,
                    u"profile of %1, certificate of %2"_s.arg(profile.device, certificate->commonName()));
    return InstalledProfile{root, std::move(profile), *certificate, *key};
}

} // namespace

Installation installationIn(const QString& folder, const QString& stateDirectory)
{
    return {.rootPem = folder + u"/root.pem"_s,
            .profileJws = folder + u"/profile.jws"_s,
            .deviceCertificate = folder + u"/device.pem"_s,
            .deviceKey = folder + u"/device.key"_s,
            .stateDirectory = stateDirectory,
            .requireRootOwned = false};
}

Installation machineInstallation()
{
    auto installation = installationIn(u"/etc/motcua"_s, u"/var/lib/motcua"_s);
    installation.requireRootOwned = true;
    return installation;
}

kiosk::crypto::JwsRules profileSignatureRules()
{
    return {"motcua-profile"_ba, std::nullopt, 1024 * 1024};
}

Result<InstalledProfile> readInstallation(const Installation& installation)
{
    const auto installed = readRoot(installation).and_then([&](const auto& root) {
        return readSigned(installation.profileJws, root)
            .and_then([](const QByteArray& json) { return parseProfile(json); })
            .and_then([&](Profile&& profile) { return withDevice(root, std::move(profile), installation); });
    });
    if (!installed)
        return installed;
    const auto remembered = rememberVersion(installation.stateDirectory, installed->profile.version);
    if (!remembered)
        return tl::make_unexpected(remembered.error());
    qCInfo(logProfile) << "profile" << installed->profile.version << "of" << installed->profile.device;
    return installed;
}

} // namespace provisioning::profile
