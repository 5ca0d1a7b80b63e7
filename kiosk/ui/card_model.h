// The card on the screen: the three ways, the camera's view, the reading of the chip, and what was read.
//
// Pictures come from above (kiosk/app): they are no part of the journey. GUI thread.
#pragma once

#include "kiosk/ui/card_words.h"
#include "kiosk/ui/gestures.h"

#include <QImage>

namespace kiosk::ui {

// What the camera sees now.
struct CardView {
    QImage picture;
    ViewHint hint = ViewHint::None;
    bool hasTorch = false;
    bool torchOn = false;
};

class CardModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to the KioskModel")
    Q_PROPERTY(kiosk::ui::Rows* ways READ ways CONSTANT)           // three equal ones
    Q_PROPERTY(kiosk::ui::Rows* otherWays READ otherWays CONSTANT) // from here to another
    Q_PROPERTY(QString fault READ fault NOTIFY changed) // of the code, the camera, the card or its reader
    Q_PROPERTY(QString instruction READ instruction NOTIFY changed)
    Q_PROPERTY(QString retry READ retry NOTIFY changed)      // empty: it goes on by itself, or cannot
    Q_PROPERTY(bool working READ isWorking NOTIFY changed)   // a card or a code is awaited, or being read
    Q_PROPERTY(bool reading READ isReading NOTIFY changed)   // the card must lie still
    Q_PROPERTY(double progress READ progress NOTIFY changed) // 0 to 1 of the reading, or of the photo
    Q_PROPERTY(bool seeing READ isSeeing NOTIFY viewChanged) // the camera has a picture
    Q_PROPERTY(bool torch READ hasTorch NOTIFY viewChanged)
    Q_PROPERTY(bool torchOn READ isTorchOn NOTIFY viewChanged)
    Q_PROPERTY(QString verdictTitle READ verdictTitle NOTIFY changed)
    Q_PROPERTY(QString verdict READ verdict NOTIFY changed)
    Q_PROPERTY(kiosk::ui::tone::Kind verdictTone READ verdictTone NOTIFY changed)
    Q_PROPERTY(QString validity READ validityText NOTIFY changed)
    Q_PROPERTY(bool expired READ isExpired NOTIFY changed)
    Q_PROPERTY(QString oddities READ oddities NOTIFY changed)
    Q_PROPERTY(kiosk::ui::Rows* values READ values CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* differences READ differences CONSTANT)
    Q_PROPERTY(kiosk::ui::Rows* checks READ checks CONSTANT) // of the chip
    Q_PROPERTY(bool photoComing READ isPhotoComing NOTIFY changed)
    Q_PROPERTY(bool photo READ hasPhoto NOTIFY photoChanged)
    Q_PROPERTY(QString photoFault READ photoFaultText NOTIFY photoChanged)

public:
    CardModel(Post post, std::function<void(bool)> setTorch, QObject* parent = nullptr);

    // Another state than those of the card leaves everything as it was.
    void show(const flow::Journey& journey);
    void showView(const CardView& view);
    void showPhoto(const QImage& photo);
    void wipe();

    [[nodiscard]] Rows* ways() { return &m_ways; }
    [[nodiscard]] Rows* otherWays() { return &m_otherWays; }
    [[nodiscard]] QString fault() const { return m_told.fault; }
    [[nodiscard]] QString instruction() const { return m_told.instruction; }
    [[nodiscard]] QString retry() const { return m_told.retry; }
    [[nodiscard]] bool isWorking() const { return m_told.working; }
    [[nodiscard]] bool isReading() const { return m_told.reading; }
    [[nodiscard]] double progress() const { return m_told.progress; }
    [[nodiscard]] bool isSeeing() const { return !m_view.picture.isNull(); }
    [[nodiscard]] bool hasTorch() const { return m_view.hasTorch; }
    [[nodiscard]] bool isTorchOn() const { return m_view.torchOn; }
    [[nodiscard]] QString verdictTitle() const { return m_told.verdict.title; }
    [[nodiscard]] QString verdict() const { return m_told.verdict.text; }
    [[nodiscard]] tone::Kind verdictTone() const { return m_told.verdict.tone; }
    [[nodiscard]] QString validityText() const { return m_told.validity; }
    [[nodiscard]] bool isExpired() const { return m_told.expired; }
    [[nodiscard]] QString oddities() const { return m_told.oddities; }
    [[nodiscard]] Rows* values() { return &m_values; }
    [[nodiscard]] Rows* differences() { return &m_differences; }
    [[nodiscard]] Rows* checks() { return &m_checks; }
    [[nodiscard]] bool isPhotoComing() const { return m_told.photo == flow::Photo::Coming; }
    [[nodiscard]] bool hasPhoto() const { return m_told.photo == flow::Photo::Here && !m_photo.isNull(); }
    [[nodiscard]] QString photoFaultText() const;

    [[nodiscard]] QImage viewPicture() const { return m_view.picture; }
    [[nodiscard]] QImage photoPicture() const { return m_photo; }

    Q_INVOKABLE void tryAgain();
    Q_INVOKABLE void switchTorch();

Q_SIGNALS:
    void changed();
    void viewChanged();
    void photoChanged();

private:
    struct Told {
        QString fault, instruction, retry, validity, oddities;
        CardVerdict verdict;
        bool working = false;
        bool reading = false;
        bool expired = false;
        flow::Photo photo = flow::Photo::None;
        double progress = 0;
        bool operator==(const Told&) const = default;
    };

    void showQr(const flow::Journey& journey, Told& told) const;
    void showChip(const flow::Journey& journey, Told& told) const;
    void showCard(const flow::Journey& journey, Told& told);
    void tell(const Told& told);

    Post m_post;
    std::function<void(bool)> m_setTorch;
    Told m_told;
    bool m_showsQr = false;
    QList<flow::Source> m_waySources;
    QList<flow::Source> m_otherSources;
    CardView m_view;
    QImage m_photo;
    Rows m_ways;
    Rows m_otherWays;
    Rows m_values;
    Rows m_differences;
    Rows m_checks;
};

} // namespace kiosk::ui
