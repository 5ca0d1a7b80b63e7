#include "drivers/voice/messages.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace drivers::voice {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array stateNames{
    std::pair{api::VoiceState::Starting, "starting"},
    std::pair{api::VoiceState::Ready, "ready"},
    std::pair{api::VoiceState::NoOutput, "no-output"},
    std::pair{api::VoiceState::NotAvailable, "not-available"},
};

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonValue orNull(const std::optional<QString>& text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

std::optional<QString> textOrNone(const QJsonValue& value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

struct OrderWriter {
    QJsonObject& object;

    void operator()(const Settle& order) const
    {
        object.insert(u"settle"_s, QJsonObject{{u"device"_s, orNull(order.settings.device)},
                                               {u"recordings"_s, orNull(order.settings.recordings)},
                                               {u"volume"_s, order.settings.volume}});
    }
    void operator()(const Say& order) const
    {
        QJsonArray phrases;
        for (const auto& phrase : order.utterance.phrases)
            phrases.append(QJsonArray{phrase.shown, phrase.spoken});
        object.insert(u"say"_s,
                      QJsonObject{{u"language"_s, order.utterance.language}, {u"phrases"_s, phrases}});
    }
    void operator()(const Stop&) const { object.insert(u"stop"_s, true); }
    void operator()(const SetVolume& order) const { object.insert(u"volume"_s, order.percent); }
};

api::Utterance utteranceFrom(const QJsonObject& object)
{
    api::Utterance utterance{object.value(u"language"_s).toString(), {}};
    for (const QJsonValue phrase : object.value(u"phrases"_s).toArray())
        utterance.phrases.append({phrase.toArray().at(0).toString(), phrase.toArray().at(1).toString()});
    return utterance;
}

} // namespace

QByteArray toLine(const Order& order)
{
    QJsonObject object{{u"number"_s, order.number}};
    std::visit(OrderWriter{object}, order.body);
    return lineOf(object);
}

QByteArray toLine(const Report& report)
{
    if (const auto* taken = std::get_if<Taken>(&report))
        return lineOf({{u"taken"_s, taken->number}});
    if (const auto* ended = std::get_if<Ended>(&report))
        return lineOf({{u"ended"_s, ended->number}});
    const auto state = std::get<StateIs>(report).state;
    const auto name = std::ranges::find(stateNames, state, &std::pair<api::VoiceState, const char*>::first);
    return lineOf({{u"state"_s, QString::fromLatin1(name->second)}});
}

std::optional<Order> orderFrom(const QByteArray& line)
{
    const auto object = QJsonDocument::fromJson(line).object();
    Order order{object.value(u"number"_s).toInt(-1), {}};
    if (order.number < 0)
        return std::nullopt;
    if (const auto settle = object.value(u"settle"_s); settle.isObject())
        order.body = Settle{{textOrNone(settle.toObject().value(u"device"_s)),
                             textOrNone(settle.toObject().value(u"recordings"_s)),
                             settle.toObject().value(u"volume"_s).toInt()}};
    else if (const auto say = object.value(u"say"_s); say.isObject())
        order.body = Say{utteranceFrom(say.toObject())};
    else if (object.contains(u"stop"_s))
        order.body = Stop{};
    else if (const auto volume = object.value(u"volume"_s); volume.isDouble())
        order.body = SetVolume{volume.toInt()};
    else
        return std::nullopt;
    return order;
}

std::optional<Report> reportFrom(const QByteArray& line)
{
    const auto object = QJsonDocument::fromJson(line).object();
    if (const auto taken = object.value(u"taken"_s); taken.isDouble())
        return Taken{taken.toInt()};
    if (const auto ended = object.value(u"ended"_s); ended.isDouble())
        return Ended{ended.toInt()};
    const auto name = object.value(u"state"_s).toString();
    for (const auto& [state, word] : stateNames) {
        if (name == QLatin1String(word))
            return StateIs{state};
    }
    return std::nullopt;
}

} // namespace drivers::voice
