// The made-up people of assets/practice, as they type what they know about themselves.
#pragma once

#include <QString>

#include <optional>

namespace story {

// The roads to an account.
enum class Means { MobileSubscriber, SocialInsurance, PostBySms, PostByMail, SigningSim };

struct Address {
    QString province; // as it stands in the list
    QString commune;
    QString line;
    // What is typed to find them, with the capitals the keyboard gives; a place that no list knows is its own
    // name.
    QString provinceTyped;
    QString communeTyped;
};

struct Citizen {
    QString fullName;
    QString idNumber;
    QString birthDate; // ddmmyyyy, as tapped
    QString sex;       // the choice's words; empty to leave it open
    QString phone;
    QString password = QStringLiteral("Suoi-Xanh7");

    Means means = Means::MobileSubscriber;
    QString subject = QStringLiteral("Công dân");
    QString email = {}; // empty to give none
    QString insuranceNumber = {};
    QString accountName = {};
    Address permanent = {};
    std::optional<Address> current = {}; // none: lives at the permanent one
    QString carrier = {};
    QString pin = {};
};

inline Citizen mau()
{
    return {QStringLiteral("Nguyễn Thị Mẫu"), QStringLiteral("062190999001"), QStringLiteral("17051990"),
            QStringLiteral("Nữ"), QStringLiteral("0950000001")};
}
inline Citizen hChi()
{
    return {QStringLiteral("H'Či Êban"), QStringLiteral("066192999002"), QStringLiteral("03111992"),
            QStringLiteral("Nữ"), QStringLiteral("0950000002")};
}
inline Citizen yBlo()
{
    return {QStringLiteral("Y Blơ̆ Niê"), QStringLiteral("066088999003"), QStringLiteral("29021988"),
            QStringLiteral("Nam"), QStringLiteral("0950000003")};
}
// Has no card yet, only the old number of 9 digits.
inline Citizen thuy()
{
    return {QStringLiteral("Lê Thị Thuỷ"), QStringLiteral("233999006"), QStringLiteral("02091958"),
            QStringLiteral("Nữ"), QStringLiteral("0950000006")};
}
// Wants to use a phone that is somebody else's.
inline Citizen muon()
{
    return {QStringLiteral("Phạm Văn Mượn"), QStringLiteral("048085999007"), QStringLiteral("30041985"),
            QStringLiteral("Nam"), QStringLiteral("0950000107")};
}
inline Citizen daCo()
{
    return {QStringLiteral("Hoàng Thị Đã Có"), QStringLiteral("001183999008"), QStringLiteral("01011983"),
            QStringLiteral("Nữ"), QStringLiteral("0950000008")};
}
// The carrier holds another birth date.
inline Citizen lech()
{
    return {QStringLiteral("Rơ Châm Lệch"), QStringLiteral("064097999009"), QStringLiteral("15061997"),
            QStringLiteral("Nam"), QStringLiteral("0950000009")};
}

// By social insurance: the number as it is typed.
inline Citizen insured(Citizen citizen, const QString& number)
{
    citizen.means = Means::SocialInsurance;
    citizen.insuranceNumber = number;
    return citizen;
}

inline Address konTum()
{
    return {QStringLiteral("Tỉnh Quảng Ngãi"), QStringLiteral("Phường Kon Tum"),
            QStringLiteral("12 Trần Phú"), QStringLiteral("Kon Tum"), QStringLiteral("Kon Tum")};
}
// By post, activated by SMS or by the link in a mail.
inline Citizen posted(Citizen citizen, const QString& accountName, Means means,
                      const Address& permanent = konTum())
{
    citizen.means = means;
    citizen.accountName = accountName;
    citizen.permanent = permanent;
    if (means == Means::PostByMail)
        citizen.email = QStringLiteral("mau.nguyen@example.vn");
    return citizen;
}

// By a signing SIM: what its certificate says is in assets/practice/sims.json.
inline Citizen signing(const QString& phone, const QString& carrier,
                       const QString& subject = QStringLiteral("Công dân"))
{
    Citizen citizen{};
    citizen.phone = phone;
    citizen.means = Means::SigningSim;
    citizen.subject = subject;
    citizen.carrier = carrier;
    citizen.pin = QStringLiteral("246801");
    return citizen;
}

} // namespace story
