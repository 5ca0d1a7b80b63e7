// The thread that owns the PC/SC handles: watches the readers, reads a card when it is told to.
#pragma once

#include "drivers/chip/document_reader.h"
#include "drivers/chip/pcsc_context.h"
#include "drivers/chip/pcsc_desk.h"

namespace drivers::chip {

struct PcscNews {
    std::function<void(api::ChipReaderState)> state;
    std::function<void(int, const api::ChipProgress&)> progress;
    std::function<void(int, const std::shared_ptr<const api::ChipDocument>&)> document;
    std::function<void(int, const Result<api::ChipReport>&)> finished;
};

class PcscWorker {
public:
    // `reader`: the only one that is looked at, by its name's beginning; empty: any. `news` are run on the
    // desk's listening thread.
    PcscWorker(std::shared_ptr<PcscDesk> desk, QString reader, QString trustFolder, PcscNews news);

    // Until the desk says stop.
    void run();

private:
    bool watch(PcscContext& context);
    void serve(PcscContext& context, const QByteArray& reader, const PcscOrder& order);
    void readOrder(Transport& card, const PcscOrder& order);
    void finish(int number, const Result<api::ChipReport>& result);
    void note(api::ChipReaderState state);
    bool pause(std::chrono::milliseconds time);
    std::optional<PcscOrder> takeOrder();
    void refuseOrder(ErrorCode code);
    void refreshIssuers();

    std::shared_ptr<PcscDesk> m_desk;
    QString m_reader;
    QString m_trustFolder;
    PcscNews m_news;
    QList<ReaderSight> m_readers;
    std::optional<api::ChipReaderState> m_state;
    ReadSizes m_sizes;
    kiosk::crypto::Issuers m_issuers;
    QStringList m_issuerFiles; // with size and time, as they were taken
};

} // namespace drivers::chip
