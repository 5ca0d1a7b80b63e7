#include "kiosk/base/ids.h"

#include <QRandomGenerator>
#include <QUuid>

namespace kiosk::base {

QString uuidV7(const Clock& clock)
{
    const auto now = static_cast<std::uint64_t>(clock.utcNow().toMSecsSinceEpoch());
    auto* random = QRandomGenerator::system();
    const std::uint64_t low = random->generate64();
    QUuid id;
    id.data1 = static_cast<uint>(now >> 16);
    id.data2 = static_cast<ushort>(now);
    id.data3 = static_cast<ushort>(0x7000u | (random->generate() & 0x0fffu));
    for (int i = 0; i < 8; ++i)
        id.data4[i] = static_cast<uchar>(low >> (8 * i));
    id.data4[0] = static_cast<uchar>((id.data4[0] & 0x3fu) | 0x80u);
    return id.toString(QUuid::WithoutBraces);
}

} // namespace kiosk::base
