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
// How the sealing keys stand at an instant. The grace is the profile's; nothing when there is no profile at
// hand.
QJsonValue standingOf(const std::optional<outbox::KeySet>& keys, const QDateTime& at,
                      std::optional<std::chrono::hours> grace);
QJsonObject statsOf(const outbox::SpoolView& view, const QJsonValue& keys);

// One "name: value" a line, in the order of the names; nothing for null.
QString wordsOfQueue(const QJsonObject& object);
// With its age.
QString lineOf(const outbox::ViewedItem& item, const QDateTime& now);

} // namespace provisioning::motcuactl
