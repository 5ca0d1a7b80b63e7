#include "tests/drivers/camera/clip_writer.h"

#include <QBuffer>
#include <QFile>
#include <QtEndian>

namespace corpus {

namespace {

QByteArray number(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray small(quint16 value)
{
    QByteArray bytes(2, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const char* name, const QByteArray& body)
{
    auto bytes = name + number(static_cast<quint32>(body.size())) + body;
    return body.size() % 2 != 0 ? bytes + '\0' : bytes;
}

QByteArray list(const char* name, const QByteArray& body)
{
    return chunk("LIST", name + body);
}

QByteArray jpegOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.convertToFormat(QImage::Format_RGB32).save(&buffer, "JPG", 92);
    return bytes;
}

// Names and order: AVIMAINHEADER, AVISTREAMHEADER, BITMAPINFOHEADER of the AVI RIFF reference.
QByteArray headers(const QSize& size, quint32 frames, quint32 perSecond, quint32 largest)
{
    const auto width = static_cast<quint32>(size.width());
    const auto height = static_cast<quint32>(size.height());
    const auto main = number(1'000'000 / perSecond) + number(largest * perSecond) + number(0) + number(0x10) +
                      number(frames) + number(0) + number(1) + number(largest) + number(width) +
                      number(height) + QByteArray(16, '\0');
    const auto stream = QByteArray("vidsMJPG") + number(0) + number(0) + number(0) + number(1) +
                        number(perSecond) + number(0) + number(frames) + number(largest) +
                        number(0xFFFFFFFF) + number(0) + small(0) + small(0) +
                        small(static_cast<quint16>(width)) + small(static_cast<quint16>(height));
    const auto format = number(40) + number(width) + number(height) + small(1) + small(24) + "MJPG" +
                        number(width * height * 3) + QByteArray(16, '\0');
    return list("hdrl", chunk("avih", main) + list("strl", chunk("strh", stream) + chunk("strf", format)));
}

} // namespace

bool writeClip(const QString& file, const QList<QImage>& frames, int framesPerSecond)
{
    QByteArray movie;
    QByteArray index;
    quint32 largest = 0;
    for (const auto& frame : frames) {
        const auto jpeg = jpegOf(frame);
        const auto size = static_cast<quint32>(jpeg.size());
        index += "00dc" + number(0x10) + number(static_cast<quint32>(movie.size()) + 4) + number(size);
        movie += chunk("00dc", jpeg);
        largest = std::max(largest, size);
    }
    const auto body = "AVI " +
                      headers(frames.first().size(), static_cast<quint32>(frames.size()),
                              static_cast<quint32>(framesPerSecond), largest) +
                      list("movi", movie) + chunk("idx1", index);
    QFile out(file);
    const auto bytes = chunk("RIFF", body);
    return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size();
}

} // namespace corpus
