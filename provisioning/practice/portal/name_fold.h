// When two spellings of a name are the same name.
#pragma once

#include <QString>

namespace provisioning::practice {

// Equal folds mean equal names: NFC, case, runs of blanks, apostrophes (' ’ ʼ ‘) and the place of a tone mark
// within its syllable (hòa = hoà) do not count; every other letter and mark does.
QString foldName(const QString& name);

} // namespace provisioning::practice
