// What the profile tells the screens: the place, its hotline, its languages and its own texts.
//
// A value without a profile (everything empty) is allowed: the out-of-order screen is shown with it.
#pragma once

#include "kiosk/flow/method.h"
#include "kiosk/ui/keyboard/touch/keyboard_model.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace provisioning::profile {
struct Profile;
}

namespace kiosk::ui {

// A paragraph of a profile's text; one that begins "Ai hỏi: …" has a heading.
struct Passage {
    QString heading;
    QString text;
    bool operator==(const Passage&) const = default;
};

// The paragraphs of a text, parted by empty lines.
QList<Passage> passagesOf(const QString& text);

// Where a mobile carrier is to be found.
struct CarrierCounter {
    QString label;
    QString hotline;
    QString counter;
    bool operator==(const CarrierCounter&) const = default;
};

// The profile's own words in one language.
struct LocalTexts {
    QString centre;
    QString address;                     // of the centre
    QString consent;                     // who, what, why, how long, rights
    QString terms;                       //
    QString privacy;                     //
    QString recovery;                    // where a password is recovered
    QString complaint;                   // where to complain when the account is not one's own
    QString vneid;                       // where a VNeID account is had
    QMap<flow::Method, QString> notices; // what an account of the method is good for today
    QMap<flow::Method, QString> prepare; // what to have at hand and how to check it
    QList<CarrierCounter> carriers;      //
};

struct Premises {
    QString province;
    QString hotline;
    QStringList languages; // BCP 47, the first is the start screen's
    QMap<QString, LocalTexts> texts;
    QMap<QString, QByteArray> translations; // the province's own Linguist files by language
    bool practice = false;
    bool speaks = false;  // the kiosk has a voice
    bool headset = false; // heard through a headset only
    int volume = 70;      // 0 to 100, where a citizen finds it
    keyboard::KeyboardModel::Method typing = keyboard::KeyboardModel::Telex;
    bool modernTones = false; // hoà instead of hòa
    double pixelsPerMillimetre = 4.0;

    // The texts of a language, or of the first language where the profile has none.
    [[nodiscard]] const LocalTexts& textsFor(const QString& language) const;
};

// Reads the profile's folder of translations: called before the first screen stands.
Premises premisesOf(const provisioning::profile::Profile& profile, bool practice);

} // namespace kiosk::ui
