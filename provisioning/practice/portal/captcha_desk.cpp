#include "provisioning/practice/portal/captcha_desk.h"

#include "provisioning/practice/portal/captcha_picture.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QUuid>

#include <array>

namespace provisioning::practice {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWaiting = 200;

constexpr std::array<QStringView, 10> vietnameseDigits{u"không", u"một", u"hai", u"ba",  u"bốn",
                                                       u"năm",   u"sáu", u"bảy", u"tám", u"chín"};
constexpr std::array<QStringView, 10> englishDigits{u"zero", u"one", u"two",   u"three", u"four",
                                                    u"five", u"six", u"seven", u"eight", u"nine"};

QString speak(const QString& text, const QString& language)
{
    const bool english = language == u"en" || language.startsWith(u"en-");
    const auto& digits = english ? englishDigits : vietnameseDigits;
    QStringList words;
    for (const auto symbol : text)
        words << (symbol.isDigit() ? digits.at(static_cast<std::size_t>(symbol.digitValue())).toString()
                                   : QString(symbol));
    return words.join(u", "_s);
}

QString bare(const QString& typed)
{
    QString text;
    for (const auto symbol : typed.toLower())
        if (!symbol.isSpace())
            text += symbol;
    return text;
}

} // namespace

Answered<DrawnCaptcha> CaptchaDesk::draw(const QString& language)
{
    dropOld();
    if (m_waiting.size() >= mostWaiting)
        return refuse(ProblemCode::Busy);
    QString text;
    for (int i = 0; i < length; ++i)
        text += captchaSymbols.at(QRandomGenerator::system()->bounded(captchaSymbols.size()));
    m_newest = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_waiting.insert(m_newest, {.text = text, .drawnAt = m_clock.monotonic()});
    return DrawnCaptcha{
        .id = m_newest, .png = drawCaptcha(text), .spoken = speak(text, language), .expiresIn = life};
}

Answered<void> CaptchaDesk::spend(const QString& id, const QString& text)
{
    dropOld();
    const auto found = m_waiting.find(id);
    if (found == m_waiting.end() || found->used)
        return refuse(ProblemCode::CaptchaExpired);
    found->used = true;
    if (bare(text) != found->text)
        return refuse(ProblemCode::CaptchaWrong);
    return {};
}

QString CaptchaDesk::solution(const QString& id) const
{
    return m_waiting.value(id).text;
}

void CaptchaDesk::forgetAll()
{
    m_waiting.clear();
    m_newest.clear();
}

void CaptchaDesk::dropOld()
{
    const auto now = m_clock.monotonic();
    m_waiting.removeIf([now](const auto& entry) { return now - entry->drawnAt >= life; });
}

} // namespace provisioning::practice
