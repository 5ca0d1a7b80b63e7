#include "kiosk/ui/places/gazetteer.h"

#include "kiosk/ui/places/folded.h"

#include <QFile>

#include <algorithm>
#include <array>

namespace kiosk::ui::places {

using namespace Qt::StringLiterals;

namespace {

// What kind of unit it is stands before the name, and is left out by whoever types it.
constexpr std::array kinds{"thanh pho ", "tinh ", "phuong ", "xa ",    "thi tran ",
                           "dac khu ",   "quan ", "huyen ",  "thi xa "};

QString bare(const QString& text)
{
    const QString whole = folded(text);
    for (const char* kind : kinds) {
        const QLatin1StringView prefix(kind);
        if (whole.startsWith(prefix) && whole.size() > prefix.size())
            return whole.mid(prefix.size());
    }
    return whole;
}

QList<QByteArray> linesOf(const QString& name)
{
    QFile file(u":/administrative-units/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().split('\n');
}

// How well a bare name answers what was typed; lower is better, `none` not at all.
constexpr int none = 100;
int rankOf(const QString& name, const QString& typed)
{
    if (name == typed)
        return 0;
    if (name.startsWith(typed))
        return 1;
    return name.contains(u' ' + typed) ? 2 : none;
}

struct Hit {
    int rank = none;
    bool marksFit = false; // the marks, too, are those of the name
    Place place;
};

} // namespace

Gazetteer::Unit Gazetteer::unitOf(const QString& code, const QString& name)
{
    return {code, name, bare(name), {}};
}

const std::vector<Gazetteer::Unit>& Gazetteer::allProvinces() const
{
    if (!m_provinces.empty())
        return m_provinces;
    for (const QByteArray& line : linesOf(u"provinces.tsv"_s)) {
        const auto columns = QString::fromUtf8(line).split(u'\t');
        if (columns.size() != 3)
            continue;
        Unit unit = unitOf(columns[0], columns[1]);
        for (const QString& name : columns[2].split(u';', Qt::SkipEmptyParts)) {
            if (bare(name) != unit.folded)
                unit.formers.push_back({name, bare(name)});
        }
        m_provinces.push_back(std::move(unit));
    }
    std::ranges::sort(m_provinces, {}, &Unit::folded);
    return m_provinces;
}

const std::vector<Gazetteer::Unit>& Gazetteer::communesOf(const QString& province) const
{
    if (province == m_province)
        return m_communes;
    m_province = province;
    m_communes.clear();
    const auto& provinces = allProvinces();
    const auto own = std::ranges::find(provinces, province, &Unit::name);
    if (own == provinces.end())
        return m_communes;
    const QByteArray mark = '\t' + own->code.toUtf8() + '\t';
    for (const QByteArray& line : linesOf(u"communes.tsv"_s)) {
        if (line.indexOf('\t') != line.indexOf(mark))
            continue;
        const auto columns = QString::fromUtf8(line).split(u'\t');
        if (columns.size() != 4)
            continue;
        Unit unit = unitOf(columns[0], columns[2]);
        for (const QString& group : columns[3].split(u';', Qt::SkipEmptyParts)) {
            const QString district = group.section(u':', 0, 0);
            for (const QString& name : group.section(u':', 1).split(u',', Qt::SkipEmptyParts))
                unit.formers.push_back(
                    {district.isEmpty() ? name : u"%1 (%2)"_s.arg(name, district), bare(name)});
        }
        m_communes.push_back(std::move(unit));
    }
    std::ranges::sort(m_communes, {}, &Unit::folded);
    return m_communes;
}

QList<Place> Gazetteer::found(const std::vector<Unit>& units, const QString& typed, int most)
{
    const QString wanted = bare(typed);
    const QString exact = typed.normalized(QString::NormalizationForm_C).simplified().toLower();
    std::vector<Hit> hits;
    for (const Unit& unit : units) {
        Hit hit;
        hit.place.name = unit.name;
        hit.rank = wanted.isEmpty() ? 0 : rankOf(unit.folded, wanted);
        hit.marksFit = unit.name.toLower().contains(exact);
        if (hit.rank == none) {
            for (const Former& former : unit.formers) {
                const int rank = rankOf(former.folded, wanted);
                const bool marksFit = former.name.toLower().contains(exact);
                if (rank == none || rank + 3 > hit.rank || (rank + 3 == hit.rank && !marksFit))
                    continue;
                hit = {rank + 3, marksFit, {unit.name, former.name}};
            }
        } else if (wanted.isEmpty() && !unit.formers.empty() && unit.formers.size() <= 3) {
            QStringList names;
            for (const Former& former : unit.formers)
                names.append(former.name);
            hit.place.former = names.join(u", "_s);
        }
        if (hit.rank != none)
            hits.push_back(std::move(hit));
    }
    std::ranges::stable_sort(hits, [](const Hit& one, const Hit& other) {
        return one.rank != other.rank ? one.rank < other.rank : one.marksFit && !other.marksFit;
    });
    QList<Place> places;
    for (auto it = hits.begin(); it != hits.end() && places.size() < most; ++it)
        places.append(it->place);
    return places;
}

QList<Place> Gazetteer::provinces(const QString& typed, int most) const
{
    return found(allProvinces(), typed, most);
}

QList<Place> Gazetteer::communes(const QString& province, const QString& typed, int most) const
{
    return found(communesOf(province), typed, most);
}

bool Gazetteer::isProvince(const QString& name) const
{
    return std::ranges::find(allProvinces(), name, &Unit::name) != m_provinces.end();
}

bool Gazetteer::isCommune(const QString& province, const QString& name) const
{
    const auto& communes = communesOf(province);
    return std::ranges::find(communes, name, &Unit::name) != communes.end();
}

} // namespace kiosk::ui::places
