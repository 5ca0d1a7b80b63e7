#include "provisioning/practice/pki/pki_server.h"

#include <httplib.h>

#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace provisioning::practice::pki {

using namespace Qt::StringLiterals;

namespace {

// Longer than anybody at a counter waits.
constexpr std::chrono::seconds slowness{60};
constexpr int unavailable = 503;
constexpr int notFound = 404;
constexpr std::size_t largestQuestion = 64 * 1024;

QByteArray bytesOf(const std::string& text)
{
    return QByteArray::fromStdString(text);
}

} // namespace

class PkiServer::Counter {
public:
    explicit Counter(const PracticePki& pki) : m_pki(pki)
    {
        m_http.set_payload_max_length(largestQuestion);
        m_http.Post(R"(/ocsp/([a-z-]+))", [this](const auto& asked, auto& answer) {
            serve(Desk::Ocsp, asked, answer, "application/ocsp-response",
                  [&](const IssuingAuthority& authority, Mood mood) {
                      return ocspAnswer(authority, bytesOf(asked.body), mood);
                  });
        });
        m_http.Get(R"(/crl/([a-z-]+)\.crl)", [this](const auto& asked, auto& answer) {
            serve(Desk::Crl, asked, answer, "application/pkix-crl", revocationList);
        });
        m_http.Post("/tsa", [this](const auto& asked, auto& answer) {
            if (isServed(Desk::TimeStamp, answer))
                give(answer, timeStampAnswer(m_pki, bytesOf(asked.body)), "application/timestamp-reply");
        });
        m_http.Post(R"(/mood/(ocsp|crl|tsa)/([a-z-]+))",
                    [this](const auto& asked, auto& answer) { change(asked, answer); });
    }
    ~Counter()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        m_changed.notify_all();
        m_http.stop();
        if (m_thread.joinable())
            m_thread.join();
    }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;

    bool start()
    {
        // Not the library's SO_REUSEPORT: two authorities would share a port without a word.
        m_http.set_socket_options([](socket_t socket) {
            const int yes = 1;
            ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes));
        });
        const auto host = m_pki.address().host().toStdString();
        if (!m_http.bind_to_port(host.c_str(), m_pki.address().port()))
            return false;
        m_thread = std::thread([this] {
            m_http.listen_after_bind();
            m_ended = true;
        });
        while (!m_http.is_running() && !m_ended)
            std::this_thread::yield();
        return m_http.is_running();
    }
    void setMood(Desk desk, Mood mood)
    {
        const std::lock_guard lock(m_mutex);
        m_moods.at(static_cast<std::size_t>(desk)) = mood;
        m_changed.notify_all();
    }
    [[nodiscard]] int asked(Desk desk) const { return m_asked.at(static_cast<std::size_t>(desk)); }

private:
    // Waits when it is slow: until it is told to be otherwise, or to end.
    bool isServed(Desk desk, httplib::Response& answer)
    {
        const auto place = static_cast<std::size_t>(desk);
        ++m_asked.at(place);
        std::unique_lock lock(m_mutex);
        if (m_moods.at(place) == Mood::Slow)
            m_changed.wait_for(lock, slowness, [&] { return m_ending || m_moods.at(place) != Mood::Slow; });
        if (m_moods.at(place) != Mood::Down && !m_ending)
            return true;
        answer.status = unavailable;
        return false;
    }
    [[nodiscard]] Mood moodOf(Desk desk)
    {
        const std::lock_guard lock(m_mutex);
        return m_moods.at(static_cast<std::size_t>(desk));
    }
    template <class Answer>
    void serve(Desk desk, const httplib::Request& asked, httplib::Response& answer, const char* type,
               const Answer& make)
    {
        const auto* authority = m_pki.authority(QString::fromStdString(asked.matches[1].str()));
        if (authority == nullptr)
            answer.status = notFound;
        else if (isServed(desk, answer))
            give(answer, make(*authority, moodOf(desk)), type);
    }
    static void give(httplib::Response& answer, const QByteArray& bytes, const char* type)
    {
        answer.set_content(bytes.constData(), static_cast<std::size_t>(bytes.size()), type);
    }
    void change(const httplib::Request& asked, httplib::Response& answer)
    {
        const auto desk = asked.matches[1].str();
        const auto mood = moodFromName(QString::fromStdString(asked.matches[2].str()));
        if (mood)
            setMood(desk == "ocsp" ? Desk::Ocsp : desk == "crl" ? Desk::Crl : Desk::TimeStamp, *mood);
        else
            answer.status = notFound;
    }

    const PracticePki& m_pki;
    httplib::Server m_http;
    std::thread m_thread;
    std::atomic<bool> m_ended = false;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ending = false;                                           // guarded by m_mutex
    std::array<Mood, 3> m_moods{Mood::Well, Mood::Well, Mood::Well}; // guarded by m_mutex
    std::array<std::atomic<int>, 3> m_asked{};
};

PkiServer::PkiServer(const PracticePki& pki) : m_counter(std::make_unique<Counter>(pki)) {}

PkiServer::~PkiServer() = default;

kiosk::base::Result<void> PkiServer::start()
{
    if (!m_counter->start())
        return kiosk::base::fail(kiosk::base::ErrorCode::Internal, u"practice.pki"_s,
                                 u"the address is taken"_s);
    return {};
}

void PkiServer::setMood(Desk desk, Mood mood)
{
    m_counter->setMood(desk, mood);
}

int PkiServer::asked(Desk desk) const
{
    return m_counter->asked(desk);
}

} // namespace provisioning::practice::pki
