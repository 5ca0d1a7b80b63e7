// The language on the screen. Vietnamese is the source and needs no file; every other language is a Linguist
// file: the province's own, else the one embedded as :/i18n/motcua_<tag>.qm. What neither says is shown in
// Vietnamese.
//
// GUI thread. Changing the language keeps every object on the screen: only texts are read anew.
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QTranslator>

namespace kiosk::ui {

class Translation {
public:
    Translation() = default;
    ~Translation();
    Translation(const Translation&) = delete;
    Translation& operator=(const Translation&) = delete;

    // The province's own Linguist files by their language; they go before the embedded ones.
    void setOwn(const QMap<QString, QByteArray>& files) { m_own = files; }
    // False when it was in force already.
    bool use(const QString& language);
    [[nodiscard]] QString language() const { return m_language; }

private:
    QString m_language{QStringLiteral("vi")};
    QMap<QString, QByteArray> m_own;
    QByteArray m_loaded; // what the translator reads from
    QTranslator m_translator;
};

} // namespace kiosk::ui
