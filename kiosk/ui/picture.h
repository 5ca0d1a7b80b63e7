// A picture that lives in memory only: no URL, no cache that could keep it.
#pragma once

#include <QImage>
#include <QQuickPaintedItem>

namespace kiosk::ui {

class Picture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QImage image READ image WRITE setImage NOTIFY imageChanged)

public:
    explicit Picture(QQuickItem* parent = nullptr);

    [[nodiscard]] QImage image() const { return m_image; }
    void setImage(const QImage& image);

    void paint(QPainter* painter) override; // as large as fits, its sides kept in proportion

Q_SIGNALS:
    void imageChanged();

private:
    QImage m_image;
};

} // namespace kiosk::ui
