#include "kiosk/ui/translation.h"

#include <QCoreApplication>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

Translation::~Translation()
{
    QCoreApplication::removeTranslator(&m_translator);
}

bool Translation::use(const QString& language)
{
    if (language == m_language)
        return false;
    m_language = language;
    QCoreApplication::removeTranslator(&m_translator);
    m_loaded = m_own.value(language);
    const bool own = m_translator.load(reinterpret_cast<const uchar*>(m_loaded.constData()),
                                       static_cast<int>(m_loaded.size()));
    if (own || m_translator.load(u":/i18n/motcua_%1.qm"_s.arg(language)))
        QCoreApplication::installTranslator(&m_translator);
    return true;
}

} // namespace kiosk::ui
