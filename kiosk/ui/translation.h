// The language on the screen. Vietnamese is the source and needs no file; every other language is a Linguist
// file embedded as :/i18n/motcua_<tag>.qm. A language without a file is shown in Vietnamese.
//
// GUI thread. Changing the language keeps every object on the screen: only texts are read anew.
#pragma once

#include <QObject>
#include <QTranslator>

namespace kiosk::ui {

class Translation {
public:
    Translation() = default;
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

    // False when it was in force already.
    bool use(const QString& language);
    [[nodiscard]] QString language() const { return m_language; }

private:
    QString m_language{QStringLiteral("vi")};
    QTranslator m_translator;
};

} // namespace kiosk::ui
