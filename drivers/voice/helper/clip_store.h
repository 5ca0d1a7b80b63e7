// Where a sentence's sound lies: the province's recordings first, then the clips that came with the kiosk.
#pragma once

#include "drivers/voice/helper/sound.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace drivers::voice {

class ClipStore {
public:
    // Folders in the order they are asked; each holds <language>/<id>.wav.
    explicit ClipStore(QStringList folders) : m_folders(std::move(folders)) {}

    // Nothing where there is none that can be played; a damaged file is passed over.
    [[nodiscard]] std::optional<Sound> find(const QString& language, const QString& sentence) const;

private:
    QStringList m_folders;
};

} // namespace drivers::voice
