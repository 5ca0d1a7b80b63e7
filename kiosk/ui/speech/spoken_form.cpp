#include "kiosk/ui/speech/spoken_form.h"

#include "kiosk/ui/speech/spoken_numbers.h"

#include <QRegularExpression>

#include <array>
#include <span>

namespace kiosk::ui::speech {

using namespace Qt::StringLiterals;

namespace {

struct Sound {
    const char* written; // as a whole word
    const char* said;
};

// Longer ones first.
constexpr std::array vietnameseSounds{
    Sound{"CMT/CCCD", "chứng minh thư hoặc căn cước công dân"},
    Sound{"cmt/cccd", "chứng minh thư hoặc căn cước công dân"},
    Sound{"dd/mm/yyyy", "ngày, tháng, năm"},
    Sound{"VNeID", "vi en i ai đi"},
    Sound{"PostID", "pốt ai đi"},
    Sound{"CCCD", "căn cước công dân"},
    Sound{"CMT", "chứng minh thư"},
    Sound{"SĐT", "số điện thoại"},
    Sound{"OTP", "ô tê pê"},
    Sound{"SMS", "ét em ét"},
    Sound{"PIN", "pin"},
    Sound{"SIM", "sim"},
    Sound{"USB", "u ét bê"},
    Sound{"PDF", "pê đê ép"},
    Sound{"IAL2", "ai a eo hai"},
    Sound{"IAL3", "ai a eo ba"},
    Sound{"QR", "cu a"},
    Sound{"TTTB", "tê tê tê bê"},
    Sound{"Email", "i meo"},
    Sound{"email", "i meo"},
};
constexpr std::array englishSounds{
    Sound{"dd/mm/yyyy", "day, month, year"},
    Sound{"VNeID", "V N E I D"},
    Sound{"PostID", "Post I D"},
    Sound{"IAL2", "I A L two"},
    Sound{"IAL3", "I A L three"},
    Sound{"TTTB", "T T T B"},
    Sound{"OTP", "O T P"},
};

QString withSounds(QString text, std::span<const Sound> sounds)
{
    for (const Sound& sound : sounds) {
        const QString written = QString::fromUtf8(sound.written);
        if (!text.contains(written))
            continue;
        const QRegularExpression word(u"(?<![\\w*])%1(?!\\w)"_s.arg(QRegularExpression::escape(written)),
                                      QRegularExpression::UseUnicodePropertiesOption);
        text.replace(word, QString::fromUtf8(sound.said));
    }
    return text;
}

// mau.thi@example.vn
QString withAddresses(QString text, bool english)
{
    static const QRegularExpression address(u"[A-Za-z0-9._%+*-]+@[A-Za-z0-9.-]+[A-Za-z0-9]"_s);
    for (auto match = address.match(text); match.hasMatch(); match = address.match(text)) {
        QString said = match.captured();
        static const QRegularExpression stars(u"\\*+"_s);
        said.replace(stars, english ? u" hidden "_s : u" phần ẩn "_s);
        said.replace(u'@', english ? u" at "_s : u" a còng "_s);
        said.replace(u'.', english ? u" dot "_s : u" chấm "_s);
        said.replace(u'-', english ? u" dash "_s : u" gạch ngang "_s);
        said.replace(u'_', english ? u" underscore "_s : u" gạch dưới "_s);
        text.replace(match.capturedStart(), match.capturedLength(), said.simplified());
    }
    return text;
}

} // namespace

QString spokenForm(const QString& sentence, const QString& language)
{
    const bool english = language == u"en"_s || language.startsWith(u"en-"_s);
    QString text = withAddresses(sentence, english);
    text = english ? withSounds(text, englishSounds) : withSounds(text, vietnameseSounds);
    text = numbersInWords(text, numberWordsOf(language));
    static const QRegularExpression quotes(u"[“”\"«»]"_s);
    text.remove(quotes);
    return text.replace(u" · "_s, u", "_s);
}

} // namespace kiosk::ui::speech
