// The way from a worker thread to the object that started it, for as long as that listens.
#pragma once

#include <functional>
#include <mutex>

namespace drivers::token {

class NewsPost {
public:
    using Post = std::function<void(std::function<void()>)>;

    // `post` is called on the workers' threads with a lock held; it only queues.
    explicit NewsPost(Post post) : m_post(std::move(post)) {}

    void say(std::function<void()> news)
    {
        const std::lock_guard lock(m_mutex);
        if (m_post)
            m_post(std::move(news));
    }

    // After this nothing is posted any more.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_post = nullptr;
    }

private:
    std::mutex m_mutex;
    Post m_post;
};

} // namespace drivers::token
