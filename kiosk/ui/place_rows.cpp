#include "kiosk/ui/place_rows.h"

#include <QCoreApplication>

namespace kiosk::ui {

namespace {

using flow::Field;

constexpr int most = 4;

// The province a commune belongs to.
Field provinceOf(Field commune)
{
    return commune == Field::CurrentCommune ? Field::CurrentProvince : Field::PermanentProvince;
}

bool isListed(const places::Gazetteer& gazetteer, const flow::Draft& draft, Field field)
{
    return flow::rowOf(field).keys == flow::Keys::Province
               ? gazetteer.isProvince(draft.text(field))
               : gazetteer.isCommune(draft.text(provinceOf(field)), draft.text(field));
}

QList<places::Place> foundFor(const places::Gazetteer& gazetteer, const flow::Draft& draft, Field field,
                              const QString& ownProvince)
{
    const QString typed = draft.text(field);
    if (flow::rowOf(field).keys == flow::Keys::Commune)
        return typed.isEmpty() ? QList<places::Place>()
                               : gazetteer.communes(draft.text(provinceOf(field)), typed, most);
    if (typed.isEmpty())
        return gazetteer.isProvince(ownProvince) ? gazetteer.provinces(ownProvince, 1)
                                                 : QList<places::Place>();
    return gazetteer.provinces(typed, most);
}

} // namespace

bool isPlace(Field field)
{
    const flow::Keys keys = flow::rowOf(field).keys;
    return keys == flow::Keys::Province || keys == flow::Keys::Commune;
}

QList<Row> placeRows(const places::Gazetteer& gazetteer, const flow::Draft& draft, Field field,
                     const QString& ownProvince)
{
    QList<Row> rows;
    for (const places::Place& place : foundFor(gazetteer, draft, field, ownProvince)) {
        Row row;
        row.title = place.name;
        if (!place.former.isEmpty())
            row.text = QCoreApplication::translate("Fields", "Trước 01/7/2025: %1").arg(place.former);
        row.glyph = glyph::Kind::Place;
        row.marked = place.name == draft.text(field);
        rows.append(row);
    }
    return rows;
}

QString placeNote(const places::Gazetteer& gazetteer, const flow::Draft& draft, Field field)
{
    if (draft.text(field).isEmpty() || isListed(gazetteer, draft, field) ||
        !foundFor(gazetteer, draft, field, {}).isEmpty())
        return {};
    return QCoreApplication::translate(
        "Fields", "Chưa thấy tên này trong danh sách của máy. Nếu bạn gõ đúng rồi thì cứ chạm “Tiếp tục”.");
}

QString placeBecame(const places::Gazetteer& gazetteer, const flow::Draft& draft, Field field)
{
    if (draft.text(field).isEmpty())
        return {};
    const auto found = foundFor(gazetteer, draft, field, {});
    if (found.isEmpty() || found.first().former.isEmpty())
        return {};
    return QCoreApplication::translate("Fields", "%1 nay thuộc %2 (từ 01/7/2025).")
        .arg(found.first().former, found.first().name);
}

} // namespace kiosk::ui
