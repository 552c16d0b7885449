// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Help: the documentation in a window of its own, with its pages, links, search and pictures.
#include <QAbstractTextDocumentLayout>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>
#include <QWindow>
#include <algorithm>

#include "tests/ui/window/window_work.h"
#include "ui/style/appearance.h"
#include "ui/window/guide_contents.h"
#include "ui/window/program_files.h"

namespace interfuse {

using namespace testing_tools;

class GuideTest : public QObject {
    Q_OBJECT

    std::unique_ptr<WindowDesk> desk_;
    QWidget* guide_ = nullptr;
    QList<QUrl> browsed_;  // what a browser was asked for

    template <typename Widget>
    Widget* part(const char* name) {
        return guide_->findChild<Widget*>(QLatin1String(name));
    }
    QTextBrowser* page() { return part<QTextBrowser>("guidePage"); }
    QString shown() { return page()->source().fileName(); }
    bool opens();
    bool choose(const QString& title);
    bool clickLink(const QString& address);
    QString atTop();
    QStringList links();

  public Q_SLOTS:
    void browse(const QUrl& url) { browsed_ << url; }

  private Q_SLOTS:
    void init();
    void cleanup();

    void opensAtTheUserGuide();
    void listsEveryPage();
    void linksLeadToPagesAndBack();
    void linksLeadToHeadings();
    void everyLinkOfEveryPageLeadsSomewhere();
    void otherLinksOpenInTheBrowser();
    void findsWordsInThePage();
    void picturesFollowTheAppearance();
};

void GuideTest::init() {
    desk_ = std::make_unique<WindowDesk>();
    QVERIFY(opens());
    QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "browse");
    browsed_.clear();
}

void GuideTest::cleanup() {
    QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
    applyAppearance(*qApp, Appearance::system);
    guide_ = nullptr;
    desk_.reset();
}

bool GuideTest::opens() {
    desk_->key(Qt::Key_F1);
    guide_ = desk_->window().findChild<QWidget*>(QStringLiteral("guideWindow"));
    return guide_ != nullptr && QTest::qWaitForWindowActive(guide_);
}

// Chooses a page in the list, by the mouse.
bool GuideTest::choose(const QString& title) {
    auto* contents = part<QListWidget>("guideContents");
    const QList<QListWidgetItem*> items = contents->findItems(title, Qt::MatchExactly);
    if (items.size() != 1) return false;
    contents->scrollToItem(items.first());
    QTest::mouseClick(contents->viewport(), Qt::LeftButton, {},
                      contents->visualItemRect(items.first()).center());
    return true;
}

// Clicks on the first link with this address, scrolled to as a reader does.
bool GuideTest::clickLink(const QString& address) {
    for (QTextBlock block = page()->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            if (part.fragment().charFormat().anchorHref() != address) continue;
            QTextCursor cursor(page()->document());
            cursor.setPosition(part.fragment().position() + 1);
            page()->setTextCursor(cursor);
            page()->ensureCursorVisible();
            const QRect place = page()->cursorRect(cursor);
            QTest::mouseClick(page()->viewport(), Qt::LeftButton, {}, place.center());
            return true;
        }
    }
    return false;
}

// The first line that is seen whole.
QString GuideTest::atTop() {
    return page()->cursorForPosition({40, 20}).block().text();
}

QStringList GuideTest::links() {
    QStringList all;
    for (QTextBlock block = page()->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QString link = part.fragment().charFormat().anchorHref();
            if (!link.isEmpty()) all << link;
        }
    }
    return all;
}

void GuideTest::opensAtTheUserGuide() {
    QCOMPARE(shown(), QStringLiteral("user-guide.md"));
    QVERIFY(guide_->windowTitle().startsWith(QStringLiteral("User guide")));
    QCOMPARE(part<QListWidget>("guideContents")->currentItem()->text(),
             QStringLiteral("User guide"));
    QVERIFY(page()->document()->toPlainText().contains(QStringLiteral("routing weight")));
    // Asked for again it is the same window.
    desk_->window().activateWindow();
    desk_->action("actionHelp")->trigger();
    QCOMPARE(desk_->window().findChildren<QWidget*>(QStringLiteral("guideWindow")).size(), 1);
    QTest::keyClick(guide_, Qt::Key_Escape);
    QTRY_VERIFY(desk_->window().findChild<QWidget*>(QStringLiteral("guideWindow")) == nullptr);
}

void GuideTest::listsEveryPage() {
    const QDir folder = QFileInfo(userGuideFile()).dir();
    auto* contents = part<QListWidget>("guideContents");
    QCOMPARE(contents->count(), folder.entryList({QStringLiteral("*.md")}).size());
    QCOMPARE(contents->item(0)->text(), QStringLiteral("Interfuse"));
    for (int i = 0; i < contents->count(); ++i) {
        const QString title = contents->item(i)->text();
        QVERIFY2(choose(title), qPrintable(title));
        QTRY_COMPARE(page()->document()->begin().text(), title);
        QVERIFY(!page()->document()->toPlainText().contains(QStringLiteral("<!--")));
    }
    // By the keyboard too.
    contents->setFocus();
    QTest::keyClick(contents, Qt::Key_Home);
    QCOMPARE(shown(), QStringLiteral("index.md"));
    QTest::keyClick(contents, Qt::Key_Down);
    QCOMPARE(shown(), QStringLiteral("first-merge.md"));
}

void GuideTest::linksLeadToPagesAndBack() {
    QVERIFY(!part<QToolButton>("guideBack")->isEnabled());
    QVERIFY(clickLink(QStringLiteral("method.md")));
    QTRY_COMPARE(shown(), QStringLiteral("method.md"));
    QCOMPARE(part<QListWidget>("guideContents")->currentItem()->text(),
             QStringLiteral("The methods"));
    QVERIFY(!part<QToolButton>("guideForward")->isEnabled());
    QTest::mouseClick(part<QToolButton>("guideBack"), Qt::LeftButton);
    QTRY_COMPARE(shown(), QStringLiteral("user-guide.md"));
    QTest::keyClick(guide_, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(shown(), QStringLiteral("method.md"));
    QTest::keyClick(guide_, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(shown(), QStringLiteral("user-guide.md"));
}

void GuideTest::linksLeadToHeadings() {
    QVERIFY(clickLink(QStringLiteral("inputs.md#ids-of-the-hugging-face-hub")));
    QTRY_COMPARE(shown(), QStringLiteral("inputs.md"));
    QTRY_COMPARE(atTop(), QStringLiteral("Ids of the Hugging Face Hub"));
    QVERIFY(page()->verticalScrollBar()->value() > 200);
    // Within the page as well.
    QVERIFY(choose(QStringLiteral("Command line")));
    QVERIFY(clickLink(QStringLiteral("#groups-instead-of-a-recipe")));
    QTRY_COMPARE(atTop(), QStringLiteral("Groups instead of a recipe"));
}

void GuideTest::everyLinkOfEveryPageLeadsSomewhere() {
    int seen = 0;
    for (const GuideEntry& entry : guideContents(QFileInfo(userGuideFile()).path())) {
        QVERIFY(choose(entry.title));
        QStringList all = links();
        all.removeDuplicates();
        for (const QString& link : all) {
            if (link.contains(QStringLiteral("://"))) continue;
            const QUrl url = QUrl::fromLocalFile(entry.file).resolved(QUrl(link));
            page()->setSource(url);
            QCOMPARE(page()->source(), url);
            QVERIFY2(QFileInfo::exists(url.toLocalFile()), qPrintable(link));
            QVERIFY2(!page()->document()->isEmpty(), qPrintable(link));
            if (url.hasFragment() &&
                page()->verticalScrollBar()->value() < page()->verticalScrollBar()->maximum())
                QCOMPARE(headingAnchor(atTop()), url.fragment());
            ++seen;
        }
    }
    QVERIFY(seen > 40);
}

void GuideTest::otherLinksOpenInTheBrowser() {
    QVERIFY(choose(QStringLiteral("Contributing")));
    QVERIFY(clickLink(QStringLiteral("../CHANGELOG.md")));
    QTRY_COMPARE(shown(), QStringLiteral("CHANGELOG.md"));
    QVERIFY(clickLink(QStringLiteral("https://semver.org")));
    QTRY_COMPARE(browsed_, QList<QUrl>{QUrl(QStringLiteral("https://semver.org"))});
    QCOMPARE(shown(), QStringLiteral("CHANGELOG.md"));
}

void GuideTest::findsWordsInThePage() {
    auto* search = part<QLineEdit>("guideSearch");
    auto* found = part<QLabel>("guideFound");
    QTest::keyClick(guide_, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(search->hasFocus());
    QTest::keyClicks(search, QStringLiteral("Standard Error"));
    const QRegularExpression place(QStringLiteral("^(\\d+) of (\\d+)$"));
    const auto at = [&] { return place.match(found->text()).captured(1).toInt(); };
    const int all = place.match(found->text()).captured(2).toInt();
    QVERIFY2(all > 3, qPrintable(found->text()));
    QCOMPARE(page()->extraSelections().size(), all);
    QCOMPARE(at(), 1);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(at(), 2);
    QVERIFY(page()->viewport()->rect().contains(page()->cursorRect().center()));
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(at(), all);
    QTest::keyClick(guide_, Qt::Key_F3);
    QCOMPARE(at(), 1);
    // On another page the same words are sought.
    QVERIFY(choose(QStringLiteral("The methods")));
    QTRY_VERIFY(!page()->extraSelections().isEmpty());
    QCOMPARE(page()->extraSelections().size(), place.match(found->text()).captured(2).toInt());
    QTest::keyClicks(search, QStringLiteral("zzz"));
    QCOMPARE(found->text(), QStringLiteral("Not found"));
    QTest::keyClick(guide_, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty() && found->text().isEmpty());
    QVERIFY(page()->extraSelections().isEmpty());
    QVERIFY(guide_->isVisible());
}

void GuideTest::picturesFollowTheAppearance() {
    const QUrl name(QStringLiteral("screenshots/light/depth.png"));
    const auto lightness = [&] {
        const auto image =
            page()->document()->resource(QTextDocument::ImageResource, name).value<QImage>();
        return image.isNull() ? -1
                              : image.scaled(1, 1, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                                    .pixelColor(0, 0)
                                    .lightness();
    };
    applyAppearance(*qApp, Appearance::light);
    QTRY_VERIFY(lightness() > 200);
    page()->verticalScrollBar()->setValue(900);
    applyAppearance(*qApp, Appearance::dark);
    QTRY_VERIFY(lightness() < 90);
    QVERIFY(page()->verticalScrollBar()->value() > 600);
    // No picture is wider than the text.
    const auto image =
        page()->document()->resource(QTextDocument::ImageResource, name).value<QImage>();
    QVERIFY(image.width() / image.devicePixelRatio() <= page()->viewport()->width());
}

}  // namespace interfuse

int main(int argc, char** argv) {
    return interfuse::testing_tools::runWindowTest<interfuse::GuideTest>(argc, argv);
}
#include "guide_test.moc"
