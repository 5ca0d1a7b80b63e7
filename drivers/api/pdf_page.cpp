#include "drivers/api/pdf_page.h"

#include <QList>

namespace drivers::api {

namespace {

constexpr double pointsPerInch = 72;

QByteArray points(int dots, int dotsPerInch)
{
    return QByteArray::number(dots * pointsPerInch / dotsPerInch, 'f', 4);
}

QByteArray stream(const QByteArray& dictionary, const QByteArray& bytes)
{
    return "<< " + dictionary + " /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes +
           "\nendstream";
}

// FlateDecode is the zlib format (RFC 1950); Qt puts four bytes of its own before it.
QByteArray deflated(const QByteArray& bytes)
{
    return qCompress(bytes).sliced(4);
}

} // namespace

QByteArray pdfOf(const PrintPage& page)
{
    const auto width = points(page.width, page.dotsPerInch);
    const auto height = points(page.height, page.dotsPerInch);
    const QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + width + ' ' + height +
            "] /Resources << /XObject << /Page 5 0 R >> >> /Contents 4 0 R >>",
        stream({}, "q " + width + " 0 0 " + height + " 0 0 cm /Page Do Q"),
        stream("/Type /XObject /Subtype /Image /Width " + QByteArray::number(page.width) + " /Height " +
                   QByteArray::number(page.height) +
                   " /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0] /Filter /FlateDecode",
               deflated(page.bits)),
    };
    // The second line says that the file is binary (7.5.2).
    QByteArray file("%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");
    QByteArray places("0000000000 65535 f \n");
    for (qsizetype i = 0; i < objects.size(); ++i) {
        places += QByteArray::number(file.size()).rightJustified(10, '0') + " 00000 n \n";
        file += QByteArray::number(i + 1) + " 0 obj\n" + objects.at(i) + "\nendobj\n";
    }
    const auto count = QByteArray::number(objects.size() + 1);
    const auto start = QByteArray::number(file.size());
    return file + "xref\n0 " + count + '\n' + places + "trailer\n<< /Size " + count +
           " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

} // namespace drivers::api
