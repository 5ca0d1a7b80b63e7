// OpenSSL's times as Qt's. For .cpp files only.
#pragma once

#include <QDateTime>

#include <openssl/asn1.h>

#include <ctime>

namespace kiosk::crypto {

// UTC; invalid for none and for what is no time.
inline QDateTime dateTimeOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (time == nullptr || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return {QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
            QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC};
}

} // namespace kiosk::crypto
