// One queue of a CUPS server, asked by IPP (RFC 8011). Each call is a connection of its own, so that a server
// that went away and came back is met like any other.
//
// One thread. Blocking, for some seconds at most when the server hangs.
#pragma once

#include "drivers/printer/cups_library.h"
#include "drivers/printer/sights.h"

namespace drivers::printer {

struct CupsPlace {
    QString queue;
    // "/run/cups/cups.sock" or "host:port"; empty: what libcups finds by itself, which is this machine's.
    QString server;
};

struct CupsFault {
    bool isLost = false; // no answer: whether the server has acted is not known
    QString detail;
};

class CupsQueue {
public:
    template <class T>
    using Answer = tl::expected<T, CupsFault>;

    // The library outlives it.
    CupsQueue(const CupsLibrary& cups, CupsPlace place);

    Answer<QueueSight> look();
    Answer<JobSight> look(int job);
    // A job without a document waits. The title is the same for everybody.
    Answer<int> createJob(const api::PrintPage& page);
    // The job's only document, and the job may begin.
    Answer<void> send(int job, const QByteArray& pdf);
    Answer<void> cancel(int job);
    // All of this user's, and the service's memory of them.
    Answer<void> cancelEarlier();

private:
    struct Delete {
        const CupsLibrary* cups;
        void operator()(ipp_t* message) const { cups->ippDelete(message); }
        void operator()(http_t* connection) const { cups->httpClose(connection); }
    };
    using Message = std::unique_ptr<ipp_t, Delete>;
    using Connection = std::unique_ptr<http_t, Delete>;

    [[nodiscard]] Message request(ipp_op_t operation) const;
    [[nodiscard]] Connection connect() const;
    Answer<Message> exchange(Message request, const QByteArray* document = nullptr);
    [[nodiscard]] QStringList words(ipp_t* message, const char* name) const;
    [[nodiscard]] std::optional<int> number(ipp_t* message, const char* name, ipp_tag_t tag) const;

    const CupsLibrary& m_cups;
    CupsPlace m_place;
    QByteArray m_resource;
};

} // namespace drivers::printer
