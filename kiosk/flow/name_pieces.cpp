#include "kiosk/flow/name_pieces.h"

#include <QList>

#include <algorithm>

namespace kiosk::flow {

namespace {

// Those whose stroke is part of the letter, so that no decomposition takes it away.
char plainLetter(char32_t c)
{
    switch (c) {
    case U'\u0111': return 'd'; // đ
    case U'\u0180': return 'b'; // ƀ
    case U'\u0268': return 'i'; // ɨ
    case U'\u0289': return 'u'; // ʉ
    default: return c >= U'a' && c <= U'z' ? static_cast<char>(c) : '\0';
    }
}

// Blanks end a part; apostrophes, hyphens and dots join two pieces of one.
std::vector<std::vector<std::string>> partsOf(const QString& fullName)
{
    std::vector<std::vector<std::string>> parts;
    bool newPart = true;
    bool newPiece = true;
    for (const char32_t c : fullName.normalized(QString::NormalizationForm_D).toLower().toUcs4()) {
        if (const char letter = plainLetter(c); letter != '\0') {
            if (newPart)
                parts.emplace_back();
            if (newPart || newPiece)
                parts.back().emplace_back();
            parts.back().back().push_back(letter);
            newPart = newPiece = false;
        } else if (QChar::isSpace(c)) {
            newPart = true;
        } else if (!QChar::isMark(c)) {
            newPiece = true;
        }
    }
    return parts;
}

class Pieces {
public:
    void add(std::string piece)
    {
        if (piece.size() < 2)
            return;
        std::string backwards(piece.rbegin(), piece.rend());
        addOnce(std::move(piece));
        addOnce(std::move(backwards));
    }
    std::vector<std::string> take() { return std::move(m_pieces); }

private:
    void addOnce(std::string piece)
    {
        if (std::ranges::find(m_pieces, piece) == m_pieces.end())
            m_pieces.push_back(std::move(piece));
    }

    std::vector<std::string> m_pieces;
};

} // namespace

std::vector<std::string> namePieces(const QString& fullName)
{
    Pieces pieces;
    std::string initials;
    for (const auto& part : partsOf(fullName)) {
        std::string whole;
        for (const auto& piece : part) {
            pieces.add(piece);
            whole += piece;
        }
        initials += whole.front();
        pieces.add(std::move(whole));
    }
    for (std::size_t from = 0; from < initials.size(); ++from) {
        for (std::size_t count = 2; from + count <= initials.size(); ++count)
            pieces.add(initials.substr(from, count));
    }
    return pieces.take();
}

} // namespace kiosk::flow
