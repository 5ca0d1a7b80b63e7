#include "kiosk/ui/premises.h"

#include "provisioning/profile/profile.h"

#include <QDir>
#include <QFile>

namespace kiosk::ui {

using namespace Qt::StringLiterals;

namespace {
// Longer beginnings before a colon are sentences, not headings.
constexpr qsizetype longestHeading = 28;

keyboard::KeyboardModel::Method methodOf(provisioning::profile::Typing typing)
{
    using provisioning::profile::Typing;
    switch (typing) {
    case Typing::Telex: return keyboard::KeyboardModel::Telex;
    case Typing::Vni: return keyboard::KeyboardModel::Vni;
    case Typing::Tap: break;
    }
    return keyboard::KeyboardModel::PickAccents;
}

// A language without a file there is left to the embedded ones.
QMap<QString, QByteArray> translationsIn(const QString& folder, const QStringList& languages)
{
    QMap<QString, QByteArray> files;
    for (const QString& language : languages) {
        QFile file(QDir(folder).filePath(u"motcua_%1.qm"_s.arg(language)));
        if (file.open(QIODevice::ReadOnly))
            files.insert(language, file.readAll());
    }
    return files;
}

QMap<flow::Method, QString> byMethod(const QMap<QString, provisioning::profile::Texts>& texts,
                                     const QString& language)
{
    QMap<flow::Method, QString> own;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (const auto method = flow::methodFromName(it.key()))
            own.insert(*method, it.value().value(language));
    }
    return own;
}

} // namespace

QList<Passage> passagesOf(const QString& text)
{
    QList<Passage> passages;
    const auto paragraphs = text.split(u"\n\n"_s, Qt::SkipEmptyParts);
    for (const QString& paragraph : paragraphs) {
        const QString whole = paragraph.trimmed();
        const qsizetype colon = whole.indexOf(u": ");
        if (colon > 0 && colon <= longestHeading)
            passages.append({whole.left(colon), whole.mid(colon + 2, 1).toUpper() + whole.mid(colon + 3)});
        else if (!whole.isEmpty())
            passages.append({{}, whole});
    }
    return passages;
}

const LocalTexts& Premises::textsFor(const QString& language) const
{
    static const LocalTexts none;
    if (const auto own = texts.constFind(language); own != texts.constEnd())
        return *own;
    const auto first = texts.constFind(languages.value(0));
    return first == texts.constEnd() ? none : *first;
}

Premises premisesOf(const provisioning::profile::Profile& profile, bool practice)
{
    Premises premises;
    premises.province = profile.province;
    premises.hotline = profile.hotline;
    premises.languages = profile.languages;
    premises.practice = practice;
    if (profile.translations)
        premises.translations = translationsIn(*profile.translations, profile.languages);
    premises.speaks = profile.voice.enabled;
    premises.headset = profile.voice.output == provisioning::profile::VoiceOutput::Headset;
    premises.volume = profile.voice.volume;
    premises.typing = methodOf(profile.keyboard.typing);
    premises.modernTones = profile.keyboard.tonePlacement == provisioning::profile::TonePlacement::New;
    premises.pixelsPerMillimetre = profile.screen.pixelsPerMillimetre;
    for (const QString& language : profile.languages) {
        LocalTexts texts;
        texts.centre = profile.centre.name.value(language);
        texts.address = profile.centre.address.value(language);
        texts.consent = profile.consent.text.value(language);
        texts.terms = profile.documents.terms.value(language);
        texts.privacy = profile.documents.privacy.value(language);
        texts.recovery = profile.recovery.text.value(language);
        texts.complaint = profile.recovery.complaint.value(language);
        texts.vneid = profile.vneid.value(language);
        texts.notices = byMethod(profile.notices, language);
        texts.prepare = byMethod(profile.prepare, language);
        for (const QString& name : provisioning::profile::knownCarriers()) {
            const auto carrier = profile.carriers.value(name);
            texts.carriers.append(
                {carrier.label.value(language), carrier.hotline, carrier.counter.value(language)});
        }
        premises.texts.insert(language, texts);
    }
    return premises;
}

} // namespace kiosk::ui
