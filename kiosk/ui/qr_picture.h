// Draws a text as a QR code: dark modules on white with their quiet zone in every palette, because a reader
// needs them so, and each module the same number of whole dots of the glass.
#pragma once

#include "kiosk/receipt/qr_code.h"

#include <QQuickPaintedItem>

namespace kiosk::ui {

class QrPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged REQUIRED)

public:
    explicit QrPicture(QQuickItem* parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    // A text that cannot be drawn, or none, leaves the picture empty.
    void setText(const QString& text);

    void paint(QPainter* painter) override; // as large as fits, in the middle

Q_SIGNALS:
    void textChanged();

private:
    QString m_text;
    receipt::QrCode m_code;
};

} // namespace kiosk::ui
