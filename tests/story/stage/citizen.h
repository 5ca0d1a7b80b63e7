// The made-up people of assets/practice, as they type what they know about themselves.
#pragma once

#include <QString>

namespace story {

struct Citizen {
    QString fullName;
    QString idNumber;
    QString birthDate; // ddmmyyyy, as tapped
    QString sex;       // the choice's words; empty to leave it open
    QString phone;
    QString password = QStringLiteral("Suoi-Xanh7");
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

} // namespace story
