#include "provisioning/practice/portal/route.h"

#include <array>

namespace provisioning::practice {

namespace {

constexpr std::string_view registrations = "/v1/registrations";
constexpr std::size_t longestId = 64;

struct Row {
    Call call;
    std::string_view method;
    std::string_view tail; // after the id
};

constexpr std::array byId{
    Row{Call::Registration, "GET", ""},       Row{Call::Drop, "DELETE", ""},
    Row{Call::Otp, "POST", "/otp"},           Row{Call::Resend, "POST", "/otp/resend"},
    Row{Call::Password, "POST", "/password"},
};

} // namespace

std::optional<Route> routeOf(std::string_view method, std::string_view path)
{
    if (method == "GET" && path == "/v1/status")
        return Route{Call::Status};
    if (method == "POST" && path == "/v1/captchas")
        return Route{Call::Captchas};
    if (method == "POST" && path == registrations)
        return Route{Call::Registrations};
    if (path.substr(0, registrations.size() + 1) != "/v1/registrations/")
        return std::nullopt;
    const auto rest = path.substr(registrations.size() + 1);
    const auto id = rest.substr(0, rest.find('/'));
    if (id.empty() || id.size() > longestId)
        return std::nullopt;
    for (const auto& row : byId)
        if (row.method == method && row.tail == rest.substr(id.size()))
            return Route{row.call, id};
    return std::nullopt;
}

} // namespace provisioning::practice
