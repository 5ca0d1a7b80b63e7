// `motcuactl qr decode IMAGE...` and `motcuactl qr parse TEXT`.

#include "drivers/camera/decode/still_reader.h"
#include "drivers/camera/qr_text.h"
#include "kiosk/base/result.h"
#include "provisioning/motcuactl/command.h"
#include "provisioning/motcuactl/qr_json.h"

#include <CLI/CLI.hpp>

#include <QFile>
#include <QImageReader>
#include <QJsonArray>

#include <memory>
#include <string>
#include <vector>

namespace provisioning::motcuactl {

using namespace Qt::StringLiterals;

namespace {

tl::expected<QImage, QString> greyImage(const QString& path)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    const auto image = reader.read().convertToFormat(QImage::Format_Grayscale8);
    if (image.isNull())
        return tl::make_unexpected(path + u": "_s + reader.errorString());
    return image;
}

Answer decode(const std::vector<std::string>& files)
{
    QJsonArray seen;
    QStringList words;
    for (const auto& file : files) {
        const auto path = QFile::decodeName(file.c_str());
        const auto image = greyImage(path);
        if (!image)
            return failure(u"FileUnreadable"_s, image.error());
        const auto bytes = drivers::camera::readStill(
            {image->constBits(), image->width(), image->height(), image->bytesPerLine()});
        auto object = bytes ? toJson(drivers::camera::readingOf(*bytes)) : jsonOfNoCode();
        object.insert(u"file"_s, path);
        words << path + u": "_s + wordsOf(object);
        seen.append(object);
    }
    return {seen, words.join(u'\n')};
}

Answer parse(const std::string& text)
{
    const auto object = toJson(drivers::camera::readingOf(QByteArray::fromStdString(text)));
    return {object, wordsOf(object)};
}

} // namespace

void addQr(CLI::App& line, Task& task)
{
    auto* qr = line.add_subcommand("qr", "The QR code of an identity card");
    qr->require_subcommand(1);

    const auto files = std::make_shared<std::vector<std::string>>();
    auto* decodeLine = qr->add_subcommand("decode", "Read the code in pictures (PGM, PNG, JPEG)");
    decodeLine->add_option("image", *files, "Picture files")->required();
    decodeLine->callback([files, &task] { task = [files] { return decode(*files); }; });

    const auto text = std::make_shared<std::string>();
    auto* parseLine = qr->add_subcommand("parse", "Say what the text of a code means");
    parseLine->add_option("text", *text, "As a scanner gives it")->required();
    parseLine->callback([text, &task] { task = [text] { return parse(*text); }; });
}

} // namespace provisioning::motcuactl
