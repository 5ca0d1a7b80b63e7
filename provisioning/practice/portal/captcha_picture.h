// Draws a captcha's characters so that a person reads them and a simple program does not. The letters are
// strokes of our own, so no font and no application object is needed and any thread may draw.
#pragma once

#include <QByteArray>
#include <QLatin1String>
#include <QString>

namespace provisioning::practice {

// What a captcha may hold: nothing that is taken for something else (no 0 o, 1 l i, 5 s, 2 z, 8 b, g q, u v).
inline constexpr QLatin1String captchaSymbols("acdefhkmnprtwxy34679");

// A PNG of 420 x 140 pixels; every call bends the letters anew.
QByteArray drawCaptcha(const QString& text);

} // namespace provisioning::practice
