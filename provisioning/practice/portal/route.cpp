#include "provisioning/practice/portal/route.h"

#include <array>

namespace provisioning::practice {

namespace {

constexpr std::size_t longestId = 64;

struct Row {
    Call call;
    std::string_view method;
    std::string_view tail; // after the collection, or after the id
};

constexpr std::array plain{
    Row{Call::Status, "GET", "/v1/status"},
    Row{Call::Captchas, "POST", "/v1/captchas"},
    Row{Call::Challenges, "POST", "/v1/challenges"},
    Row{Call::Registrations, "POST", "/v1/registrations"},
    Row{Call::Resumptions, "POST", "/v1/resumptions"},
    Row{Call::Recoveries, "POST", "/v1/recoveries"},
    Row{Call::OfficerCalls, "POST", "/v1/officer-calls"},
    Row{Call::Keys, "GET", "/v1/keys"},
    Row{Call::Envelopes, "POST", "/v1/envelopes"},
};

constexpr std::array ofBoth{
    Row{Call::Registration, "GET", ""},       Row{Call::Drop, "DELETE", ""},
    Row{Call::Otp, "POST", "/otp"},           Row{Call::Resend, "POST", "/otp/resend"},
    Row{Call::Password, "POST", "/password"},
};

constexpr std::array ofRegistrations{
    Row{Call::PromptResend, "POST", "/prompt/resend"},
    Row{Call::Confirmation, "POST", "/confirmation"},
    Row{Call::Postponement, "POST", "/postponement"},
};

template <class Rows>
std::optional<Call> find(const Rows& rows, std::string_view method, std::string_view tail)
{
    for (const auto& row : rows)
        if (row.method == method && row.tail == tail)
            return row.call;
    return std::nullopt;
}

std::optional<Route> routeIn(Collection collection, std::string_view method, std::string_view rest)
{
    const auto id = rest.substr(0, rest.find('/'));
    if (id.empty() || id.size() > longestId)
        return std::nullopt;
    auto call = find(ofBoth, method, rest.substr(id.size()));
    if (!call && collection == Collection::Registrations)
        call = find(ofRegistrations, method, rest.substr(id.size()));
    return call ? std::optional(Route{*call, collection, id}) : std::nullopt;
}

} // namespace

std::optional<Route> routeOf(std::string_view method, std::string_view path)
{
    if (const auto call = find(plain, method, path))
        return Route{*call};
    for (const auto& [collection, start] :
         {std::pair{Collection::Registrations, std::string_view("/v1/registrations/")},
          std::pair{Collection::Recoveries, std::string_view("/v1/recoveries/")}})
        if (path.substr(0, start.size()) == start)
            return routeIn(collection, method, path.substr(start.size()));
    return std::nullopt;
}

} // namespace provisioning::practice
