// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the pictures of docs/screenshots: drives the real window through its states on the sample
// project, and grabs it in each.
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenuBar>
#include <QTemporaryDir>
#include <QTimer>
#include <cstdio>
#include <functional>
#include <vector>

#include "ui/document/recipe_changes.h"
#include "ui/panels/export_dialog.h"
#include "ui/panels/views_panel.h"
#include "ui/style/appearance.h"
#include "ui/style/icons.h"
#include "ui/style/paths.h"
#include "ui/window/main_window.h"
#include "ui/window/program_files.h"
#include "ui/window/translations.h"

namespace interfuse {
namespace {

constexpr int settle = 350;       // milliseconds: more than any view waits before it draws
constexpr int patience = 60'000;  // for any one step

// One step: what to do, when it is done, and the name of the picture ("" for none).
struct Step {
    QString name;
    std::function<void()> act;
    std::function<bool()> done = [] { return true; };
    std::function<QWidget*()> widget = {};  // the window when absent
    int wait = settle;                      // milliseconds from there to the picture
};

class Photographer : public QObject {
  public:
    Photographer(MainWindow& window, QDir folder, QString suffix)
        : window_(window), folder_(std::move(folder)), suffix_(std::move(suffix)) {
        poll_.setInterval(20);
        connect(&poll_, &QTimer::timeout, this, &Photographer::look);
    }

    void run(std::vector<Step> steps) {
        steps_ = std::move(steps);
        begin();
    }

  private:
    void begin() {
        if (next_ == steps_.size()) {
            QApplication::exit(0);
            return;
        }
        steps_[next_].act();
        waited_ = 0;
        poll_.start();
    }

    void look() {
        waited_ += poll_.interval();
        if (waited_ > patience) {
            std::fprintf(stderr, "the step before '%s' takes too long\n",
                         qPrintable(steps_[next_].name));
            QApplication::exit(1);
            return;
        }
        if (!steps_[next_].done()) return;
        poll_.stop();
        QTimer::singleShot(steps_[next_].wait, this, [this] {
            take();
            ++next_;
            begin();
        });
    }

    void take() {
        const Step& step = steps_[next_];
        if (step.name.isEmpty()) return;
        QWidget* widget = step.widget ? step.widget() : &window_;
        const QString file = folder_.filePath(step.name + suffix_ + QStringLiteral(".png"));
        if (!widget->grab().save(file)) {
            std::fprintf(stderr, "%s could not be written\n", qPrintable(file));
            QApplication::exit(1);
        }
    }

    MainWindow& window_;
    QDir folder_;
    QString suffix_;
    std::vector<Step> steps_;
    std::size_t next_ = 0;
    int waited_ = 0;
    QTimer poll_;
};

std::vector<Step> steps(MainWindow& window, const QString& exportFolder) {
    Session& session = window.session();
    const auto trigger = [&window](const char* name) {
        window.findChild<QAction*>(QString::fromLatin1(name))->trigger();
    };
    const auto is = [&session](RunState state) {
        return [&session, state] { return session.state() == state; };
    };
    std::vector<Step> all;
    all.push_back({QStringLiteral("start"), [] {}});
    all.push_back({QStringLiteral("ready"), [&window] { window.openSample(); },
                   [&session] { return session.estimate().has_value(); }});
    // Two faults that people make: another model, and too many samples.
    all.push_back(
        {QStringLiteral("problems"),
         [&session] {
             session.document().edit(QStringLiteral("spoil"), [](Recipe& recipe) {
                 recipe.method.num_samples = 5000;
                 addExpert(recipe, recipe.experts.front().path.parent_path() / "traffic");
             });
         },
         [&session] { return session.sources().isSettled(session.document().recipe()); }});
    all.push_back({{}, [&session] { session.document().undoStack().undo(); }});
    all.push_back({{},
                   [&session, &window] {
                       QObject::connect(&session, &Session::liveChanged, &window, [&session] {
                           if (session.live().calibration.round >= 4) session.pause();
                       });
                       session.document().edit(QStringLiteral("more"), [](Recipe& recipe) {
                           recipe.method.num_samples = 100;
                           recipe.interfuse.round_size = 8;
                           recipe.interfuse.threads = 1;  // slow enough to be seen
                       });
                       session.calibrate();
                   },
                   is(RunState::paused)});
    all.push_back({QStringLiteral("paused"), [&window] { window.views().show(1); }});
    all.push_back({QStringLiteral("calibrating"),
                   [&window, &session] {
                       window.views().show(0);
                       session.disconnect(&session, &Session::liveChanged, &window, nullptr);
                       session.resume();
                   },
                   [&session] { return session.live().calibration.round >= 7; },
                   {},
                   0});
    all.push_back({{}, [] {}, is(RunState::calibrated)});
    const std::vector<QString> views{QStringLiteral("depth"),       QStringLiteral("heat-map"),
                                     QStringLiteral("layers"),      QStringLiteral("datasets"),
                                     QStringLiteral("convergence"), QStringLiteral("table")};
    for (std::size_t i = 0; i < views.size(); ++i) {
        all.push_back({views[i], [&window, i] {
                           window.views().show(static_cast<int>(i));
                           window.views().selectExpert(1);
                       }});
    }
    all.push_back({QStringLiteral("export"), [trigger] { trigger("actionExport"); },
                   [&window] {
                       const auto* dialog =
                           window.findChild<QDialog*>(QStringLiteral("exportDialog"));
                       return dialog != nullptr && dialog->isVisible();
                   },
                   [&window]() -> QWidget* {
                       return window.findChild<QDialog*>(QStringLiteral("exportDialog"));
                   }});
    all.push_back({QStringLiteral("exported"),
                   [&window, &session, exportFolder] {
                       window.findChild<QDialog*>(QStringLiteral("exportDialog"))->close();
                       window.views().show(0);
                       session.exportModel(toPath(exportFolder), true);
                   },
                   is(RunState::calibrated)});
    all.push_back({QStringLiteral("log"), [&window] {
                       auto* dock = window.findChild<QDockWidget*>(QStringLiteral("logDock"));
                       dock->show();
                       dock->raise();
                   }});
    return all;
}

}  // namespace
}  // namespace interfuse

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("where pictures go"));
    parser.addOption({QStringLiteral("appearance"), QStringLiteral("light or dark"),
                      QStringLiteral("name"), QStringLiteral("light")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("of the window"),
                      QStringLiteral("WxH"), QStringLiteral("1280x800")});
    parser.addOption({QStringLiteral("suffix"), QStringLiteral("after each picture's name"),
                      QStringLiteral("text"), QString()});
    parser.addOption({QStringLiteral("export"), QStringLiteral("folder of the exported model"),
                      QStringLiteral("folder"), QStringLiteral("merged-model")});
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);
    const QDir folder(parser.positionalArguments().first());
    if (!folder.mkpath(QStringLiteral("."))) return 1;

    interfuse::installTranslations(application);
    QApplication::setWindowIcon(interfuse::applicationIcon());
    interfuse::applyAppearance(
        application, interfuse::appearanceFromName(parser.value(QStringLiteral("appearance"))));
    const QTemporaryDir scratch;
    interfuse::Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    interfuse::MainWindow window(settings);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    interfuse::Photographer photographer(window, folder, parser.value(QStringLiteral("suffix")));
    QTimer::singleShot(0, &application, [&] {
        photographer.run(interfuse::steps(
            window, QFileInfo(parser.value(QStringLiteral("export"))).absoluteFilePath()));
    });
    return QApplication::exec();
}
