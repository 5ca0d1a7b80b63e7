// The stored pictures: one PNG a screen, on which its pictures in every language, comfort and lie stand side
// by side at a quarter of their size, in few colours.
#pragma once

#include "tests/qml/glass.h"

#include <QDir>
#include <QImage>

namespace pictures {

// What a screen is pictured in.
struct View {
    scenes::Format format;
    QString language;
    scenes::Comfort comfort;

    [[nodiscard]] QString name() const;
};

// {vi, en} x {as found, high contrast, large text} x {upright, lying}.
QList<View> views();

// A quarter of the size, as it is stored and compared.
QImage shrunk(const QImage& picture);

// How many of the squares of 16 x 16 pixels differ: those in which more than 8 pixels are more than 48 of 255
// apart in a colour. The storage's few colours and another rounding of a letter's edge stay below that, a
// missing letter does not. All of them when the sizes differ.
int differingSquares(const QImage& one, const QImage& other);

class Album {
public:
    // Reads and writes DIR/<screen>.png.
    explicit Album(const QDir& folder) : m_folder(folder) {}

    // The picture of a view; null when none is stored.
    [[nodiscard]] QImage picture(const QString& screen, const View& view);
    // Keeps it until write().
    void set(const QString& screen, const View& view, const QImage& shrunkPicture);
    // False: a file could not be written.
    [[nodiscard]] bool write();

private:
    QDir m_folder;
    QHash<QString, QImage> m_sheets;
};

} // namespace pictures
