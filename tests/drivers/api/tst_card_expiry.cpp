// Cards as public material shows them, and every place where the law leaves a doubt.

#include "drivers/api/card_expiry.h"

#include <QTest>

using drivers::api::CardDate;
using drivers::api::expiryCandidates;

namespace {

QString textOf(const QList<std::optional<QDate>>& candidates)
{
    QStringList words;
    for (const auto& candidate : candidates)
        words << (candidate ? candidate->toString(Qt::ISODate) : QStringLiteral("life"));
    return words.join(u' ');
}

CardDate dateFrom(const QString& iso)
{
    const auto parts = iso.split(u'-');
    return {parts[0].toInt(), parts.value(1).toInt(), parts.value(2).toInt()};
}

} // namespace

class TestCardExpiry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void candidates_areTheLawsAnswerAndItsNeighbours_data();
    void candidates_areTheLawsAnswerAndItsNeighbours();
    void toIso_leavesOutWhatIsNotKnown();
};

void TestCardExpiry::candidates_areTheLawsAnswerAndItsNeighbours_data()
{
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("issued");
    QTest::addColumn<QString>("expected");

    const auto row = [](const char* name, const char* birth, const char* issued, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(birth) << QString::fromLatin1(issued)
                            << QString::fromLatin1(expected);
    };
    row("59 when issued: for life", "1962-01-10", "2021-05-20", "life 2022-01-10");
    row("24 when issued: until 40", "1997-03-15", "2021-05-20", "2037-03-15 2057-03-15 2022-03-15 life");
    row("22 when issued: until 25", "1999-05-20", "2022-05-19", "2024-05-20 2039-05-20 life");
    row("the day after the 60th birthday", "1965-06-30", "2025-07-01", "life 2025-06-30");
    row("on the 23rd birthday: both", "1999-05-20", "2022-05-20", "2039-05-20 2024-05-20 2059-05-20 life");
    row("on the 58th birthday: both", "1964-02-01", "2022-02-01", "life 2024-02-01");
    row("a child under the new law: until 14", "2015-09-01", "2024-07-01", "2029-09-01 2040-09-01 life");
    row("a child under the old law: until 25", "2008-09-01", "2024-06-30", "2033-09-01 2048-09-01 life");
    row("12 under the new law: until 25", "2012-08-01", "2024-08-02",
        "2037-08-01 2052-08-01 2026-08-01 life");
    row("on the 12th birthday: both", "2012-08-01", "2024-08-01", "2037-08-01 2026-08-01 2052-08-01 life");
    row("29 February, 25: either day", "2000-02-29", "2021-03-01", "2025-02-28 2025-03-01 2040-02-29 life");
    row("year only: 1 January", "1970", "2022-01-01", "2030-01-01 life 2010-01-01");
    row("issue date not known", "1990-08-15", "", "2030-08-15 2050-08-15 life");
    row("issue date not known, old", "1950-08-15", "", "life");
    row("no birth year", "0", "2022-01-01", "");
    row("no such day", "1990-02-31", "2022-01-01", "");
}

void TestCardExpiry::candidates_areTheLawsAnswerAndItsNeighbours()
{
    QFETCH(QString, birth);
    QFETCH(QString, issued);
    QFETCH(QString, expected);

    std::optional<QDate> issueDate;
    if (!issued.isEmpty())
        issueDate = QDate::fromString(issued, Qt::ISODate);
    const auto candidates = expiryCandidates(dateFrom(birth), issueDate, QDate(2026, 1, 1));

    QCOMPARE(textOf(candidates), expected);
}

void TestCardExpiry::toIso_leavesOutWhatIsNotKnown()
{
    QCOMPARE((CardDate{1990, 8, 5}).toIso(), QStringLiteral("1990-08-05"));
    QCOMPARE((CardDate{1990, 8, 0}).toIso(), QStringLiteral("1990-08"));
    QCOMPARE((CardDate{990, 0, 0}).toIso(), QStringLiteral("0990"));
}

QTEST_APPLESS_MAIN(TestCardExpiry)
#include "tst_card_expiry.moc"
