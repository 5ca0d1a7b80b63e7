#include "kiosk/ui/keyboard/touch/key_face.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace kiosk::ui::keyboard {

namespace {

struct Sign {
    char16_t sign;
    const char* name;
};

//: Names of keys, read aloud by a screen reader
constexpr std::array signNames{
    Sign{u'!', QT_TRANSLATE_NOOP("Keyboard", "chấm than")},
    Sign{u'"', QT_TRANSLATE_NOOP("Keyboard", "ngoặc kép")},
    Sign{u'#', QT_TRANSLATE_NOOP("Keyboard", "dấu thăng")},
    Sign{u'$', QT_TRANSLATE_NOOP("Keyboard", "đô la")},
    Sign{u'%', QT_TRANSLATE_NOOP("Keyboard", "phần trăm")},
    Sign{u'&', QT_TRANSLATE_NOOP("Keyboard", "dấu và")},
    Sign{u'\'', QT_TRANSLATE_NOOP("Keyboard", "dấu nháy")},
    Sign{u'(', QT_TRANSLATE_NOOP("Keyboard", "mở ngoặc đơn")},
    Sign{u')', QT_TRANSLATE_NOOP("Keyboard", "đóng ngoặc đơn")},
    Sign{u'*', QT_TRANSLATE_NOOP("Keyboard", "dấu sao")},
    Sign{u'+', QT_TRANSLATE_NOOP("Keyboard", "dấu cộng")},
    Sign{u',', QT_TRANSLATE_NOOP("Keyboard", "dấu phẩy")},
    Sign{u'-', QT_TRANSLATE_NOOP("Keyboard", "gạch nối")},
    Sign{u'.', QT_TRANSLATE_NOOP("Keyboard", "dấu chấm")},
    Sign{u'/', QT_TRANSLATE_NOOP("Keyboard", "gạch chéo")},
    Sign{u':', QT_TRANSLATE_NOOP("Keyboard", "hai chấm")},
    Sign{u';', QT_TRANSLATE_NOOP("Keyboard", "chấm phẩy")},
    Sign{u'<', QT_TRANSLATE_NOOP("Keyboard", "dấu nhỏ hơn")},
    Sign{u'=', QT_TRANSLATE_NOOP("Keyboard", "dấu bằng")},
    Sign{u'>', QT_TRANSLATE_NOOP("Keyboard", "dấu lớn hơn")},
    Sign{u'?', QT_TRANSLATE_NOOP("Keyboard", "chấm hỏi")},
    Sign{u'@', QT_TRANSLATE_NOOP("Keyboard", "a còng")},
    Sign{u'[', QT_TRANSLATE_NOOP("Keyboard", "mở ngoặc vuông")},
    Sign{u'\\', QT_TRANSLATE_NOOP("Keyboard", "gạch chéo ngược")},
    Sign{u']', QT_TRANSLATE_NOOP("Keyboard", "đóng ngoặc vuông")},
    Sign{u'^', QT_TRANSLATE_NOOP("Keyboard", "dấu mũ rời")},
    Sign{u'_', QT_TRANSLATE_NOOP("Keyboard", "gạch dưới")},
    Sign{u'`', QT_TRANSLATE_NOOP("Keyboard", "dấu huyền rời")},
    Sign{u'{', QT_TRANSLATE_NOOP("Keyboard", "mở ngoặc nhọn")},
    Sign{u'|', QT_TRANSLATE_NOOP("Keyboard", "gạch đứng")},
    Sign{u'}', QT_TRANSLATE_NOOP("Keyboard", "đóng ngoặc nhọn")},
    Sign{u'~', QT_TRANSLATE_NOOP("Keyboard", "dấu ngã rời")},
};

// Material Icons
constexpr char16_t iconBackspace = 0xE14A;
constexpr char16_t iconShift = 0xE5D8;
constexpr char16_t iconShiftLock = 0xE318;
constexpr char16_t iconHide = 0xE31A;

QString translated(const char* text)
{
    return QCoreApplication::translate("Keyboard", text);
}

KeyFace iconFace(char16_t icon, const char* name)
{
    return {{}, QString(QChar(icon)), translated(name)};
}

KeyFace textFace(const QString& text)
{
    return {text, {}, spokenName(text)};
}

KeyFace shiftFace(const FaceContext& context)
{
    if (context.locked)
        return iconFace(iconShiftLock, QT_TRANSLATE_NOOP("Keyboard", "Khóa chữ hoa"));
    return iconFace(iconShift, QT_TRANSLATE_NOOP("Keyboard", "Chuyển chữ hoa"));
}

KeyFace pageFace(const FaceContext& context)
{
    if (context.symbols)
        return {u"ABC"_s, {}, translated(QT_TRANSLATE_NOOP("Keyboard", "Bảng chữ cái"))};
    return {u"?123"_s, {}, translated(QT_TRANSLATE_NOOP("Keyboard", "Số và ký hiệu"))};
}

KeyFace enterFace(const FaceContext& context)
{
    //: The Enter key: on to the next field or screen
    const QString text =
        context.enterText.isEmpty() ? translated(QT_TRANSLATE_NOOP("Keyboard", "Tiếp")) : context.enterText;
    return {text, {}, text};
}

KeyFace methodFace(const FaceContext& context)
{
    //: The key that chooses how Vietnamese is written; %1 is Telex, VNI or picked accents
    const QString name = translated(QT_TRANSLATE_NOOP("Keyboard", "Kiểu gõ: %1"));
    return {context.methodName, {}, name.arg(context.methodName)};
}

} // namespace

KeyFace faceOf(const Key& key, const FaceContext& context)
{
    switch (key.role) {
    case Key::Letter: return textFace(context.upper ? key.text.toUpper() : key.text);
    case Key::Digit:
    case Key::Text: return textFace(key.text);
    case Key::Accent: return textFace(context.accent);
    case Key::Space: {
        //: The space bar
        const QString name = translated(QT_TRANSLATE_NOOP("Keyboard", "Cách"));
        return {name, {}, name};
    }
    case Key::Backspace: return iconFace(iconBackspace, QT_TRANSLATE_NOOP("Keyboard", "Xóa"));
    case Key::Clear: {
        //: Empties the field
        const QString name = translated(QT_TRANSLATE_NOOP("Keyboard", "Xóa hết"));
        return {name, {}, name};
    }
    case Key::Shift: return shiftFace(context);
    case Key::Page: return pageFace(context);
    case Key::Method: return methodFace(context);
    case Key::Enter: return enterFace(context);
    case Key::Hide: return iconFace(iconHide, QT_TRANSLATE_NOOP("Keyboard", "Ẩn bàn phím"));
    }
    return {};
}

QString writingName(Writing writing)
{
    switch (writing) {
    case Writing::None: return {};
    case Writing::Telex: return u"Telex"_s;
    case Writing::Vni: return u"VNI"_s;
    case Writing::PickAccents:
        //: A way to write: tap the letter, then pick its accent
        return translated(QT_TRANSLATE_NOOP("Keyboard", "Chọn dấu"));
    }
    return {};
}

QString spokenName(const QString& text)
{
    if (text.size() == 1) {
        for (const Sign& sign : signNames) {
            if (sign.sign == text.at(0))
                return QCoreApplication::translate("Keyboard", sign.name);
        }
    }
    //: Name of the key of a capital letter, e.g. "A hoa"
    return text.isUpper() && !text.isLower() ? QCoreApplication::translate("Keyboard", "%1 hoa").arg(text)
                                             : text;
}

} // namespace kiosk::ui::keyboard
