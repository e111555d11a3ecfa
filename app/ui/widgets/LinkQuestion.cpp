// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ui/widgets/LinkQuestion.h"

#include "app/text/PlainText.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QMessageBox>
#include <QPushButton>

namespace crisis::ui {
namespace {

struct LinkQuestionTr {
    Q_DECLARE_TR_FUNCTIONS(crisis::ui::LinkQuestion)
};

} // namespace

std::optional<QUrl> openableLink(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QStringLiteral("http") || url.scheme() == QStringLiteral("https");
    if (!url.isValid() || !web || url.host().isEmpty())
        return std::nullopt;
    return url;
}

void askToOpenLink(const QString& text, QWidget* parent) {
    auto* question = new QMessageBox(parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setWindowTitle(LinkQuestionTr::tr("Open link"));
    const auto url = openableLink(text);
    if (!url) {
        question->setIcon(QMessageBox::Warning);
        question->setText(LinkQuestionTr::tr("This link was not opened because it is not a web address."));
        question->setInformativeText(cut(text, 300));
    } else {
        question->setIcon(QMessageBox::Question);
        // The encoded host cannot imitate another one, and user information before an @ is not shown as the
        // host.
        question->setText(
            LinkQuestionTr::tr("Open a page on %1 in the browser?").arg(url->host(QUrl::FullyEncoded)));
        question->setInformativeText(cut(QString::fromLatin1(url->toEncoded()), 300));
        auto* open = question->addButton(LinkQuestionTr::tr("Open"), QMessageBox::AcceptRole);
        question->addButton(QMessageBox::Cancel);
        QObject::connect(open, &QPushButton::clicked, question,
                         [address = *url] { QDesktopServices::openUrl(address); });
    }
    question->open();
}

} // namespace crisis::ui
