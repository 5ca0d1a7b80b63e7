#include "provisioning/practice/portal/admin_front.h"

#include "provisioning/practice/portal/admin_calls.h"
#include "provisioning/practice/portal/admin_outside.h"

#include <httplib.h>

#include <QFile>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSaveFile>

#include <openssl/crypto.h>

#include <array>
#include <thread>

namespace provisioning::practice {

using namespace Qt::StringLiterals;
using kiosk::base::ErrorCode;
using kiosk::base::fail;
using kiosk::base::Result;

namespace {

constexpr QLatin1String origin("practice.admin");
constexpr std::size_t threads = 4;
constexpr std::size_t largestBody = 64U * 1024U;

QString drawToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(words.data()), sizeof(words)).toHex());
}

void write(httplib::Response& response, int status, const QJsonObject& document)
{
    const auto body = QJsonDocument(document).toJson(QJsonDocument::Compact);
    response.status = status;
    response.set_content(body.constData(), static_cast<std::size_t>(body.size()), "application/json");
}

void writeError(httplib::Response& response, int status, const QString& what)
{
    write(response, status, {{u"error"_s, what}});
}

QJsonObject bodyOf(const httplib::Request& request)
{
    return QJsonDocument::fromJson(
               QByteArray(request.body.data(), static_cast<qsizetype>(request.body.size())))
        .object();
}

} // namespace

class AdminFront::Listener {
public:
    Listener(PracticePortal& portal, const QString& token)
        : m_portal(portal), m_expected("Bearer " + token.toStdString())
    {
        m_server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
        m_server.set_payload_max_length(largestBody);
        // One call a connection: nothing idles, so closing never waits.
        m_server.set_keep_alive_max_count(1);
        m_server.set_pre_routing_handler(
            [this](const httplib::Request& request, httplib::Response& response) {
                if (isAllowed(request))
                    return httplib::Server::HandlerResponse::Unhandled;
                writeError(response, 401, u"the bearer token is missing or wrong"_s);
                return httplib::Server::HandlerResponse::Handled;
            });
        addQuestions();
        addLists();
        addOrder("/admin/faults", adminAddFault);
        addOrder("/admin/faults/clear", adminClearFaults);
        addOrder("/admin/maintenance", adminMaintenance);
        addOrder("/admin/line", adminLine);
        addOrder("/admin/methods", adminMethods);
        addOrder("/admin/clock", adminClock);
        addOrder("/admin/prompts/pin", adminEnterPin);
        addOrder("/admin/prompts/refuse", adminRefusePrompt);
        addOrder("/admin/mails/open", adminOpenMail);
        addOrder("/admin/reset", adminReset);
    }

    ~Listener()
    {
        if (!m_thread.joinable())
            return;
        m_server.stop();
        m_thread.join();
    }

    int start(int port)
    {
        const int bound = port != 0 ? (m_server.bind_to_port("127.0.0.1", port) ? port : -1)
                                    : m_server.bind_to_any_port("127.0.0.1");
        if (bound <= 0)
            return 0;
        m_thread = std::thread([this] {
            m_server.listen_after_bind();
            m_ended = true;
        });
        while (!m_server.is_running() && !m_ended)
            std::this_thread::yield();
        m_port = bound;
        return bound;
    }

    [[nodiscard]] int port() const { return m_port; }

private:
    bool isAllowed(const httplib::Request& request) const
    {
        const auto given = request.get_header_value("Authorization");
        return given.size() == m_expected.size() &&
               CRYPTO_memcmp(given.data(), m_expected.data(), given.size()) == 0;
    }

    void addQuestions();
    void addLists();

    void addOrder(const char* path, AdminAnswer (*order)(PracticePortal&, const QJsonObject&))
    {
        m_server.Post(path, [this, order](const httplib::Request& request, httplib::Response& response) {
            const auto done = order(m_portal, bodyOf(request));
            if (done)
                write(response, 200, *done);
            else
                writeError(response, 422, done.error());
        });
    }

    PracticePortal& m_portal;
    const std::string m_expected;
    httplib::Server m_server;
    std::thread m_thread;
    std::atomic<bool> m_ended = false;
    int m_port = 0;
};

void AdminFront::Listener::addLists()
{
    const auto add = [this](const char* path, auto list) {
        m_server.Get(path, [list](const httplib::Request& request, httplib::Response& response) {
            write(response, 200, list(request));
        });
    };
    const auto asked = [](const httplib::Request& request, const char* name) {
        return QString::fromStdString(request.get_param_value(name));
    };
    add("/admin/messages",
        [=, this](const auto& request) { return adminMessages(m_portal, asked(request, "to")); });
    add("/admin/mails",
        [=, this](const auto& request) { return adminMails(m_portal, asked(request, "to")); });
    add("/admin/prompts",
        [=, this](const auto& request) { return adminPrompts(m_portal, asked(request, "phone")); });
    add("/admin/sims", [this](const auto& /*request*/) { return adminSims(m_portal); });
    add("/admin/envelopes", [this](const auto& /*request*/) { return adminEnvelopes(m_portal); });
    add("/admin/officer-calls", [this](const auto& /*request*/) { return adminOfficerCalls(m_portal); });
    add("/admin/people", [this](const auto& /*request*/) { return adminPeople(m_portal); });
    add("/admin/accounts", [this](const auto& /*request*/) { return adminAccounts(m_portal); });
}

void AdminFront::Listener::addQuestions()
{
    m_server.Get(R"(/admin/accounts/([\d-]{1,14}))",
                 [this](const httplib::Request& request, httplib::Response& response) {
                     const auto account = m_portal.account(QString::fromStdString(request.matches[1]));
                     if (account)
                         write(response, 200, adminAccount(*account));
                     else
                         writeError(response, 404, u"no such account"_s);
                 });
    m_server.Get(R"(/admin/captchas/([A-Za-z0-9-]{1,64}))",
                 [this](const httplib::Request& request, httplib::Response& response) {
                     const auto asked = QString::fromStdString(request.matches[1]);
                     const auto id = asked == u"newest"_s ? m_portal.newestCaptcha() : asked;
                     const auto text = m_portal.captchaSolution(id);
                     if (text.isEmpty())
                         writeError(response, 404, u"no such captcha"_s);
                     else
                         write(response, 200, {{u"text"_s, text}});
                 });
}

AdminFront::AdminFront(PracticePortal& portal) : m_portal(portal), m_token(drawToken()) {}

AdminFront::~AdminFront()
{
    m_listener.reset();
    if (!m_tokenFile.isEmpty())
        QFile::remove(m_tokenFile);
}

Result<void> AdminFront::open(int port, const QString& folder)
{
    if (!folder.isEmpty()) {
        QSaveFile file(folder + u"/admin-token"_s);
        const auto line = m_token.toLatin1() + '\n';
        if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
            file.write(line) != line.size() || !file.commit())
            return fail(ErrorCode::StorageFailed, origin, file.errorString());
        m_tokenFile = file.fileName();
    }
    m_listener = std::make_unique<Listener>(m_portal, m_token);
    if (m_listener->start(port) == 0)
        return fail(ErrorCode::Internal, origin, u"cannot listen on 127.0.0.1"_s);
    return {};
}

QUrl AdminFront::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_listener ? m_listener->port() : 0);
    return url;
}

} // namespace provisioning::practice
