#include "kiosk/ui/certificate_model.h"

#include "kiosk/ui/field_words.h"
#include "kiosk/ui/format.h"
#include "kiosk/ui/token_words.h"

namespace kiosk::ui {

namespace state = flow::state;

namespace {

// Labels as the real portal has them.
QList<Row> linesOf(const flow::SigningCertificate& certificate)
{
    QList<Row> rows;
    const auto add = [&rows](const QString& label, const QString& value, bool marked = false) {
        if (value.isEmpty())
            return;
        Row row;
        row.title = label;
        row.text = value;
        row.marked = marked;
        rows.append(row);
    };
    const bool ofPerson = certificate.organisation.isEmpty();
    add(CertificateModel::tr("Tên tổ chức"), certificate.organisation, true);
    add(CertificateModel::tr("Mã số thuế"), certificate.taxCode);
    // A certificate that names no person has the organisation's name there, too.
    if (certificate.name != certificate.organisation)
        add(CertificateModel::tr("Họ tên"), certificate.name, ofPerson);
    add(CertificateModel::tr("Số CMT/CCCD"), certificate.maskedIdNumber);
    add(CertificateModel::tr("Ngày hiệu lực"), dateText(certificate.validFrom));
    add(CertificateModel::tr("Ngày hết hạn"), dateText(certificate.validTo));
    add(CertificateModel::tr("Tên CA"), certificate.issuer);
    return rows;
}

} // namespace

CertificateModel::CertificateModel(Post post, QObject* parent) : QObject(parent), m_post(std::move(post)) {}

void CertificateModel::show(const flow::Journey& journey)
{
    if (const auto* asking = std::get_if<state::ConfirmingCertificate>(&journey.state))
        show(journey, asking->certificate,
             asking->fault ? faultSentence(flow::Field::Email, *asking->fault) : QString());
    else if (const auto* confirming = std::get_if<state::Confirming>(&journey.state))
        show(journey, confirming->certificate, {});
}

void CertificateModel::show(const flow::Journey& journey, const flow::SigningCertificate& certificate,
                            const QString& fault)
{
    m_lines.set(linesOf(certificate));
    set(certificate.organisation.isEmpty() ? tr("Đây có phải là bạn không?")
                                           : tr("Đây có phải là đơn vị của bạn không?"),
        journey.draft.text(flow::Field::Email), afterSigning(journey), fault);
}

void CertificateModel::wipe()
{
    m_lines.set({});
    set({}, {}, {}, {});
}

void CertificateModel::set(const QString& title, const QString& email, const QString& remark,
                           const QString& fault)
{
    if (title == m_title && email == m_email && remark == m_remark && fault == m_fault)
        return;
    m_title = title;
    m_email = email;
    m_remark = remark;
    m_fault = fault;
    Q_EMIT changed();
}

void CertificateModel::edit(const QString& typed)
{
    m_post(flow::event::FieldEdited{flow::Field::Email, typed, flow::Source::Typed});
}

} // namespace kiosk::ui
