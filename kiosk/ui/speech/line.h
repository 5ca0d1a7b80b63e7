// A thing on the screen as the ear has it.
#pragma once

#include <QList>
#include <QString>

namespace kiosk::ui::speech {

enum class Kind {
    Heading, // tells screens apart
    Text,    //
    Alert,   // an error, a warning
    Entry,   // something to type into; `text` is its label
    Choice,  // one answer among a few
    Button,
};

struct Line {
    Kind kind = Kind::Text;
    QString text;
    QString value;  // of an Entry: what stands in it; never of a secret
    QString detail; // a placeholder, what a picture says, how many characters of a secret there are, why a
                    // button is shut
    bool onAsk = false;
    bool operator==(const Line&) const = default;
};

// In reading order.
struct Screen {
    QString language;
    QList<Line> lines;
};

} // namespace kiosk::ui::speech
