#include "drivers/printer/cups_queue.h"

#include <array>
#include <cmath>
#include <utility>

namespace drivers::printer {

using namespace Qt::StringLiterals;

namespace {

constexpr int connectLimitMs = 2'000;
constexpr double silenceLimitSeconds = 3;
constexpr double millimetresPerInch = 25.4;
constexpr const char* jobTitle = "motcua";

int giveUpWaiting(http_t*, void*)
{
    return 0;
}

// Nobody is there to type one: a server that wants a password refuses.
const char* noPassword(const char*, http_t*, const char*, const char*, void*)
{
    return nullptr;
}

// The self-describing name of a size (PWG 5101.1, 5).
QByteArray mediaName(const api::PrintPage& page)
{
    const auto millimetres = [&](int dots) {
        return QByteArray::number(std::lround(dots * millimetresPerInch / page.dotsPerInch));
    };
    const auto size = millimetres(page.width) + 'x' + millimetres(page.height) + "mm";
    if (size == "148x210mm")
        return "iso_a5_" + size;
    if (size == "210x297mm")
        return "iso_a4_" + size;
    return "custom_" + size + '_' + size;
}

} // namespace

CupsQueue::CupsQueue(const CupsLibrary& cups, CupsPlace place)
    : m_cups(cups), m_place(std::move(place)), m_resource("/printers/" + m_place.queue.toLatin1())
{
    m_cups.cupsSetPasswordCB2(&noPassword, nullptr); // of this thread
}

CupsQueue::Connection CupsQueue::connect() const
{
    auto host = m_place.server.toUtf8();
    int port = m_cups.ippPort();
    if (host.isEmpty()) {
        host = m_cups.cupsServer();
    } else if (const auto colon = host.lastIndexOf(':'); colon >= 0 && !host.startsWith('/')) {
        port = host.sliced(colon + 1).toInt();
        host.truncate(colon);
    }
    Connection connection(m_cups.httpConnect2(host.constData(), port, nullptr, AF_UNSPEC,
                                              HTTP_ENCRYPTION_IF_REQUESTED, 1, connectLimitMs, nullptr),
                          {&m_cups});
    if (connection)
        m_cups.httpSetTimeout(connection.get(), silenceLimitSeconds, &giveUpWaiting, nullptr);
    return connection;
}

CupsQueue::Message CupsQueue::request(ipp_op_t operation) const
{
    Message message(m_cups.ippNewRequest(operation), {&m_cups});
    m_cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
                        ("ipp://localhost" + m_resource).constData());
    m_cups.ippAddString(message.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
                        m_cups.cupsUser());
    return message;
}

CupsQueue::Answer<CupsQueue::Message> CupsQueue::exchange(Message request, const QByteArray* document)
{
    const auto lost = [](const char* where) {
        return tl::make_unexpected(CupsFault{true, QString::fromLatin1(where)});
    };
    const auto connection = connect();
    if (!connection)
        return lost("no print service");
    Message answer(nullptr, {&m_cups});
    if (document == nullptr) {
        // Takes the request, and says who we are where the server asks for it.
        answer.reset(m_cups.cupsDoRequest(connection.get(), request.release(), m_resource.constData()));
    } else {
        if (m_cups.cupsSendRequest(connection.get(), request.get(), m_resource.constData(),
                                   CUPS_LENGTH_VARIABLE) != HTTP_STATUS_CONTINUE)
            return lost("request not taken");
        if (m_cups.cupsWriteRequestData(connection.get(), document->constData(),
                                        static_cast<std::size_t>(document->size())) != HTTP_STATUS_CONTINUE)
            return lost("document not taken");
        answer.reset(m_cups.cupsGetResponse(connection.get(), m_resource.constData()));
    }
    if (!answer)
        return lost("no answer");
    const auto status = m_cups.ippGetStatusCode(answer.get());
    if (status >= IPP_STATUS_ERROR_BAD_REQUEST)
        return tl::make_unexpected(CupsFault{false, QString::fromLatin1(m_cups.ippErrorString(status))});
    return answer;
}

QStringList CupsQueue::words(ipp_t* message, const char* name) const
{
    QStringList list;
    auto* attribute = m_cups.ippFindAttribute(message, name, IPP_TAG_KEYWORD);
    for (int i = 0; attribute != nullptr && i < m_cups.ippGetCount(attribute); ++i)
        list.append(QString::fromUtf8(m_cups.ippGetString(attribute, i, nullptr)));
    return list;
}

std::optional<int> CupsQueue::number(ipp_t* message, const char* name, ipp_tag_t tag) const
{
    auto* attribute = m_cups.ippFindAttribute(message, name, tag);
    return attribute == nullptr ? std::nullopt : std::optional(m_cups.ippGetInteger(attribute, 0));
}

CupsQueue::Answer<QueueSight> CupsQueue::look()
{
    static constexpr std::array wanted{"printer-state", "printer-state-reasons", "printer-is-accepting-jobs"};
    auto question = request(IPP_OP_GET_PRINTER_ATTRIBUTES);
    m_cups.ippAddStrings(question.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                         static_cast<int>(wanted.size()), nullptr, wanted.data());
    const auto answer = exchange(std::move(question));
    if (!answer)
        return tl::make_unexpected(answer.error());
    QueueSight sight;
    sight.isStopped = number(answer->get(), "printer-state", IPP_TAG_ENUM) == IPP_PSTATE_STOPPED;
    sight.reasons = words(answer->get(), "printer-state-reasons");
    auto* takes = m_cups.ippFindAttribute(answer->get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
    sight.takesJobs = takes == nullptr || m_cups.ippGetBoolean(takes, 0) != 0;
    return sight;
}

CupsQueue::Answer<JobSight> CupsQueue::look(int job)
{
    static constexpr std::array wanted{"job-state", "job-state-reasons", "time-at-processing"};
    auto question = request(IPP_OP_GET_JOB_ATTRIBUTES);
    m_cups.ippAddInteger(question.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    m_cups.ippAddStrings(question.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
                         static_cast<int>(wanted.size()), nullptr, wanted.data());
    const auto answer = exchange(std::move(question));
    if (!answer)
        return tl::make_unexpected(answer.error());
    const auto state = number(answer->get(), "job-state", IPP_TAG_ENUM);
    if (!state || *state < static_cast<int>(JobState::Pending) ||
        *state > static_cast<int>(JobState::Completed))
        return tl::make_unexpected(CupsFault{false, u"an answer without job-state"_s});
    // "no-value" as long as it waits; of a job whose queue was deleted cupsd does not tell.
    const bool waits =
        m_cups.ippFindAttribute(answer->get(), "time-at-processing", IPP_TAG_NOVALUE) != nullptr;
    return JobSight{static_cast<JobState>(*state), words(answer->get(), "job-state-reasons"), !waits};
}

CupsQueue::Answer<int> CupsQueue::createJob(const api::PrintPage& page)
{
    auto order = request(IPP_OP_CREATE_JOB);
    const auto add = [&](ipp_tag_t group, ipp_tag_t tag, const char* name, const char* value) {
        m_cups.ippAddString(order.get(), group, tag, name, nullptr, value);
    };
    add(IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", jobTitle);
    add(IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", mediaName(page).constData());
    // Dot for dot, and no banner page around it.
    add(IPP_TAG_JOB, IPP_TAG_KEYWORD, "print-scaling", "none");
    add(IPP_TAG_JOB, IPP_TAG_NAME, "job-sheets", "none");
    const auto answer = exchange(std::move(order));
    if (!answer)
        return tl::make_unexpected(answer.error());
    const auto id = number(answer->get(), "job-id", IPP_TAG_INTEGER);
    if (!id)
        return tl::make_unexpected(CupsFault{false, u"an answer without job-id"_s});
    return *id;
}

CupsQueue::Answer<void> CupsQueue::send(int job, const QByteArray& pdf)
{
    auto order = request(IPP_OP_SEND_DOCUMENT);
    m_cups.ippAddInteger(order.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    m_cups.ippAddString(order.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
                        "application/pdf");
    m_cups.ippAddBoolean(order.get(), IPP_TAG_OPERATION, "last-document", 1);
    return exchange(std::move(order), &pdf).map([](const Message&) {});
}

CupsQueue::Answer<void> CupsQueue::cancel(int job)
{
    auto order = request(IPP_OP_CANCEL_JOB);
    m_cups.ippAddInteger(order.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    return exchange(std::move(order)).map([](const Message&) {});
}

CupsQueue::Answer<void> CupsQueue::cancelEarlier()
{
    auto order = request(IPP_OP_CANCEL_MY_JOBS);
    m_cups.ippAddBoolean(order.get(), IPP_TAG_OPERATION, "purge-jobs", 1);
    return exchange(std::move(order)).map([](const Message&) {});
}

} // namespace drivers::printer
