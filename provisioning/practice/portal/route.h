// Which call of the contract a method and a path name.
#pragma once

#include "provisioning/practice/portal/faults.h"
#include "provisioning/practice/portal/registration_book.h"

#include <optional>
#include <string_view>

namespace provisioning::practice {

struct Route {
    Call call = Call::Status;
    Collection collection = Collection::Registrations;
    std::string_view id = {}; // in the path (into the path that was given), or empty

    bool operator==(const Route&) const = default;
};

// `path` is decoded and has no query. None: no call of the contract.
std::optional<Route> routeOf(std::string_view method, std::string_view path);

} // namespace provisioning::practice
