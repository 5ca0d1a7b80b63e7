// What stands on a receipt, in words, in the order it is read. Plain values: the words are made by whoever
// knows the journey (kiosk/ui), the look by slipPage().
//
// Personal data on it: the masked phone number, nothing else.
#pragma once

#include <QList>
#include <QString>

namespace kiosk::receipt {

struct SlipLine {
    QString label; // "Cách đăng ký"
    QString value; // "Thuê bao di động"
    bool operator==(const SlipLine&) const = default;
};

// Any text may be empty; what belongs to it is then left out.
struct Slip {
    QString banner;    // white on black at the top: that this is practice
    QString centre;    // who issues it
    QString mark;      // framed: that this is printed again
    QString title;     // what it is about
    QString codeLabel; //
    QString code;      // as read aloud and typed
    QString qrText;    // as scanned: the same code and nothing more
    QList<SlipLine> lines;
    QString adviceLabel;  //
    QStringList advice;   // what to do next, one sentence or two each
    QString hotlineLabel; //
    QString hotline;
    bool operator==(const Slip&) const = default;
};

} // namespace kiosk::receipt
