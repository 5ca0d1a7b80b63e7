#include "kiosk/ui/keyboard/editor.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace kiosk::ui::keyboard;

namespace {

// A field as the editor sees it: "Ngu|yễn" has its cursor at the bar, "[..]" would be a selection.
class Field {
public:
    explicit Field(const QString& marked, Method method = Method::Telex)
    {
        m_place.text = marked;
        m_place.cursor = m_place.anchor = marked.indexOf(u'|');
        m_place.text.remove(m_place.cursor, 1);
        m_editor.setComposer(Composer(method));
    }

    Field& select(qsizetype from, qsizetype to)
    {
        m_place.anchor = from;
        m_place.cursor = to;
        return *this;
    }
    Field& move(qsizetype to) { return select(to, to); }

    Field& type(const QString& keys)
    {
        for (const QChar key : keys)
            apply(m_editor.type(m_place, QString(key)));
        return *this;
    }
    Field& insert(const QString& text) { return apply(m_editor.insert(m_place, text)); }
    Field& pick(const QString& letter) { return apply(m_editor.replaceLetter(m_place, letter)); }
    Field& backspace(int times = 1)
    {
        for (int i = 0; i < times; ++i)
            apply(m_editor.backspace(m_place));
        return *this;
    }
    Field& setComposer(const Composer& composer)
    {
        m_editor.setComposer(composer);
        return *this;
    }
    Field& setNameContext()
    {
        m_editor.setNameContext(true);
        return *this;
    }

    [[nodiscard]] QString marked() const
    {
        QString text = m_place.text;
        return text.insert(m_place.cursor, u'|');
    }

private:
    Field& apply(const Replacement& change)
    {
        m_place.text.replace(change.from, change.length, change.text);
        m_place.cursor = m_place.anchor = change.cursor;
        return *this;
    }

    TextPlace m_place;
    Editor m_editor;
};

} // namespace

class TestEditor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wholeName_isTyped();
    void wordStandsInTheText_afterEveryKey();
    void methodChangedMidWord_keepsTheWordAndGoesOn();
    void cursorMovedAway_startsAfresh();
    void keyInMidWord_keepsTheCursorWhereItIs();
    void selection_isReplaced();
    void backspace_deletesGraphemes();
    void backspace_movesTheToneBack();
    void backspaceAfterASlip_bringsTheWordBack();
    void namesOfTheHighlands_areTyped();
    void signsInNames_endTheWord();
    void decomposedText_isEditedAsWell();
    void letterPicked_replacesTheOneBefore();
    void symbolsInserted_areNotComposed();
};

void TestEditor::wholeName_isTyped()
{
    QCOMPARE(Field(u"|"_s).type(u"Nguyeenx Thij Maaux"_s).marked(), u"Nguyễn Thị Mẫu|"_s);
    QCOMPARE(Field(u"|"_s, Method::Vni).type(u"Nguye6n4 Thi5 Ma6u4"_s).marked(), u"Nguyễn Thị Mẫu|"_s);
    QCOMPARE(Field(u"|"_s).type(u"use Facebook, been beeen"_s).marked(), u"use Facebook, bên been|"_s);
}

void TestEditor::wordStandsInTheText_afterEveryKey()
{
    Field field(u"|"_s);
    QCOMPARE(field.type(u"t"_s).marked(), u"t|"_s);
    QCOMPARE(field.type(u"ie"_s).marked(), u"tie|"_s);
    QCOMPARE(field.type(u"e"_s).marked(), u"tiê|"_s);
    QCOMPARE(field.type(u"ng"_s).marked(), u"tiêng|"_s);
    QCOMPARE(field.type(u"s"_s).marked(), u"tiếng|"_s);
}

void TestEditor::methodChangedMidWord_keepsTheWordAndGoesOn()
{
    Field field(u"|"_s);
    field.type(u"tiee"_s).setComposer(Composer(Method::Vni));
    QCOMPARE(field.marked(), u"tiê|"_s);
    QCOMPARE(field.type(u"ng1"_s).marked(), u"tiếng|"_s);
}

void TestEditor::cursorMovedAway_startsAfresh()
{
    // Taken back with a double key, then left and come back to: the word is read from the text again.
    Field field(u"|"_s);
    field.type(u"beee"_s);
    QCOMPARE(field.marked(), u"bee|"_s);
    field.move(0).type(u"k"_s);
    QCOMPARE(field.marked(), u"k|bee"_s);
}

void TestEditor::keyInMidWord_keepsTheCursorWhereItIs()
{
    QCOMPARE(Field(u"tie|ng Viet"_s).type(u"es"_s).marked(), u"tiế|ng Viet"_s);
    QCOMPARE(Field(u"Ngu|n Van"_s).type(u"yeex"_s).marked(), u"Nguyễ|n Van"_s);
    QCOMPARE(Field(u"a ho|n b"_s).type(u"a"_s).type(u"f"_s).marked(), u"a hoà|n b"_s);
    QCOMPARE(Field(u"ng|ời"_s).type(u"u"_s).marked(), u"ngư|ời"_s);
}

void TestEditor::selection_isReplaced()
{
    QCOMPARE(Field(u"Trần| Thị Mẫu"_s).select(0, 4).type(u"Lee"_s).marked(), u"Lê| Thị Mẫu"_s);
    QCOMPARE(Field(u"Trần| Thị"_s).select(4, 0).backspace().marked(), u"| Thị"_s);
    QCOMPARE(Field(u"toan|"_s).select(3, 4).type(u"m"_s).marked(), u"toam|"_s);
    QCOMPARE(Field(u"toan xong|"_s).select(2, 7).type(u"a"_s).marked(), u"toa|ng"_s);
    QCOMPARE(Field(u"ab|"_s).select(0, 2).insert(u"@"_s).marked(), u"@|"_s);
}

void TestEditor::backspace_deletesGraphemes()
{
    QCOMPARE(Field(u"Ê\u0306|"_s).backspace().marked(), u"|"_s);
    QCOMPARE(Field(u"H'Ơ\u0306|n"_s).backspace().marked(), u"H'|n"_s);
    QCOMPARE(Field(u"Nguyễn|"_s).backspace(2).marked(), u"Nguy|"_s);
    QCOMPARE(Field(u"|abc"_s).backspace().marked(), u"|abc"_s);
    QCOMPARE(Field(u"e\u0302\u0301|"_s).backspace().marked(), u"|"_s);
}

void TestEditor::backspace_movesTheToneBack()
{
    QCOMPARE(Field(u"hoàn|"_s).backspace().marked(), u"hòa|"_s);
    QCOMPARE(Field(u"hoàn|"_s).backspace().type(u"ng"_s).marked(), u"hoàng|"_s);
    QCOMPARE(Field(u"hoà|n"_s).backspace().marked(), u"ho|n"_s);
}

void TestEditor::backspaceAfterASlip_bringsTheWordBack()
{
    QCOMPARE(Field(u"Trần |"_s).type(u"Nguyeexb"_s).marked(), u"Trần Nguyeexb|"_s);
    QCOMPARE(Field(u"Trần |"_s).type(u"Nguyeexb"_s).backspace().type(u"n"_s).marked(), u"Trần Nguyễn|"_s);
}

void TestEditor::namesOfTheHighlands_areTyped()
{
    QCOMPARE(Field(u"|"_s).type(u"H'Hen Niee"_s).marked(), u"H'Hen Niê|"_s);
    QCOMPARE(Field(u"|"_s).type(u"H'Blawng EEban"_s).marked(), u"H'Blăng Êban|"_s);
    QCOMPARE(Field(u"|"_s).type(u"H’Ddowk B.Yaw"_s).marked(), u"H’Đơk B.Yă|"_s);
    QCOMPARE(Field(u"|"_s).type(u"Y Bloo Ksor"_s).marked(), u"Y Blô Ksor|"_s);
    QCOMPARE(Field(u"|"_s).type(u"K'Browi"_s).marked(), u"K'Brơi|"_s);
    QCOMPARE(Field(u"|"_s).setNameContext().type(u"A Adrowng"_s).marked(), u"A Adrơng|"_s);
    QCOMPARE(Field(u"|"_s).insert(u"Č"_s).type(u"uw"_s).marked(), u"Čư|"_s);
}

void TestEditor::signsInNames_endTheWord()
{
    QCOMPARE(Field(u"|"_s).type(u"Leej-Tienes.Huuj"_s).marked(), u"Lệ-Tiến.Hụu|"_s);
    QCOMPARE(Field(u"hoa'|"_s).type(u"s"_s).marked(), u"hoa's|"_s);
    QCOMPARE(Field(u"Maʼ|"_s).type(u"as"_s).marked(), u"Maʼá|"_s);
}

void TestEditor::decomposedText_isEditedAsWell()
{
    QCOMPARE(Field(u"tie\u0302ng|"_s).type(u"s"_s).marked(), u"tiếng|"_s);
    QCOMPARE(Field(u"tie\u0302|ng"_s).type(u"s"_s).marked(), u"tiế|ng"_s);
}

void TestEditor::letterPicked_replacesTheOneBefore()
{
    QCOMPARE(Field(u"Nguyen| Thi"_s).move(5).pick(u"ê"_s).marked(), u"Nguyê|n Thi"_s);
    QCOMPARE(Field(u"Nguyê|n"_s).pick(u"ễ"_s).marked(), u"Nguyễ|n"_s);
    QCOMPARE(Field(u"E|"_s).pick(u"E\u0302\u0306"_s).marked(), u"Ê\u0306|"_s);
    QCOMPARE(Field(u"|a"_s).pick(u"é"_s).marked(), u"é|a"_s);
}

void TestEditor::symbolsInserted_areNotComposed()
{
    QCOMPARE(Field(u"to|"_s, Method::Vni).insert(u"1"_s).marked(), u"to1|"_s);
    QCOMPARE(Field(u"to|"_s, Method::Vni).type(u"1"_s).marked(), u"tó|"_s);
    QCOMPARE(Field(u"so |"_s, Method::Vni).type(u"12"_s).marked(), u"so 12|"_s);
    QCOMPARE(Field(u"t|"_s).insert(u"["_s).marked(), u"t[|"_s);
}

QTEST_GUILESS_MAIN(TestEditor)
#include "tst_editor.moc"
