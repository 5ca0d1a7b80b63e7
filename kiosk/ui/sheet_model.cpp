#include "kiosk/ui/sheet_model.h"

#include "kiosk/ui/journey_words.h"

namespace kiosk::ui {

using namespace Qt::StringLiterals;

SheetModel::SheetModel(QObject* parent) : QObject(parent) {}

void SheetModel::show(const flow::Journey& journey, page::Kind page, const Premises& premises)
{
    const LocalTexts& texts = premises.textsFor(journey.language);
    View view;
    QList<Row> rows;
    view.stay = tr("Đóng");
    m_countsDown = journey.overlay == flow::Overlay::IdleWarning;
    switch (journey.overlay) {
    case flow::Overlay::None: return; // the closing sheet keeps its words
    case flow::Overlay::IdleWarning:
        view.glyph = glyph::Kind::Clock;
        view.title = tr("Bạn còn ở đây không?");
        view.text = tr("Nếu không ai chạm vào màn hình, máy sẽ xóa hết thông tin và về màn hình đầu.");
        view.stay = tr("Tôi vẫn ở đây");
        view.countdown = m_view.countdown;
        break;
    case flow::Overlay::CancelQuestion:
        view.glyph = glyph::Kind::Leave;
        view.title = tr("Bạn muốn dừng đăng ký?");
        view.text = tr("Máy sẽ xóa hết những gì bạn đã nhập.");
        view.stay = tr("Làm tiếp");
        view.leave = tr("Dừng và xóa hết");
        break;
    case flow::Overlay::Help: help(page, premises, view, rows); break;
    case flow::Overlay::OfficerComing: officer(journey.officer, premises, view); break;
    case flow::Overlay::ComfortSwitches: view.title = tr("Màn hình cho bạn dễ dùng"); break;
    case flow::Overlay::TermsText: document(tr("Điều khoản"), texts.terms, view); break;
    case flow::Overlay::PrivacyText: document(tr("Chính sách chia sẻ thông tin"), texts.privacy, view); break;
    case flow::Overlay::NoticeText: {
        const auto method = journey.draft.method.value_or(flow::Method::MobileSubscriber);
        document(tr("Tài khoản này dùng được vào việc gì?"), texts.notices.value(method), view);
        break;
    }
    case flow::Overlay::ComplaintText:
        document(tr("Không phải tài khoản của bạn?"), texts.complaint, view);
        addCounter(texts, premises.hotline, rows);
        break;
    case flow::Overlay::CarriersText:
        document(tr("Quầy và tổng đài của nhà mạng"), {}, view);
        for (const CarrierCounter& carrier : texts.carriers) {
            Row row;
            row.title = u"%1 · %2"_s.arg(carrier.label, carrier.hotline);
            row.text = carrier.counter;
            row.glyph = glyph::Kind::Place;
            rows.append(row);
        }
        break;
    }
    set(view, std::move(rows));
}

// Where one goes to complain.
void SheetModel::addCounter(const LocalTexts& texts, const QString& hotline, QList<Row>& rows)
{
    Row row;
    row.title = texts.centre;
    row.text = texts.address;
    row.glyph = glyph::Kind::Place;
    rows.append(row);
    addHotline(hotline, rows);
}

void SheetModel::addHotline(const QString& hotline, QList<Row>& rows)
{
    if (hotline.isEmpty())
        return;
    Row row;
    row.title = tr("Đường dây nóng");
    row.text = hotline;
    row.glyph = glyph::Kind::Call;
    rows.append(row);
}

void SheetModel::officer(flow::Officer officer, const Premises& premises, View& view)
{
    const QString call =
        premises.hotline.isEmpty() ? QString() : u' ' + tr("Đường dây nóng: %1.").arg(premises.hotline);
    view.glyph = glyph::Kind::Officer;
    view.stay = tr("Làm tiếp trong lúc chờ");
    switch (officer) {
    case flow::Officer::Calling:
        view.title = tr("Đang báo cán bộ");
        view.text = tr("Mời bạn đợi tại máy.") + call;
        break;
    case flow::Officer::NotReached:
        view.title = tr("Chưa báo được cán bộ");
        view.text = tr("Đường truyền đang trục trặc. Mời bạn giơ tay gọi cán bộ ở quầy.") + call;
        view.stay = tr("Làm tiếp");
        view.leave = tr("Gọi lại");
        break;
    case flow::Officer::NotCalled:
    case flow::Officer::Told:
        view.title = tr("Đã báo cán bộ");
        view.text = tr("Mời bạn đợi tại máy. Cán bộ sẽ đến giúp bạn.") + call;
        break;
    }
}

void SheetModel::help(page::Kind page, const Premises& premises, View& view, QList<Row>& rows) const
{
    view.glyph = glyph::Kind::Help;
    view.title = tr("Làm gì ở bước này?");
    view.stay = tr("Tôi hiểu rồi");
    view.text = pageWords(page).help;
    addHotline(premises.hotline, rows);
}

void SheetModel::document(const QString& title, const QString& text, View& view)
{
    view.glyph = glyph::Kind::Document;
    view.title = title;
    view.text = text;
}

void SheetModel::setRemaining(std::chrono::milliseconds idleWarning)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(idleWarning).count();
    const QString countdown = m_countsDown && seconds > 0 ? QString::number(seconds) : QString();
    if (countdown == m_view.countdown)
        return;
    m_view.countdown = countdown;
    Q_EMIT changed();
}

void SheetModel::wipe()
{
    set({}, {});
}

void SheetModel::set(const View& view, QList<Row> rows)
{
    m_rows.set(std::move(rows));
    if (view == m_view)
        return;
    m_view = view;
    Q_EMIT changed();
}

} // namespace kiosk::ui
