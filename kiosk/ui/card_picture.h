// Paints the camera's view or the chip's photo from memory: no URL, no cache that could keep it.
#pragma once

#include "kiosk/ui/card_model.h"

#include <QPointer>
#include <QQuickPaintedItem>

namespace kiosk::ui {

class CardPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(kiosk::ui::CardModel* card READ card WRITE setCard NOTIFY cardChanged REQUIRED)
    Q_PROPERTY(
        bool live READ isLive WRITE setLive NOTIFY liveChanged) // the camera's view, mirrored; else the photo

public:
    explicit CardPicture(QQuickItem* parent = nullptr);

    [[nodiscard]] CardModel* card() const { return m_card; }
    void setCard(CardModel* card);
    [[nodiscard]] bool isLive() const { return m_live; }
    void setLive(bool live);

    // Fills the item with the view, cutting what stands over; the photo is shown whole.
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void cardChanged();
    void liveChanged();

private:
    QPointer<CardModel> m_card;
    bool m_live = false;
};

} // namespace kiosk::ui
