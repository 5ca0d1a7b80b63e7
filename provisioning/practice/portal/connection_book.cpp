#include "provisioning/practice/portal/connection_book.h"

#include <memory>

#include <sys/socket.h>

namespace provisioning::practice {

namespace {

// Hung on each SSL object; OpenSSL frees it with the object, and the HTTP library closes the socket only
// after that. So a socket in the book is always still ours.
struct Mark {
    ConnectionBook* book;
    int socket;
};

void freeMark(void* /*parent*/, void* mark, CRYPTO_EX_DATA* /*data*/, int /*index*/, long /*argl*/,
              void* /*argp*/)
{
    const std::unique_ptr<Mark> owned(static_cast<Mark*>(mark));
    if (owned)
        owned->book->leave(owned->socket);
}

int markIndex()
{
    static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, freeMark);
    return index;
}

int bookIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

void noteHandshake(const SSL* connection, int where, int /*result*/)
{
    if ((where & SSL_CB_HANDSHAKE_START) == 0 || SSL_get_ex_data(connection, markIndex()) != nullptr)
        return;
    auto* book = static_cast<ConnectionBook*>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), bookIndex()));
    auto mark = std::make_unique<Mark>(Mark{book, SSL_get_fd(connection)});
    // The callback's type is const for no reason that matters here: the object is the handshake's own.
    if (SSL_set_ex_data(const_cast<SSL*>(connection), markIndex(), mark.get()) == 1)
        book->enter(mark.release()->socket);
}

} // namespace

void ConnectionBook::watch(SSL_CTX* context)
{
    SSL_CTX_set_ex_data(context, bookIndex(), this);
    SSL_CTX_set_info_callback(context, noteHandshake);
}

void ConnectionBook::cutAll()
{
    const std::scoped_lock lock(m_mutex);
    for (const int socket : m_sockets)
        ::shutdown(socket, SHUT_RDWR);
}

void ConnectionBook::enter(int socket)
{
    const std::scoped_lock lock(m_mutex);
    m_sockets.insert(socket);
}

void ConnectionBook::leave(int socket)
{
    const std::scoped_lock lock(m_mutex);
    m_sockets.erase(socket);
}

} // namespace provisioning::practice
