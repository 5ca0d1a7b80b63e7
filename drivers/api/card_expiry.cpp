#include "drivers/api/card_expiry.h"

#include <vector>

namespace drivers::api {

namespace {

constexpr qsizetype mostCandidates = 6;

std::vector<int> agesOf(const QDate& issued)
{
    const QDate newLaw(2024, 7, 1);
    return issued >= newLaw ? std::vector{14, 25, 40, 60} : std::vector{25, 40, 60};
}

// One day; for 29 February in a year without it two, as the law does not say which.
QList<QDate> birthdays(const QDate& birth, int age)
{
    const QDate day(birth.year() + age, birth.month(), birth.day());
    if (day.isValid())
        return {day};
    return {QDate(birth.year() + age, 2, 28), QDate(birth.year() + age, 3, 1)};
}

class Candidates {
public:
    explicit Candidates(const QDate& birth) : m_birth(birth) {}

    void addAge(int age)
    {
        for (const auto& day : birthdays(m_birth, age))
            add(day);
    }
    void addLife() { add(std::nullopt); }
    [[nodiscard]] QList<std::optional<QDate>> list() const { return m_list.mid(0, mostCandidates); }

private:
    void add(const std::optional<QDate>& expiry)
    {
        if (!m_list.contains(expiry))
            m_list.append(expiry);
    }

    QDate m_birth;
    QList<std::optional<QDate>> m_list;
};

// Index of the age the card is good until; ages.size() for life. `onTheDayCounts`: a card issued exactly two
// years before an age is still good until that age.
std::size_t placeOf(const QDate& birth, const QDate& issued, const std::vector<int>& ages,
                    bool onTheDayCounts)
{
    std::size_t place = 0;
    while (place < ages.size()) {
        // The later of two possible days when the day counts, else the earlier: the widest doubt.
        const auto limits = birthdays(birth, ages[place] - 2);
        if (onTheDayCounts ? issued <= limits.last() : issued < limits.first())
            break;
        ++place;
    }
    return place;
}

QList<std::optional<QDate>> byIssueDate(const QDate& birth, const QDate& issued)
{
    const auto ages = agesOf(issued);
    Candidates candidates(birth);
    const auto addPlace = [&](std::size_t place) {
        place < ages.size() ? candidates.addAge(ages[place]) : candidates.addLife();
    };
    const auto computed = placeOf(birth, issued, ages, false);
    addPlace(computed);
    addPlace(placeOf(birth, issued, ages, true));
    if (computed < ages.size())
        addPlace(computed + 1);
    if (computed > 0)
        addPlace(computed - 1);
    candidates.addLife();
    return candidates.list();
}

} // namespace

QList<std::optional<QDate>> expiryCandidates(const CardDate& birth, const std::optional<QDate>& issued,
                                             const QDate& today)
{
    if (birth.year <= 0)
        return {};
    const QDate day = birth.isWhole() ? birth.date() : QDate(birth.year, 1, 1);
    if (!day.isValid())
        return {};
    if (issued && issued->isValid())
        return byIssueDate(day, *issued);

    Candidates candidates(day);
    for (const int age : agesOf(today)) {
        if (birthdays(day, age).last() >= today)
            candidates.addAge(age);
    }
    candidates.addLife();
    return candidates.list();
}

} // namespace drivers::api
