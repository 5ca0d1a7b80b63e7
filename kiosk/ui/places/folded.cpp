#include "kiosk/ui/places/folded.h"

namespace kiosk::ui::places {

QString folded(const QString& text)
{
    QString plain;
    plain.reserve(text.size());
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    for (const QChar c : decomposed) {
        if (c.isMark())
            continue;
        if (c == u'đ' || c == u'Đ')
            plain += u'd';
        else if (c.isLetterOrNumber())
            plain += c.toLower();
        else
            plain += u' ';
    }
    return plain.simplified();
}

} // namespace kiosk::ui::places
