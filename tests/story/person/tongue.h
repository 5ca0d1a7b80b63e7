// The words of the screen in the language a person reads.
#pragma once

#include <QHash>
#include <QStringList>

namespace story {

class Tongue {
public:
    // Vietnamese, the language the stories are told in.
    Tongue() = default;
    // As the translation file has it, whatever the place of the words. Quits the process when there is none.
    static Tongue english();

    // How that may be said, the likeliest first; as it stands where there are no words for it. Of
    // "label: value" the label is said.
    [[nodiscard]] QStringList say(QStringView words) const;

private:
    QHash<QString, QStringList> m_said;
};

} // namespace story
