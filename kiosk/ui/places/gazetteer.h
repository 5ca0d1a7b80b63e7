// The provinces and communes of Vietnam since 01/07/2025, searched as people type: without marks, and by the
// names before the reform (assets/administrative-units says where the lists come from).
//
// The lists are in the program. Nothing is read before the first question; a province's communes are read
// when they are first asked for, which takes a few milliseconds. GUI thread.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace kiosk::ui::places {

struct Place {
    QString name; // as the form wants it: "Tỉnh Quảng Ngãi", "Phường Kon Tum"
    // The name before the reform by which it was found, or which became part of it; empty when there is none.
    QString former;
    bool operator==(const Place&) const = default;
};

class Gazetteer {
public:
    // The best first; all of them, in alphabetical order, for an empty text. At most `most`.
    [[nodiscard]] QList<Place> provinces(const QString& typed, int most) const;
    // Communes of a province given by its name in the list; none for another text.
    [[nodiscard]] QList<Place> communes(const QString& province, const QString& typed, int most) const;

    [[nodiscard]] bool isProvince(const QString& name) const;
    [[nodiscard]] bool isCommune(const QString& province, const QString& name) const;

private:
    struct Former {
        QString name;   // with its district, where it had one
        QString folded; // bare, without "xã", "phường"
    };
    struct Unit {
        QString code;
        QString name;
        QString folded; // bare
        std::vector<Former> formers;
    };

    static Unit unitOf(const QString& code, const QString& name);
    static QList<Place> found(const std::vector<Unit>& units, const QString& typed, int most);
    const std::vector<Unit>& allProvinces() const;
    const std::vector<Unit>& communesOf(const QString& province) const;

    mutable std::vector<Unit> m_provinces;
    mutable QString m_province; // whose communes are at hand
    mutable std::vector<Unit> m_communes;
};

} // namespace kiosk::ui::places
