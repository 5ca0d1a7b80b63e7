#include "tests/bench/common/figures.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bench {

double percentile(std::vector<double> samples, double share)
{
    std::sort(samples.begin(), samples.end());
    const double place = share * static_cast<double>(samples.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(place));
    const auto above = std::min(below + 1, samples.size() - 1);
    return samples[below] + (samples[above] - samples[below]) * (place - static_cast<double>(below));
}

double median(std::vector<double> samples)
{
    return percentile(std::move(samples), 0.5);
}

namespace {

void printJson(const std::vector<Comparison>& comparisons)
{
    QJsonArray rows;
    for (const auto& row : comparisons) {
        rows.append(QJsonObject{{QStringLiteral("name"), row.name},
                                {QStringLiteral("unit"), row.unit},
                                {QStringLiteral("ours"), row.ours},
                                {QStringLiteral("peer"), row.peer},
                                {QStringLiteral("ratio"), row.ratio()},
                                {QStringLiteral("limit"), row.limit}});
    }
    std::printf("%s\n", QJsonDocument(rows).toJson(QJsonDocument::Indented).constData());
}

void printTable(const std::vector<Comparison>& comparisons)
{
    std::printf("%-44s %12s %12s %8s %8s\n", "", "ours", "peer", "ratio", "limit");
    for (const auto& row : comparisons) {
        const auto limit = row.limit > 0 ? QString::number(row.limit, 'f', 2) : QStringLiteral("-");
        const auto name = row.name + QStringLiteral(" (") + row.unit + QStringLiteral(")");
        std::printf("%-44s %12.1f %12.1f %8.2f %8s\n", qUtf8Printable(name), row.ours, row.peer, row.ratio(),
                    qUtf8Printable(limit));
    }
}

} // namespace

void print(const std::vector<Comparison>& comparisons, bool asJson)
{
    asJson ? printJson(comparisons) : printTable(comparisons);
}

} // namespace bench
