// Numbers, dates and codes within a sentence, put into words of one language.
#pragma once

#include <QString>

namespace kiosk::ui::speech {

// What a language says for digits and dates.
struct NumberWords {
    const char* digits[10];
    const char* hidden; // "%1 số ẩn", for the stars of a masked number
    QString (*date)(int day, int month, int year);
    QString (*clock)(int hour, int minute);
    QString (*left)(int minutes, int seconds);
};

const NumberWords& numberWordsOf(const QString& language);

// 05/09/1990; 05/09/1990 17:05; 1:45 (of a countdown); 0912 345 678; 012 *** *** 901; 062190000123; 7K3M
// 9QXA. Small numbers and years are left to the voice.
QString numbersInWords(QString text, const NumberWords& words);

} // namespace kiosk::ui::speech
