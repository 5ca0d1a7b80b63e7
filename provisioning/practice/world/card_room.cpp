#include "provisioning/practice/world/card_room.h"

#include "provisioning/practice/cards/card_maker.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

namespace provisioning::practice::world {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logCardRoom, "motcua.practice")

constexpr std::chrono::milliseconds lookInterval{300};

// People's own cards first.
QList<dock::TrayCard> builtInCards()
{
    QList<dock::TrayCard> all;
    for (const auto& name : cards::builtInCards())
        if (const auto card = cards::readDescription(cards::builtInCard(name)))
            all.append({name, card->titles, card->person.number, card->person.formerNumber,
                        name.startsWith(u"special-"_s)});
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& one, const auto& other) { return one.isSpecial < other.isSpecial; });
    return all;
}

QByteArray descriptionOf(const QString& name)
{
    QFile file(cards::builtInCard(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

CardRoom::CardRoom(const QString& readersFolder, const QString& camerasFolder, dock::CardTray& tray,
                   QThreadPool& clerk, QObject* parent)
    : QObject(parent), m_tray(tray),
      m_clerk(clerk), m_reader{cards::CardSlot(readersFolder), &dock::CardTray::setInserted, {}, {}},
      m_camera{cards::CardSlot(camerasFolder), &dock::CardTray::setHeld, {}, {}}
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, [this] {
        look(m_reader);
        look(m_camera);
    });
}

void CardRoom::open()
{
    m_clerk.start([this] {
        QMetaObject::invokeMethod(
            this, [this, all = builtInCards()] { m_tray.setCards(all); }, Qt::QueuedConnection);
    });
    putOnReader({});
    holdBeforeCamera({});
    m_look.start();
}

void CardRoom::put(Place& place, const QString& name)
{
    m_clerk.start([&place, name] {
        const auto done = name.isEmpty() ? place.slot.pull() : place.slot.insert(descriptionOf(name));
        if (!done)
            qCWarning(logCardRoom, "a card's slot: %s", qUtf8Printable(done.error().detail));
        place.put = name;
    });
    look(place);
}

// A card may also leave by itself, or have been put there by another program.
void CardRoom::look(Place& place)
{
    m_clerk.start([this, &place] {
        const auto inserted = place.slot.inserted();
        const auto there = !inserted ? QString() : place.put.isEmpty() ? u"?"_s : place.put;
        if (std::exchange(place.told, there) == there)
            return;
        QMetaObject::invokeMethod(
            this, [this, tell = place.tell, there] { (m_tray.*tell)(there); }, Qt::QueuedConnection);
    });
}

} // namespace provisioning::practice::world
