// What the readers of answers share: from the bytes to the members, and the verdict on them.
#pragma once

#include "kiosk/portal/http_answer.h"
#include "kiosk/portal/json_members.h"
#include "kiosk/portal/values.h"

namespace kiosk::portal {

// `what` is for the log: a place in the answer, never its text.
tl::unexpected<Failure> garbage(const QString& what);

// The JSON object of an answer that should have this status.
Answer<JsonMembers> membersOf(const HttpAnswer& answer, int status);

// Groups of 4, 3 and 4 without look-alikes.
QString readReceiptCode(JsonMembers& members);

template <class T>
Answer<T> whenGood(const JsonMembers& members, T value)
{
    if (!members.isGood())
        return garbage(QStringLiteral("members"));
    return value;
}

// The group's own verdict counts for the whole.
template <class Read>
auto within(JsonMembers& members, QLatin1StringView name, Read read)
{
    auto group = members.object(name);
    auto value = read(group);
    if (!group.isGood())
        members.refuse();
    return value;
}

} // namespace kiosk::portal
