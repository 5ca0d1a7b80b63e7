// Lists for spreadsheets: comma-separated values as in RFC 4180, UTF-8.
#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace assets::voice {

QByteArray csvLine(const QStringList& fields);
// The rows of a text written by csvLine(), without the first, which names the columns.
QList<QStringList> rowsOf(const QString& csv);

} // namespace assets::voice
