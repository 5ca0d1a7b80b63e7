// The portal's answer to a batch, and a receipt: as they come, and its payload under the receipt key's true
// signature.

#include "kiosk/crypto/base64url.h"
#include "kiosk/crypto/jws.h"
#include "offline-queue/batch.h"
#include "offline-queue/bytes.h"

#include <cstdlib>

using kiosk::base::ErrorCode;
using kiosk::crypto::PrivateKey;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

outbox::KeySet setOf(const PrivateKey& key)
{
    const auto spki = kiosk::crypto::toBase64Url(outbox::bytesOf(key.publicKey().spki()));
    const auto span = R"(","notBefore":"2026-01-01T00:00:00Z","notAfter":"2028-01-01T00:00:00Z"}])";
    const auto json =
        R"({"version":1,"issuedAt":"2026-01-01T00:00:00Z","notAfter":"2028-01-01T00:00:00Z","sealing":[{"key":")" +
        spki + span + R"(,"receipts":[{"key":")" + spki + span + '}';
    return *outbox::KeySet::read(kiosk::crypto::signJws(json, key, {"motcua-keys", std::nullopt}),
                                 key.publicKey());
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto key = *PrivateKey::generate();
    static const auto keys = setOf(key);
    static const auto keyId = kiosk::crypto::keyId(key.publicKey()).toHex();
    static const std::vector<QUuid> ids{
        QUuid::fromString(QStringLiteral("01939d2f-7f00-7000-8000-000000000001")),
        QUuid::fromString(QStringLiteral("01939d2f-7f00-7000-8000-000000000002"))};
    const auto bytes = outbox::bytesOf({data, size});
    const auto answer = outbox::readAnswer(bytes, ids);
    if (answer ? answer->results.size() != ids.size() : answer.error().code != ErrorCode::PortalGarbage)
        std::abort();
    if (outbox::readReceipt(bytes, keys))
        std::abort();
    const auto receipt =
        outbox::readReceipt(kiosk::crypto::signJws(bytes, key, {"motcua-receipt", keyId}), keys);
    if (receipt ? !outbox::isItemId(receipt->id) || receipt->digest.size() != 32
                : receipt.error().code != ErrorCode::ReceiptForged)
        std::abort();
    return 0;
}
