#include "kiosk/ui/comfort_rows.h"

#include <QCoreApplication>

#include <array>

namespace kiosk::ui {

namespace {

constexpr std::array switches{&flow::Comfort::largeText, &flow::Comfort::highContrast,
                              &flow::Comfort::lowReach, &flow::Comfort::voice};

Row switchRow(const QString& title, const QString& text, glyph::Kind glyph, bool on)
{
    Row row;
    row.title = title;
    row.text = text;
    row.glyph = glyph;
    row.marked = on;
    return row;
}

} // namespace

QList<Row> comfortRows(const flow::Comfort& comfort, bool speaks)
{
    const auto words = [](const char* text) { return QCoreApplication::translate("Comfort", text); };
    QList<Row> rows{
        switchRow(words(QT_TRANSLATE_NOOP("Comfort", "Chữ to")),
                  words(QT_TRANSLATE_NOOP("Comfort", "Mọi chữ trên màn hình to hơn")), glyph::Kind::LargeText,
                  comfort.largeText),
        switchRow(words(QT_TRANSLATE_NOOP("Comfort", "Tương phản cao")),
                  words(QT_TRANSLATE_NOOP("Comfort", "Chữ sáng trên nền đen")), glyph::Kind::Contrast,
                  comfort.highContrast),
        switchRow(words(QT_TRANSLATE_NOOP("Comfort", "Nút ở thấp")),
                  words(QT_TRANSLATE_NOOP("Comfort", "Mọi chỗ chạm nằm ở nửa dưới màn hình")),
                  glyph::Kind::LowReach, comfort.lowReach),
    };
    if (speaks)
        rows.append(switchRow(words(QT_TRANSLATE_NOOP("Comfort", "Đọc to")),
                              words(QT_TRANSLATE_NOOP("Comfort", "Máy đọc những gì trên màn hình")),
                              glyph::Kind::Voice, comfort.voice));
    return rows;
}

flow::Comfort switched(flow::Comfort comfort, int row)
{
    if (row >= 0 && row < static_cast<int>(switches.size())) {
        bool& on = comfort.*switches.at(static_cast<std::size_t>(row));
        on = !on;
    }
    return comfort;
}

} // namespace kiosk::ui
