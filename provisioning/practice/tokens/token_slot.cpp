#include "provisioning/practice/tokens/token_slot.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace provisioning::practice::tokens {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

struct MoodName {
    Mood mood;
    QLatin1StringView name;
};

constexpr std::array moodNames{
    MoodName{Mood::Ready, "ready"_L1},
    MoodName{Mood::WrongOnce, "wrong-once"_L1},
    MoodName{Mood::LastTry, "last-try"_L1},
    MoodName{Mood::Locked, "locked"_L1},
    MoodName{Mood::LetsGo, "lets-go"_L1},
    MoodName{Mood::Hangs, "hangs"_L1},
    MoodName{Mood::DefaultPin, "default-pin"_L1},
    MoodName{Mood::Letters, "letters"_L1},
    MoodName{Mood::OwnKeypad, "own-keypad"_L1},
    MoodName{Mood::Crashes, "crashes"_L1},
    MoodName{Mood::Broken, "broken"_L1},
};

QString nameOf(Mood mood)
{
    return std::ranges::find(moodNames, mood, &MoodName::mood)->name;
}

Mood moodOf(const QString& name)
{
    const auto* const found =
        std::ranges::find_if(moodNames, [&name](const MoodName& one) { return name == one.name; });
    return found == moodNames.end() ? Mood::Ready : found->mood;
}

} // namespace

QString TokenSlot::file() const
{
    return QDir(m_folder).filePath(u"plugged.json"_s);
}

Result<void> TokenSlot::put(const Plugged& plugged) const
{
    if (!QDir().mkpath(m_folder))
        return fail(ErrorCode::StorageFailed, u"practice.tokens"_s, m_folder);
    const QJsonObject object{{u"plugged"_s, QJsonArray::fromStringList(plugged.names)},
                             {u"mood"_s, nameOf(plugged.mood)}};
    const auto bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QSaveFile saved(file());
    if (!saved.open(QIODevice::WriteOnly) || saved.write(bytes) != bytes.size() || !saved.commit())
        return fail(ErrorCode::StorageFailed, u"practice.tokens"_s, saved.errorString());
    return {};
}

Plugged TokenSlot::read() const
{
    QFile stored(file());
    if (!stored.open(QIODevice::ReadOnly))
        return {};
    const auto object = QJsonDocument::fromJson(stored.readAll()).object();
    Plugged plugged;
    for (const auto& name : object.value("plugged"_L1).toArray())
        plugged.names.append(name.toString());
    plugged.mood = moodOf(object.value("mood"_L1).toString());
    return plugged;
}

} // namespace provisioning::practice::tokens
