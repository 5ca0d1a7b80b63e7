#include "kiosk/ui/captcha_model.h"

#include "kiosk/ui/error_words.h"

namespace kiosk::ui {

CaptchaModel::CaptchaModel(Post post, QObject* parent) : QObject(parent), m_post(std::move(post)) {}

void CaptchaModel::show(const flow::Journey& journey)
{
    if (const auto* fetching = std::get_if<flow::state::FetchingCaptcha>(&journey.state)) {
        showPicture({});
        setView({true, {}, fetching->fault ? errorSentence(*fetching->fault) : QString(), {}});
        return;
    }
    const auto* entering = std::get_if<flow::state::EnteringCaptcha>(&journey.state);
    if (entering == nullptr)
        return;
    showPicture(entering->captcha.image);
    QString fault;
    if (entering->missing)
        fault = tr("Bạn phải nhập mã xác thực.");
    else if (entering->fault)
        fault = errorSentence(*entering->fault);
    setView({false, entering->text, fault, entering->captcha.spoken});
}

void CaptchaModel::wipe()
{
    showPicture({});
    setView({});
}

void CaptchaModel::showPicture(const QByteArray& png)
{
    if (png == m_png)
        return;
    m_png = png;
    m_picture = QImage::fromData(png, "PNG");
    Q_EMIT pictureChanged();
}

void CaptchaModel::setView(const View& view)
{
    if (view == m_view)
        return;
    m_view = view;
    Q_EMIT changed();
}

void CaptchaModel::edit(const QString& typed)
{
    m_post(flow::event::CaptchaEdited{typed});
}

void CaptchaModel::refresh()
{
    m_post(flow::event::CaptchaRefreshPressed{});
}

} // namespace kiosk::ui
