// A whole card from its opening to its photo, on the calling thread.
//
// Order: DG1, SOD, DG13, DG14 and chip authentication, DG15 and active authentication; then the document is
// handed on; then the photo. What the SOD does not list is not asked for; EF.COM, which is not signed, and
// DG3, which is locked, never are.
#pragma once

#include "drivers/api/chip.h"
#include "drivers/chip/file_reader.h"
#include "drivers/chip/opening.h"
#include "drivers/chip/sod.h"

#include <functional>

namespace drivers::chip {

// What a reading stands on besides the card.
struct Premises {
    const kiosk::crypto::Issuers* issuers = nullptr; // null: nobody is trusted
    QDateTime now;                                   // at which certificates are judged
    QDate today;
};

class DocumentReader {
public:
    struct Listener {
        std::function<void(const api::ChipProgress&)> progressed;
        std::function<void(const std::shared_ptr<const api::ChipDocument>&)> documentRead;
    };

    // All references outlive it. `sizes` goes on from card to card.
    DocumentReader(Transport& transport, const api::ChipRequest& request, const Premises& premises,
                   ReadSizes& sizes, Leave leave, Listener listener);

    // Once. Errors: those of ChipReader::read() that a card can cause, CardTimeout and CallCancelled.
    Result<api::ChipReport> read();

private:
    Result<void> readFields();
    Result<void> readGroup(int group, const FileName& name, Octets& content, int share);
    Result<std::optional<Octets>> readFile(const FileName& name, const FileReader::Progress& progress);
    Result<void> lostSession();
    void settleKeys();
    Result<void> authenticateChip();
    Result<void> proveKeys();
    Result<void> authenticateActively();
    Result<void> describe();
    Result<void> readPhoto(api::ChipReport& report);
    [[nodiscard]] bool mayHave(int group) const;
    [[nodiscard]] api::Judgement judgedPassive(const Octets* photo) const;
    void begin(api::ChipStep step, int total);
    void advance(int share);
    // The file that is worth this share, as it comes.
    [[nodiscard]] FileReader::Progress partly(int share) const;
    void tell(const api::ChipProgress& progress) const;

    const api::ChipRequest& m_request;
    const Premises& m_premises;
    ReadSizes& m_sizes;
    Listener m_listener;
    Channel m_channel;
    Opening m_opening;
    std::shared_ptr<api::ChipDocument> m_document;
    std::optional<Sod> m_sod;
    std::optional<SecurityInfos> m_infos; // of DG14
    api::ChipProgress m_progress;
    int m_reopened = 0;
    bool m_keysUnproven = false; // changed by chip authentication, and nothing answered since
};

} // namespace drivers::chip
