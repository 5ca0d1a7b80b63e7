// Bytes that claim to be an envelope, a file of a spool, or a batch's receipts.

#include "offline-queue/bytes.h"
#include "offline-queue/envelope.h"
#include "offline-queue/spool_files.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto key = *kiosk::crypto::PrivateKey::generate();
    const auto bytes = outbox::bytesOf({data, size});
    if (const auto envelope = outbox::Envelope::parse(bytes)) {
        const auto& header = envelope->header();
        if (envelope->bytes() != bytes || !outbox::isDevice(header.device) || !outbox::isKind(header.kind) ||
            !outbox::isItemId(header.id) || header.sequence == 0)
            std::abort();
        // Nobody has the key.
        if (outbox::openEnvelope(*envelope, key))
            std::abort();
        if (!outbox::files::envelopeOf(outbox::files::itemOf(*envelope), header.sequence))
            std::abort();
    }
    for (const auto& jws : outbox::files::linesOf(bytes).jws)
        (void)outbox::files::keptOf(jws);
    (void)outbox::files::whyOf(bytes);
    (void)outbox::files::sequenceOf(bytes.first(std::min<qsizetype>(bytes.size(), 64)), ".item");
    return 0;
}
