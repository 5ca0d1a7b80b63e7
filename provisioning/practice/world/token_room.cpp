#include "provisioning/practice/world/token_room.h"

#include "provisioning/practice/pki/token_list.h"

#include <QLoggingCategory>

namespace provisioning::practice::world {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logTokenRoom, "motcua.practice")

tokens::Mood moodOf(dock::token::Mood mood)
{
    using Asked = dock::token::Mood;
    switch (mood) {
    case Asked::Ready: break;
    case Asked::WrongOnce: return tokens::Mood::WrongOnce;
    case Asked::LastTry: return tokens::Mood::LastTry;
    case Asked::Locked: return tokens::Mood::Locked;
    case Asked::LetsGo: return tokens::Mood::LetsGo;
    case Asked::Hangs: return tokens::Mood::Hangs;
    }
    return tokens::Mood::Ready;
}

QList<dock::TrayToken> builtInTokens()
{
    QList<dock::TrayToken> all;
    for (const auto& token : pki::practiceTokens())
        all.append({token.name, {{u"vi"_s, token.owner}}, token.pin});
    return all;
}

} // namespace

TokenRoom::TokenRoom(const QString& folder, dock::TokenTray& tray, QThreadPool& clerk, QObject* parent)
    : QObject(parent), m_slot(folder), m_tray(tray), m_clerk(clerk)
{
}

void TokenRoom::open()
{
    m_tray.setTokens(builtInTokens());
    turn({});
}

void TokenRoom::turn(const dock::TokenWish& wish)
{
    m_clerk.start([this, wish] {
        if (const auto done = m_slot.put({wish.plugged, moodOf(wish.mood)}); !done)
            qCWarning(logTokenRoom, "the tokens' slot: %s", qUtf8Printable(done.error().detail));
    });
}

} // namespace provisioning::practice::world
