#include "provisioning/practice/cards/card_slot.h"

#include <QDir>
#include <QSaveFile>
#include <QUuid>

namespace provisioning::practice::cards {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

const QString pattern = u"card-*.json"_s;

} // namespace

CardSlot::CardSlot(QString folder) : m_folder(std::move(folder)) {}

bool CardSlot::prepare() const
{
    return QDir().mkpath(m_folder);
}

QString CardSlot::nameOfInserted() const
{
    const auto names = QDir(m_folder).entryList({pattern}, QDir::Files, QDir::Time);
    return names.isEmpty() ? QString() : names.first();
}

Result<void> CardSlot::insert(const QByteArray& description) const
{
    if (!prepare())
        return fail(ErrorCode::StorageFailed, u"practice.slot"_s, m_folder);
    if (auto empty = pull(); !empty)
        return empty;
    const auto name = u"card-%1.json"_s.arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
    QSaveFile file(QDir(m_folder).filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(description) != description.size() || !file.commit())
        return fail(ErrorCode::StorageFailed, u"practice.slot"_s, file.errorString());
    return {};
}

Result<void> CardSlot::pull() const
{
    QDir folder(m_folder);
    for (const auto& name : folder.entryList({pattern}, QDir::Files))
        if (!folder.remove(name))
            return fail(ErrorCode::StorageFailed, u"practice.slot"_s, folder.filePath(name));
    return {};
}

void CardSlot::pull(const QString& mark) const
{
    QFile::remove(QDir(m_folder).filePath(mark));
}

std::optional<CardSlot::Insertion> CardSlot::inserted() const
{
    const auto name = nameOfInserted();
    QFile file(QDir(m_folder).filePath(name));
    if (name.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Insertion{file.readAll(), name};
}

bool CardSlot::isStill(const QString& mark) const
{
    return QFile::exists(QDir(m_folder).filePath(mark));
}

} // namespace provisioning::practice::cards
