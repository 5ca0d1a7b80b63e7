#include "kiosk/ui/card_picture.h"

#include <QPainter>

namespace kiosk::ui {

CardPicture::CardPicture(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void CardPicture::setCard(CardModel* card)
{
    if (card == m_card)
        return;
    if (m_card != nullptr)
        m_card->disconnect(this);
    m_card = card;
    if (m_card != nullptr) {
        connect(m_card, &CardModel::viewChanged, this, [this] {
            if (m_live)
                update();
        });
        connect(m_card, &CardModel::photoChanged, this, [this] {
            if (!m_live)
                update();
        });
    }
    Q_EMIT cardChanged();
    update();
}

void CardPicture::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    Q_EMIT liveChanged();
    update();
}

void CardPicture::paint(QPainter* painter)
{
    if (m_card == nullptr)
        return;
    const QImage picture = m_live ? m_card->viewPicture() : m_card->photoPicture();
    if (picture.isNull())
        return;
    const auto mode = m_live ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio;
    QRectF where(QPointF(0, 0), QSizeF(picture.size()).scaled(size(), mode));
    where.moveCenter(boundingRect().center());
    painter->setClipRect(boundingRect());
    painter->setRenderHint(QPainter::SmoothPixmapTransform, !m_live);
    if (m_live) { // as in a mirror, so that the hand goes where the eye looks
        painter->translate(width(), 0);
        painter->scale(-1, 1);
    }
    painter->drawImage(where, picture);
}

} // namespace kiosk::ui
