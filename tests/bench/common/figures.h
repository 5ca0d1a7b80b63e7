// Side-by-side figures of a benchmark: one row a comparison, as a table for people or JSON for programs.
#pragma once

#include <QString>

#include <vector>

namespace bench {

// The value below which the given share (0..1) of the samples lies; linear between neighbours. Samples not
// empty.
double percentile(std::vector<double> samples, double share);
double median(std::vector<double> samples);

struct Comparison {
    QString name;
    QString unit;
    double ours = 0;
    double peer = 0;
    double limit = 0; // the ratio this project promises at most; 0 for none

    [[nodiscard]] double ratio() const { return peer > 0 ? ours / peer : 0; }
};

void print(const std::vector<Comparison>& comparisons, bool asJson);

} // namespace bench
