#include "assets/voice/csv.h"

namespace assets::voice {

using namespace Qt::StringLiterals;

QByteArray csvLine(const QStringList& fields)
{
    QStringList quoted;
    for (QString field : fields)
        quoted.append(u'"' + field.replace(u'"', u"\"\""_s) + u'"');
    return quoted.join(u',').toUtf8() + "\r\n";
}

QList<QStringList> rowsOf(const QString& csv)
{
    QList<QStringList> rows;
    for (const QString& line : csv.split(u"\r\n"_s, Qt::SkipEmptyParts)) {
        QStringList row;
        for (QString field : line.mid(1).chopped(1).split(u"\",\""_s))
            row.append(field.replace(u"\"\""_s, u"\""_s));
        rows.append(row);
    }
    return rows.mid(1);
}

} // namespace assets::voice
