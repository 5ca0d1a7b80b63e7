#include "provisioning/practice/portal/practice_mailbox.h"

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostKept = 200;

} // namespace

void PracticeMailbox::listen(Listener listener)
{
    const std::scoped_lock lock(m_mutex);
    m_listener = std::move(listener);
}

void PracticeMailbox::deliver(const QString& to, const QString& link, std::chrono::seconds life,
                              const QDateTime& now)
{
    Mail mail{.to = to,
              .subject = u"[Tập huấn] Kích hoạt tài khoản PostID"_s,
              .text =
                  u"Bạn hoặc ai đó đã dùng địa chỉ này để đăng ký tài khoản PostID. Nếu đúng là bạn, hãy mở "
                  "liên kết sau trong vòng %1 phút:\n%2\nNếu không phải bạn, hãy bỏ qua thư này."_s
                      .arg(life.count() / 60)
                      .arg(link),
              .link = link,
              .sentAt = now};
    Listener listener;
    {
        const std::scoped_lock lock(m_mutex);
        mail.number = ++m_lastNumber;
        m_mails.append(mail);
        if (m_mails.size() > mostKept)
            m_mails.removeFirst();
        listener = m_listener;
    }
    if (listener)
        listener(mail);
}

QList<Mail> PracticeMailbox::mails(const QString& to) const
{
    const std::scoped_lock lock(m_mutex);
    if (to.isEmpty())
        return m_mails;
    QList<Mail> mine;
    for (const auto& mail : m_mails)
        if (mail.to == to)
            mine.append(mail);
    return mine;
}

std::optional<Mail> PracticeMailbox::mail(int number) const
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& mail : m_mails)
        if (mail.number == number)
            return mail;
    return std::nullopt;
}

void PracticeMailbox::forgetAll()
{
    const std::scoped_lock lock(m_mutex);
    m_mails.clear();
}

} // namespace provisioning::practice
