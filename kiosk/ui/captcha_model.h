// The captcha: its picture, what was typed, what is wrong with it.
#pragma once

#include "kiosk/flow/journey.h"
#include "kiosk/ui/gestures.h"

#include <QImage>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace kiosk::ui {

class CaptchaModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed) // a picture is on its way
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QString fault READ fault NOTIFY changed)
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed) // the picture for the ear

public:
    explicit CaptchaModel(Post post, QObject* parent = nullptr);

    void show(const flow::Journey& journey);
    void wipe();

    [[nodiscard]] QImage picture() const { return m_picture; }
    [[nodiscard]] bool isLoading() const { return m_view.loading; }
    [[nodiscard]] QString text() const { return m_view.text; }
    [[nodiscard]] QString fault() const { return m_view.fault; }
    [[nodiscard]] QString spoken() const { return m_view.spoken; }

    Q_INVOKABLE void edit(const QString& typed);
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void changed();
    void pictureChanged();

private:
    struct View {
        bool loading = true;
        QString text, fault, spoken;
        bool operator==(const View&) const = default;
    };

    void showPicture(const QByteArray& png);
    void setView(const View& view);

    Post m_post;
    View m_view;
    QByteArray m_png;
    QImage m_picture;
};

} // namespace kiosk::ui
