#include "tests/story/person/key_names.h"

#include <QHash>

namespace story {

using namespace Qt::StringLiterals;

QStringList keyNames(const QString& key)
{
    static const QHash<QString, QStringList> signs{
        {u" "_s, {u"Cách"_s, u"Space"_s}},
        {u"'"_s, {u"dấu nháy"_s, u"apostrophe"_s}},
        {u"-"_s, {u"gạch nối"_s, u"hyphen"_s}},
        {u"."_s, {u"dấu chấm"_s, u"full stop"_s}},
        {u"@"_s, {u"a còng"_s, u"at sign"_s}},
        {u"/"_s, {u"gạch chéo"_s, u"slash"_s}},
        {u"!"_s, {u"chấm than"_s, u"exclamation mark"_s}},
    };
    if (const auto it = signs.find(key); it != signs.end())
        return *it;
    const bool capital = key != key.toLower();
    return capital ? QStringList{key + u" hoa"_s, u"capital "_s + key} : QStringList{key};
}

QStringList keyNames(Modifier modifier)
{
    switch (modifier) {
    case Modifier::Shift: return {u"Chuyển chữ hoa"_s, u"Capitals"_s};
    case Modifier::Signs: return {u"Số và ký hiệu"_s, u"Digits and signs"_s};
    case Modifier::Letters: return {u"Bảng chữ cái"_s, u"Letters"_s};
    }
    return {};
}

QStringList backspaceNames()
{
    return {u"Xóa"_s, u"Delete"_s};
}

} // namespace story
