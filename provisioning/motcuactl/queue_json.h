// The queue in JSON and in lines for people; the names are a contract (docs/motcuactl.md). Never contents.
#pragma once

#include "offline-queue/drain.h"
#include "offline-queue/exchange_folder.h"
#include "offline-queue/spool_view.h"

#include <QJsonObject>

namespace provisioning::motcuactl {

QJsonObject toJson(const outbox::ViewedItem& item);
QJsonObject toJson(const outbox::Verification& verification);
QJsonObject toJson(const outbox::DrainStep& total, qint64 waiting);
QJsonObject toJson(const outbox::Exported& exported);
QJsonObject toJson(const outbox::Imported& imported);
QJsonObject statsOf(const std::vector<outbox::ViewedItem>& items, std::uint64_t headSequence,
                    std::uint64_t freeBytes);

// One "name: value" a line, in the order of the names; nothing for null.
QString wordsOfQueue(const QJsonObject& object);
QString lineOf(const QJsonObject& item);

} // namespace provisioning::motcuactl
