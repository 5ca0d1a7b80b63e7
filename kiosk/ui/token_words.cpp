#include "kiosk/ui/token_words.h"

#include "kiosk/ui/error_words.h"
#include "kiosk/ui/format.h"
#include "kiosk/ui/journey_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kiosk::ui {

using namespace Qt::StringLiterals;
using C = base::ErrorCode;

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Token", text);
}

struct Advice {
    C code;
    const char* text;
};

constexpr std::array adviceTable{
    Advice{C::TokenRemoved, QT_TRANSLATE_NOOP("Token", "Mời bạn cắm lại để làm tiếp.")},
    Advice{C::TokenMissing, QT_TRANSLATE_NOOP("Token", "Mời bạn cắm lại để làm tiếp.")},
    Advice{C::TokenModuleMissing, QT_TRANSLATE_NOOP("Token", "Mời bạn gọi cán bộ, hoặc đăng ký cách khác.")},
    Advice{C::TokenModuleFailed, QT_TRANSLATE_NOOP("Token", "Mời bạn rút USB ra, cắm lại rồi thử lại.")},
    Advice{C::TokenModuleStuck, QT_TRANSLATE_NOOP("Token", "Mời bạn rút USB ra, cắm lại rồi thử lại.")},
    Advice{C::TokenFailed, QT_TRANSLATE_NOOP("Token", "Mời bạn rút USB ra, cắm lại rồi thử lại.")},
    Advice{C::TokenPinLocked,
           QT_TRANSLATE_NOOP("Token", "Chỉ nơi cấp chứng thư số mở khóa được. Hoặc cắm USB khác.")},
    Advice{C::TokenPinExpired,
           QT_TRANSLATE_NOOP("Token", "Mời bạn đổi mã PIN bằng phần mềm của nơi cấp, rồi quay lại.")},
    Advice{C::CertificateExpired, QT_TRANSLATE_NOOP("Token", "Mời bạn gia hạn ở nơi cấp.")},
    Advice{C::CertificateRevoked, QT_TRANSLATE_NOOP("Token", "Nơi cấp sẽ cấp chứng thư mới cho bạn.")},
    Advice{C::CertificateUnchecked, QT_TRANSLATE_NOOP("Token", "Mời bạn thử lại, hoặc gọi cán bộ.")},
    Advice{C::CertificateUnknown, QT_TRANSLATE_NOOP("Token", "Mời bạn hỏi nơi cấp.")},
};

QString holderOf(const flow::CertificateOnToken& certificate)
{
    if (certificate.ofOrganisation || certificate.organisation.isEmpty())
        return certificate.name;
    return certificate.name + u" · "_s + certificate.organisation;
}

QString numberOf(const flow::CertificateOnToken& certificate)
{
    if (!certificate.taxCode.isEmpty())
        return say(QT_TRANSLATE_NOOP("Token", "Mã số thuế %1")).arg(certificate.taxCode);
    if (!certificate.budgetCode.isEmpty())
        return say(QT_TRANSLATE_NOOP("Token", "Mã quan hệ ngân sách %1")).arg(certificate.budgetCode);
    if (!certificate.maskedIdNumber.isEmpty())
        return say(QT_TRANSLATE_NOOP("Token", "CMT/CCCD %1")).arg(certificate.maskedIdNumber);
    return certificate.maskedPassport.isEmpty()
               ? QString()
               : say(QT_TRANSLATE_NOOP("Token", "Hộ chiếu %1")).arg(certificate.maskedPassport);
}

QString reasonOf(const flow::CertificateOnToken& certificate, C code)
{
    if (code == C::CertificateExpired)
        return say(QT_TRANSLATE_NOOP("Token", "Không dùng được: đã hết hạn ngày %1."))
            .arg(dateText(certificate.validTo));
    if (code == C::CertificateNotYetValid)
        return say(QT_TRANSLATE_NOOP("Token", "Không dùng được: đến ngày %1 mới có hiệu lực."))
            .arg(dateText(certificate.validFrom));
    return say(QT_TRANSLATE_NOOP("Token", "Không dùng được: %1")).arg(errorSentence(code));
}

Row rowOf(const flow::Journey& journey, const flow::TokenChoice& choice)
{
    const auto& certificate = *flow::certificateOf(journey.tokens, choice);
    const auto& token = *flow::tokenOf(journey.tokens, choice);
    Row row;
    row.title = holderOf(certificate);
    row.glyph = certificate.ofOrganisation ? glyph::Kind::Business : glyph::Kind::Person;
    QStringList about{numberOf(certificate), certificate.issuer,
                      say(QT_TRANSLATE_NOOP("Token", "dùng đến %1")).arg(dateText(certificate.validTo))};
    about.removeIf([](const QString& text) { return text.isEmpty(); });
    row.text = about.join(u" · "_s);
    if (const auto why = flow::whyUnusable(journey.tokens, journey.signing, choice)) {
        row.available = false;
        row.glyph = glyph::Kind::Stop;
        row.note = reasonOf(certificate, *why);
    }
    if (journey.tokens.plugged.size() > 1)
        row.badge = token.label.isEmpty() ? token.serial : token.label;
    return row;
}

} // namespace

QString tokenFault(C code)
{
    const auto* const advice = std::ranges::find(adviceTable, code, &Advice::code);
    return advice == adviceTable.end() ? errorSentence(code) : errorSentence(code) + u' ' + say(advice->text);
}

QString moduleWords(const flow::ModuleFault& fault)
{
    QString what = say(QT_TRANSLATE_NOOP("Token", "Phần mềm của USB ký số trên máy này không chạy được."));
    if (fault.isForeign)
        what =
            say(QT_TRANSLATE_NOOP("Token", "Phần mềm của USB ký số là bản 32 bit, máy này chưa chạy được."));
    else if (fault.code == C::TokenModuleStuck)
        what = say(QT_TRANSLATE_NOOP("Token", "Phần mềm của USB ký số trên máy này không trả lời."));
    return what + u' ' + say(QT_TRANSLATE_NOOP("Token", "Mời bạn gọi cán bộ, hoặc đăng ký cách khác."));
}

QList<Row> certificateRows(const flow::Journey& journey)
{
    QList<Row> rows;
    for (const auto& choice : flow::choicesOf(journey.tokens))
        rows.append(rowOf(journey, choice));
    return rows;
}

QList<Row> documentRows(const flow::Journey& journey)
{
    QList<Row> rows;
    const auto add = [&rows](const QString& label, const QString& value, bool marked = false) {
        Row row;
        row.title = label;
        row.text = value;
        row.marked = marked;
        if (!value.isEmpty())
            rows.append(row);
    };
    const auto& certificate = journey.signing.certificate;
    add(say(QT_TRANSLATE_NOOP("Token", "Việc")),
        say(QT_TRANSLATE_NOOP("Token", "Đăng ký tài khoản Dịch vụ công")), true);
    add(say(QT_TRANSLATE_NOOP("Token", "Cho")),
        subjectTitle(journey.draft.subject.value_or(flow::Subject::Citizen)));
    add(say(QT_TRANSLATE_NOOP("Token", "Tên tổ chức")), certificate.organisation);
    add(say(QT_TRANSLATE_NOOP("Token", "Họ tên")), certificate.ofOrganisation ? QString() : certificate.name);
    add(say(QT_TRANSLATE_NOOP("Token", "Mã số thuế")), certificate.taxCode);
    add(say(QT_TRANSLATE_NOOP("Token", "Mã quan hệ ngân sách")), certificate.budgetCode);
    add(say(QT_TRANSLATE_NOOP("Token", "Số CMT/CCCD")), certificate.maskedIdNumber);
    if (certificate.maskedIdNumber.isEmpty())
        add(say(QT_TRANSLATE_NOOP("Token", "Số hộ chiếu")), certificate.maskedPassport);
    add(say(QT_TRANSLATE_NOOP("Token", "Số chứng thư")), certificate.serial);
    add(say(QT_TRANSLATE_NOOP("Token", "Tên CA")), certificate.issuer);
    // With a line the portal shows them after the signature, to be confirmed.
    if (journey.forLater) {
        add(say(QT_TRANSLATE_NOOP("Token", "Ngày hiệu lực")), dateText(certificate.validFrom));
        add(say(QT_TRANSLATE_NOOP("Token", "Ngày hết hạn")), dateText(certificate.validTo));
        add(say(QT_TRANSLATE_NOOP("Token", "Email")), certificate.email);
    }
    add(say(QT_TRANSLATE_NOOP("Token", "Đồng ý với")),
        say(QT_TRANSLATE_NOOP("Token", "Bản đồng ý cho dùng thông tin, bạn đã đọc ở bước đầu")));
    add(say(QT_TRANSLATE_NOOP("Token", "Ngày ký")), dateText(journey.rules.today));
    return rows;
}

WorkWords workWords(const flow::Journey& journey)
{
    if (std::holds_alternative<flow::state::CheckingCertificate>(journey.state))
        return {say(QT_TRANSLATE_NOOP("Token", "Đang kiểm tra chứng thư số")),
                say(QT_TRANSLATE_NOOP("Token", "Máy hỏi nơi cấp xem chứng thư có còn hiệu lực không."))};
    const auto* token =
        journey.signing.choice ? flow::tokenOf(journey.tokens, *journey.signing.choice) : nullptr;
    if (token != nullptr && token->pin.ownKeypad)
        return {say(QT_TRANSLATE_NOOP("Token", "Nhập mã PIN trên bàn phím của đầu đọc")),
                say(QT_TRANSLATE_NOOP("Token", "Nhập xong thì bấm phím xác nhận ở đó. Đừng rút USB ra."))};
    return {say(QT_TRANSLATE_NOOP("Token", "Đang ký")),
            say(QT_TRANSLATE_NOOP("Token", "Để yên USB trong máy. Chừng vài giây."))};
}

PinRemark pinRemark(const flow::PinTerms& terms, std::optional<C> fault)
{
    PinRemark remark;
    if (fault)
        remark.text = fault == C::TokenPinUnfit ? pinRule(terms) : errorSentence(*fault);
    QString left;
    if (terms.finalTry)
        left = say(QT_TRANSLATE_NOOP("Token", "Chỉ còn một lần thử. Nhập sai lần này thì USB bị khóa."));
    else if (terms.low)
        left = say(QT_TRANSLATE_NOOP(
            "Token", "Mã PIN đã bị nhập sai. Sai thêm vài lần nữa thì USB bị khóa. Mời bạn nhập thật kỹ."));
    else if (!fault && terms.mustChange)
        left = say(QT_TRANSLATE_NOOP("Token", "USB này nhắc bạn đổi mã PIN sớm, bằng phần mềm của nơi cấp."));
    if (fault == C::TokenPinWrong && terms.low && !terms.finalTry)
        left = say(QT_TRANSLATE_NOOP("Token", "Sai thêm vài lần nữa thì USB bị khóa. Mời bạn nhập thật kỹ."));
    if (!fault && !terms.finalTry)
        remark.tone = tone::Kind::Caution;
    if (!left.isEmpty())
        remark.text += remark.text.isEmpty() ? left : u' ' + left;
    return remark;
}

QString pinRule(const flow::PinTerms& terms)
{
    const bool digits = terms.alphabet == flow::PinAlphabet::Digits;
    if (terms.shortest == terms.longest)
        return (digits ? say(QT_TRANSLATE_NOOP("Token", "Mã PIN có %1 chữ số."))
                       : say(QT_TRANSLATE_NOOP("Token", "Mã PIN có %1 chữ hoặc số.")))
            .arg(terms.shortest);
    return (digits ? say(QT_TRANSLATE_NOOP("Token", "Mã PIN có từ %1 đến %2 chữ số."))
                   : say(QT_TRANSLATE_NOOP("Token", "Mã PIN có từ %1 đến %2 ký tự: chữ không dấu, số.")))
        .arg(terms.shortest)
        .arg(terms.longest);
}

QString afterSigning(const flow::Journey& journey)
{
    if (!flow::signsByToken(journey.draft))
        return {};
    QStringList said;
    if (!journey.tokens.plugged.empty())
        said.append(say(QT_TRANSLATE_NOOP("Token", "Bạn rút USB ký số ra được rồi. Nhớ mang về.")));
    if (journey.signing.defaultPin)
        said.append(say(QT_TRANSLATE_NOOP(
            "Token", "Mã PIN của bạn vẫn là mã nhà cung cấp đặt sẵn, ai cũng đoán được. Hãy đổi mã PIN sớm, "
                     "bằng phần mềm của nơi cấp.")));
    else if (journey.signing.mustChangePin)
        said.append(say(
            QT_TRANSLATE_NOOP("Token", "USB nhắc bạn đổi mã PIN. Hãy đổi sớm, bằng phần mềm của nơi cấp.")));
    return said.join(u' ');
}

} // namespace kiosk::ui
