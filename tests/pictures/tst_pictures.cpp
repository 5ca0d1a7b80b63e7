// Every screen looks as it was last looked at: each of its pictures beside the stored one.
// `tests/pictures/run.sh
// --update` stores what is shown now.
#include "tests/pictures/album.h"

#include <QTest>

using namespace Qt::StringLiterals;
using pictures::Album;
using pictures::View;

class PicturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void differingSquares_seeALetterMissing();
    void everyScreen_looksAsStored_data();
    void everyScreen_looksAsStored();
};

void PicturesTest::differingSquares_seeALetterMissing()
{
    QImage plain(270, 480, QImage::Format_RGB32);
    plain.fill(Qt::white);
    QImage edge = plain;
    QImage letter = plain;
    for (int i = 0; i < 8; ++i) {
        edge.setPixelColor(40 + i, 40, QColor(215, 215, 215));
        letter.setPixelColor(40 + i, 40, Qt::black);
        letter.setPixelColor(40 + i, 41, Qt::black);
    }
    QCOMPARE(pictures::differingSquares(plain, plain), 0);
    QCOMPARE(pictures::differingSquares(plain, edge), 0);
    QVERIFY(pictures::differingSquares(plain, letter) > 0);
    QVERIFY(pictures::differingSquares(plain, plain.copy(0, 0, 100, 100)) > 0);
}

void PicturesTest::everyScreen_looksAsStored_data()
{
    QTest::addColumn<int>("view");
    const auto views = pictures::views();
    for (int i = 0; i < views.size(); ++i)
        QTest::newRow(qPrintable(views.at(i).name())) << i;
}

void PicturesTest::everyScreen_looksAsStored()
{
    QFETCH(int, view);
    const View shown = pictures::views().at(view);
    static Album album(QDir(QStringLiteral(STORED_PICTURES)));
    scenes::Glass glass(shown.format, shown.language, shown.comfort);
    QStringList faults;
    for (const auto& scene : scenes::all()) {
        glass.show(scene);
        const QImage picture = pictures::shrunk(glass.grab());
        const QImage stored = album.picture(scene.name, shown);
        if (stored.isNull()) {
            faults.append(scene.name + u": no picture is stored"_s);
            continue;
        }
        if (const int squares = pictures::differingSquares(picture, stored); squares > 0)
            faults.append(u"%1: %2 squares differ"_s.arg(scene.name).arg(squares));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_MAIN(PicturesTest)

#include "tst_pictures.moc"
