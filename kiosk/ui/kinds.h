// The words by which QML tells screens, overlays, icons and tones apart: enums, never texts.
#pragma once

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace kiosk::ui {

namespace page {
Q_NAMESPACE
QML_NAMED_ELEMENT(Page)
enum class Kind {
    Start,
    Language,
    Consent,
    Declined,
    Subject,
    Method,
    Preparing,
    NeedsVneid,
    Source,
    Qr,
    Chip,
    Card,
    Token,
    TokenChoice,
    TokenWork,
    SignedText,
    Pin,
    Field,
    Captcha,
    Summary,
    Waiting,
    Otp,
    Prompt,
    Certificate,
    Password,
    Postponed,
    Sealed,
    Done,
    Receipt,
    AccountExists,
    Refused,
    Interrupted,
    OutOfOrder
};
Q_ENUM_NS(Kind)
} // namespace page

namespace overlay {
Q_NAMESPACE
QML_NAMED_ELEMENT(Overlay)
enum class Kind { None, IdleWarning, CancelQuestion, Help, OfficerComing, Comfort, Document };
Q_ENUM_NS(Kind)
} // namespace overlay

// How a message or a closing screen feels.
namespace tone {
Q_NAMESPACE
QML_NAMED_ELEMENT(Tone)
enum class Kind { Neutral, Good, Caution, Bad };
Q_ENUM_NS(Kind)
} // namespace tone

// When the voice says a thing on the screen; a QML item tells by a property `heard`, for itself and its
// children.
namespace heard {
Q_NAMESPACE
QML_NAMED_ELEMENT(Heard)
enum class Kind {
    AtOnce, // when it appears
    OnAsk,  // the person's own data: only when asked for
    Last,   // when asked for, after the screen itself: the frame around it
    Never
};
Q_ENUM_NS(Kind)
} // namespace heard

// Code points of the Material Icons font.
namespace glyph {
Q_NAMESPACE
QML_NAMED_ELEMENT(Glyph)
enum class Kind {
    None = 0,
    Agency = 0xe84f,
    Back = 0xe5c4,
    Business = 0xe0af,
    Call = 0xe0b0,
    CheckCircle = 0xe86c,
    Checked = 0xe5ca,
    ChevronRight = 0xe5cc,
    Circle = 0xe836,
    Clock = 0xe8b5,
    Close = 0xe5cd,
    Comfort = 0xe92c,
    Contactless = 0xea71,
    Contrast = 0xeb37,
    Document = 0xe873,
    Edit = 0xe3c9,
    Error = 0xe000,
    Female = 0xe590,
    Help = 0xe8fd,
    Home = 0xe88a,
    IdCard = 0xea67,
    Info = 0xe88f,
    Insurance = 0xe1d5,
    Key = 0xe0da,
    Keyboard = 0xe312,
    Language = 0xe894,
    LargeText = 0xe245,
    Leave = 0xe9ba,
    LineDown = 0xe2c1,
    Later = 0xe889,
    Lock = 0xe899,
    LowReach = 0xe258,
    Mail = 0xe158,
    Male = 0xe58e,
    More = 0xe313,
    Next = 0xe5c8,
    Officer = 0xf0e2,
    OutOfOrder = 0xea3d,
    Person = 0xe7fd,
    Phone = 0xe32c,
    Place = 0xe55f,
    Post = 0xe554,
    Practice = 0xe80c,
    Print = 0xe8ad,
    Privacy = 0xf0dc,
    QrCode = 0xef6b,
    Quieter = 0xe04d,
    Receipt = 0xef6e,
    Refresh = 0xe5d5,
    Repeat = 0xe042,
    Sim = 0xe32b,
    Sms = 0xe625,
    Stop = 0xe644,
    Torch = 0xf00b,
    Touch = 0xe913,
    Unheard = 0xe04f,
    Up = 0xe316,
    Usb = 0xe1e0,
    Verified = 0xef76,
    Voice = 0xe050,
    Wait = 0xe88b,
    Warning = 0xf083
};
Q_ENUM_NS(Kind)
} // namespace glyph

} // namespace kiosk::ui
