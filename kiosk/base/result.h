// A value or an Error, never both. Member names are those of std::expected (C++23), so that the alias can
// become it.
#pragma once

#include "kiosk/base/error.h"

#include <tl/expected.hpp>

namespace kiosk::base {

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, const QString& origin, const QString& detail = {})
{
    return tl::make_unexpected(makeError(code, origin, detail));
}

} // namespace kiosk::base
