// A form with a field of every kind above the keyboard, and the fingers on it: the base of its tests.
//
// Each test begins with the scene anew on an upright glass, and fails on anything Qt or QML warns of.
#pragma once

#include "kiosk/ui/keyboard/touch/key_surface.h"
#include "kiosk/ui/keyboard/touch/secret_entry.h"

#include <QAccessible>
#include <QQuickView>

#include <memory>

class KeyboardStage : public QObject {
    Q_OBJECT

protected:
    static constexpr QSize portrait{1080, 1920};
    static constexpr QSize landscape{1920, 1080};
    static constexpr QSize small{1366, 768};
    // In milliseconds: longer than any test.
    static constexpr int neverHeld = 3'600'000;

    void show(QSize size);
    [[nodiscard]] QQuickItem* item(const QString& name) const;
    [[nodiscard]] QQuickItem* input(const QString& name) const
    {
        return item(name + QStringLiteral("Input"));
    }
    [[nodiscard]] QString text(const QString& name) const { return input(name)->property("text").toString(); }
    [[nodiscard]] kiosk::ui::keyboard::KeySurface* surface() const;
    [[nodiscard]] QList<QAccessibleInterface*> buttons() const;
    // The middle of the key with that accessible name.
    [[nodiscard]] QPoint key(const QString& name) const;
    [[nodiscard]] QPoint letterKey(QChar letter) const;
    void focus(const QString& name);
    void tap(QPoint at, int finger = 0);
    void tap(const QString& name) { tap(key(name)); }
    void type(const QString& letters);
    void clickKeys(const QString& text);
    void press(QPoint at, int finger = 0);
    void release(QPoint at, int finger = 0);

    QPointingDevice* m_glass = nullptr;
    std::unique_ptr<kiosk::ui::keyboard::KeyboardModel> m_keyboard;
    std::unique_ptr<kiosk::ui::keyboard::SecretEntry> m_secret;
    std::unique_ptr<QQuickView> m_view;

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
};
