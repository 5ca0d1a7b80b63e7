// Words as a person types them: by each way of writing, by fingers and by a keyboard that is plugged in.
#include "tests/qml/Keyboard/keyboard_stage.h"

#include <QQmlEngine>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;
using namespace kiosk::ui::keyboard;

namespace {

// Puts a blank between pairs of digits while the field tells of a change, as the screens' models do.
class GroupingField : public QObject {
    Q_OBJECT

public:
    explicit GroupingField(QQuickItem* field) : m_field(field)
    {
        connect(field, SIGNAL(textEdited()), this, SLOT(group()));
    }

private Q_SLOTS:
    void group()
    {
        QString digits = m_field->property("text").toString().remove(u' ');
        if (digits.size() > 2)
            digits.insert(2, u' ');
        m_field->setProperty("text", digits);
        m_field->setProperty("cursorPosition", digits.size());
    }

private:
    QQuickItem* m_field;
};

} // namespace

class KeyboardTypingTest : public KeyboardStage {
    Q_OBJECT

private Q_SLOTS:
    void telex_typesAName();
    void vni_typesAName();
    void pickedAccents_typeAName();
    void highlandName_isTyped();
    void focusMovedMidWord_keepsTheWord();
    void methodChangedMidWord_keepsTheWord();
    void languageChangedMidWord_keepsTheWordAndRenamesKeys();
    void symbols_areTypedAsTheyAre();
    void fieldKinds_areObeyed();
    void physicalKeyboard_composes();
    void fieldThatFormatsItsText_keepsTheCursor();
};

void KeyboardTypingTest::telex_typesAName()
{
    focus(u"name"_s);
    type(u"Nguyeenx Thij Maaux"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn Thị Mẫu"_s);
}

void KeyboardTypingTest::vni_typesAName()
{
    focus(u"name"_s);
    tap(u"Kiểu gõ: Telex"_s);
    tap(u"VNI"_s);
    QCOMPARE(m_keyboard->method(), KeyboardModel::Vni);
    type(u"Nguye6n4 Thi5 Ma6u4"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn Thị Mẫu"_s);
}

void KeyboardTypingTest::pickedAccents_typeAName()
{
    focus(u"name"_s);
    tap(u"Kiểu gõ: Telex"_s);
    tap(u"Chọn dấu"_s);
    type(u"Nguye"_s);
    tap(u"ê"_s);
    tap(u"ễ"_s);
    type(u"n Thi"_s);
    tap(u"ị"_s);
    type(u" Ma"_s);
    tap(u"â"_s);
    tap(u"ẫ"_s);
    type(u"u"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn Thị Mẫu"_s);
}

void KeyboardTypingTest::highlandName_isTyped()
{
    focus(u"name"_s);
    type(u"H"_s);
    tap(u"dấu nháy"_s);
    type(u"Blawng EEban"_s);
    QCOMPARE(text(u"name"_s), u"H'Blăng Êban"_s);
}

void KeyboardTypingTest::focusMovedMidWord_keepsTheWord()
{
    focus(u"name"_s);
    type(u"Nguyee"_s);
    focus(u"address"_s);
    QCOMPARE(text(u"name"_s), u"Nguyê"_s);
    type(u"s"_s);
    QCOMPARE(text(u"address"_s), u"S"_s);
    focus(u"name"_s);
    type(u"nx"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn"_s);
}

void KeyboardTypingTest::methodChangedMidWord_keepsTheWord()
{
    focus(u"name"_s);
    type(u"Nguyee"_s);
    m_keyboard->setMethod(KeyboardModel::Vni);
    QCOMPARE(text(u"name"_s), u"Nguyê"_s);
    type(u"n4"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn"_s);
}

void KeyboardTypingTest::languageChangedMidWord_keepsTheWordAndRenamesKeys()
{
    class English : public QTranslator {
    public:
        [[nodiscard]] bool isEmpty() const override { return false; }
        [[nodiscard]] QString translate(const char*, const char* source, const char*, int) const override
        {
            return QString::fromUtf8(source) == u"Cách" ? u"Space"_s : QString();
        }
    } english;
    focus(u"name"_s);
    type(u"Nguyee"_s);
    QCoreApplication::installTranslator(&english);
    m_view->engine()->retranslate();
    type(u"nx"_s);
    tap(u"Space"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn "_s);
    QCoreApplication::removeTranslator(&english);
}

void KeyboardTypingTest::symbols_areTypedAsTheyAre()
{
    focus(u"address"_s);
    m_keyboard->setMethod(KeyboardModel::Vni);
    type(u"to"_s);
    tap(u"Số và ký hiệu"_s);
    type(u"1"_s);
    tap(u"mở ngoặc vuông"_s);
    tap(u"a còng"_s);
    tap(u"Bảng chữ cái"_s);
    type(u"to1"_s);
    QCOMPARE(text(u"address"_s), u"To1[@tó"_s);
}

void KeyboardTypingTest::fieldKinds_areObeyed()
{
    focus(u"email"_s);
    type(u"aas"_s);
    tap(u"@gmail.com"_s);
    QCOMPARE(text(u"email"_s), u"aas@gmail.com"_s);

    focus(u"captcha"_s);
    type(u"a9s"_s);
    QTest::keyClick(m_view.get(), Qt::Key_B, Qt::ShiftModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Space);
    QCOMPARE(text(u"captcha"_s), u"a9sb"_s);
    for (QAccessibleInterface* const button : buttons())
        QVERIFY(button->text(QAccessible::Name) != u"Chuyển chữ hoa"_s);

    focus(u"date"_s);
    type(u"15"_s);
    tap(u"gạch chéo"_s);
    type(u"03"_s);
    QTest::keyClick(m_view.get(), Qt::Key_A);
    QCOMPARE(text(u"date"_s), u"15/03"_s);
    tap(u"Xóa"_s);
    tap(u"Xóa"_s);
    QCOMPARE(text(u"date"_s), u"15/"_s);
    tap(u"Xóa"_s);
    QCOMPARE(text(u"date"_s), u"1"_s);
    tap(u"Xóa hết"_s);
    QCOMPARE(text(u"date"_s), QString());
}

void KeyboardTypingTest::physicalKeyboard_composes()
{
    focus(u"name"_s);
    clickKeys(u"Nguyeenx Thij"_s);
    QCOMPARE(text(u"name"_s), u"Nguyễn Thị"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(text(u"name"_s), u"Nguyễn Th"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ShiftModifier);
    clickKeys(u"]"_s);
    QCOMPARE(text(u"name"_s), u"ư"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(input(u"name"_s)->property("accepts").toInt(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_keyboard->focusItem(), input(u"address"_s));
    clickKeys(u"pho61"_s);
    QCOMPARE(text(u"address"_s), u"pho61"_s);
}

void KeyboardTypingTest::fieldThatFormatsItsText_keepsTheCursor()
{
    focus(u"date"_s);
    QQuickItem* const field = input(u"date"_s);
    GroupingField grouping(field);
    type(u"1234"_s);
    QCOMPARE(text(u"date"_s), u"12 34"_s);
    QCOMPARE(field->property("cursorPosition").toInt(), 5);
    tap(u"Xóa"_s);
    tap(u"Xóa"_s);
    QCOMPARE(text(u"date"_s), u"12"_s);
}

QTEST_MAIN(KeyboardTypingTest)
#include "tst_keyboard_typing.moc"
