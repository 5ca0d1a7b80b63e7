// Draws the parts of a slip one below the other. Sizes are in millimetres of paper, times `scale`.
//
// Any thread. The painter outlives it.
#pragma once

#include "kiosk/receipt/qr_code.h"

#include <QPainter>

namespace kiosk::receipt {

struct Lettering {
    double size; // of the em
    bool bold = false;
    Qt::Alignment alignment = Qt::AlignLeft;
};

class SlipColumn {
public:
    // From `top` down, between `left` and `left + width`, in dots.
    SlipColumn(QPainter& painter, QPoint topLeft, int width, double dotsPerMillimetre);

    // Each does nothing for an empty text.
    void write(const QString& text, const Lettering& lettering);
    void writeFramed(const QString& text, const Lettering& lettering);
    void writeReversed(const QString& text, const Lettering& lettering);
    // As wide as whole dots for a module let it be, `side` at most, in the middle.
    void draw(const QrCode& code, double side);
    void rule();
    void skip(double millimetres);

    // A word was wider than the column.
    [[nodiscard]] bool isTooNarrow() const { return m_isTooNarrow; }
    // The first free dot below everything.
    [[nodiscard]] int bottom() const { return m_y; }

private:
    [[nodiscard]] int dots(double millimetres) const;
    QRect place(const QString& text, const Lettering& lettering, int margin);

    QPainter& m_painter;
    int m_left;
    int m_y;
    int m_width;
    double m_dotsPerMillimetre;
    bool m_isTooNarrow = false;
};

} // namespace kiosk::receipt
