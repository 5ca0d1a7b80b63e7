#include "kiosk/ui/password_model.h"

#include "kiosk/ui/error_words.h"

namespace kiosk::ui {

namespace {

constexpr int longestPassword = 64;

QString refusal(const flow::PasswordAssessment& refused)
{
    flow::PasswordAssessment withoutRepetition = refused;
    withoutRepetition.repeated = true;
    if (!withoutRepetition.isAcceptable())
        return PasswordModel::tr("Mật khẩu chưa đủ các điều bên dưới.");
    return PasswordModel::tr("Hai lần nhập chưa giống nhau.");
}

} // namespace

PasswordModel::PasswordModel(Assess assess, QObject* parent)
    : QObject(parent), m_assess(std::move(assess)), m_entry(longestPassword), m_repeated(longestPassword)
{
    connect(&m_entry, &keyboard::SecretEntry::lengthChanged, this, &PasswordModel::assess);
    connect(&m_repeated, &keyboard::SecretEntry::lengthChanged, this, &PasswordModel::assess);
}

void PasswordModel::show(const flow::Journey& journey)
{
    if (const auto* choosing = std::get_if<flow::state::ChoosingPassword>(&journey.state)) {
        if (choosing->fault)
            setFault(errorSentence(*choosing->fault));
        else
            setFault(choosing->refused ? refusal(*choosing->refused) : QString());
    } else if (!std::holds_alternative<flow::state::SettingPassword>(journey.state)) {
        return;
    }
    assess();
}

void PasswordModel::assess()
{
    flow::PasswordAssessment assessment;
    if (m_entry.length() > 0)
        assessment = m_assess(m_entry.secret(), m_repeated.secret());
    const bool moved = assessment != m_assessment;
    m_assessment = assessment;
    fillChecklist();
    if (moved)
        Q_EMIT changed();
}

void PasswordModel::fillChecklist()
{
    const auto row = [](const QString& title, bool fulfilled) {
        Row line;
        line.title = title;
        line.marked = fulfilled;
        line.glyph = fulfilled ? glyph::Kind::CheckCircle : glyph::Kind::Circle;
        return line;
    };
    const bool typed = m_entry.length() > 0;
    m_checklist.set({row(tr("8 ký tự trở lên"), m_assessment.longEnough),
                     row(tr("Chữ thường"), m_assessment.hasLower),
                     row(tr("Chữ IN HOA"), m_assessment.hasUpper), row(tr("Số"), m_assessment.hasDigit),
                     row(tr("Ký tự đặc biệt ! @ #"), m_assessment.hasSpecial),
                     row(tr("Không có tên, năm sinh"), typed && m_assessment.notPersonal)});
}

QString PasswordModel::advice() const
{
    return m_entry.length() > 0 && !m_assessment.notPersonal
               ? tr("Dễ đoán quá. Hãy ghép ba từ chẳng liên quan gì nhau.")
               : QString();
}

bool PasswordModel::isFirstGood() const
{
    flow::PasswordAssessment first = m_assessment;
    first.repeated = true;
    return m_entry.length() > 0 && first.isAcceptable();
}

void PasswordModel::setFault(const QString& fault)
{
    if (fault == m_fault)
        return;
    m_fault = fault;
    Q_EMIT changed();
}

void PasswordModel::wipe()
{
    m_entry.clear();
    m_repeated.clear();
    m_fault.clear();
    m_assessment = {};
    fillChecklist();
    Q_EMIT changed();
}

} // namespace kiosk::ui
