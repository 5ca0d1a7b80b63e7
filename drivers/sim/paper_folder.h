// The folder that is a simulated printer's paper tray and output: what it has printed, and how it is doing.
// It is how a printer in one process is handled from another.
//
// File access, so not on the GUI thread. Any process may use it at any time.
#pragma once

#include "kiosk/base/result.h"

#include <QStringList>

namespace drivers::sim {

enum class PrinterMood {
    Ready,
    NoPaper,
    Jammed,
    Off,
    Silent, // takes the job and never says how it ended
};

class PaperFolder {
public:
    explicit PaperFolder(QString path);

    // Ready until another mood was set.
    [[nodiscard]] PrinterMood mood() const;
    kiosk::base::Result<void> setMood(PrinterMood mood) const;

    // One more slip, a PDF file.
    kiosk::base::Result<void> add(const QByteArray& pdf) const;
    // Paths, the newest first.
    [[nodiscard]] QStringList slips() const;
    // Every slip.
    void clear() const;

private:
    QString m_path;
};

} // namespace drivers::sim
