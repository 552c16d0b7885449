// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes the pictures of docs/screenshots: drives the real window through its states on the sample
// project, and grabs it in each.
#include <dlfcn.h>
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QTcpServer>
#include <QTemporaryDir>

#include <cstdio>
#include <fstream>
#include <functional>
#include <memory>
#include <vector>

#include "tools/screenshots/photographer.h"
#include "tools/screenshots/trouble.h"
#include "ui/document/recipe_changes.h"
#include "ui/document/shaping.h"
#include "ui/panels/evaluation_panel.h"
#include "ui/panels/export_dialog.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/options_panel.h"
#include "ui/panels/runs_panel.h"
#include "ui/panels/sweep_panel.h"
#include "ui/panels/views_panel.h"
#include "ui/style/appearance.h"
#include "ui/style/icons.h"
#include "ui/style/paths.h"
#include "ui/style/translations.h"
#include "ui/window/main_window.h"
#include "ui/window/program_files.h"

namespace interfuse {
namespace {

// A place that is nobody's: pictures show no path of the machine that they were taken on.
const QString shownFolder = QStringLiteral("/home/ada/models");

using Steps = std::vector<Step>;

template <typename Widget = QWidget>
Widget* child(MainWindow& window, const char* name) {
    return window.findChild<Widget*>(QString::fromLatin1(name));
}

std::function<bool()> is(Session& session, RunState state) {
    return [&session, state] { return session.state() == state; };
}

ComparisonChoices onlyTheMerged() {
    ComparisonChoices choices;
    choices.pretrained = choices.experts = choices.simple_average = false;
    choices.task_arithmetic.clear();
    choices.ties.clear();
    return choices;
}

void addBeginning(Steps& all, MainWindow& window) {
    Session& session = window.session();
    all.push_back({QStringLiteral("start"), [] {}});
    addTrouble(all, window, shownFolder);
    all.push_back({QStringLiteral("presets"),
                   [&window] { child<QAction>(window, "actionPreset")->trigger(); },
                   [] { return true; },
                   [&window] { return child<QDialog>(window, "presetDialog"); }});
    all.push_back({{}, [&window] { child<QDialog>(window, "presetDialog")->close(); }});
    all.push_back({QStringLiteral("help"),
                   [&window] { child<QAction>(window, "actionHelp")->trigger(); },
                   [] { return true; }, [&window] { return child<>(window, "guideWindow"); }});
    all.push_back({{}, [&window] { child<>(window, "guideWindow")->close(); }});
    all.push_back({QStringLiteral("ready"), [&window] { window.openSample(); },
                   [&session] { return session.estimate().has_value(); }});
    auto* options = child<OptionsPanel>(window, "optionsPanel");
    all.push_back({QStringLiteral("options"), [options] { options->showMore(true); },
                   [] { return true; }, [options] { return options; }});
    // Two faults that people make: a folder that is not there, and too many samples.
    all.push_back(
        {QStringLiteral("problems"),
         [options, &session] {
             options->showMore(false);
             session.document().edit(QStringLiteral("spoil"), [](Recipe& recipe) {
                 recipe.method.num_samples = 125;
                 addExpert(recipe, toPath(shownFolder + QStringLiteral("/traffic")));
             });
         },
         [&session] { return session.sources().isSettled(session.document().recipe()); }});
    all.push_back({{}, [&session] { session.document().undoStack().undo(); }});
}

void addCalibration(Steps& all, MainWindow& window) {
    Session& session = window.session();
    all.push_back({{},
                   [&session, &window] {
                       QObject::connect(&session, &Session::liveChanged, &window, [&session] {
                           if (session.live().calibration.round >= 4) session.pause();
                       });
                       session.document().edit(QStringLiteral("slow"), [](Recipe& recipe) {
                           recipe.method.num_samples = 64;
                           recipe.interfuse.round_size = 4;
                           recipe.interfuse.batch_size = 1;
                           recipe.interfuse.threads = 1;  // slow enough to be seen
                       });
                       session.calibrate();
                   },
                   is(session, RunState::paused)});
    all.push_back({QStringLiteral("paused"), [&window] { window.views().show(1); }});
    all.push_back({QStringLiteral("calibrating"),
                   [&window, &session] {
                       window.views().show(0);
                       session.disconnect(&session, &Session::liveChanged, &window, nullptr);
                       session.resume();
                   },
                   [&session] { return session.live().calibration.round >= 12; },
                   {},
                   0});
    all.push_back({{}, [] {}, is(session, RunState::calibrated)});
    // An accuracy for the list of runs.
    all.push_back({{},
                   [&session] { session.evaluations().compare(onlyTheMerged(), std::nullopt); },
                   [&session] { return !session.evaluations().isRunning(); }});
    // The views show the sample as everybody gets it.
    all.push_back({{},
                   [&session] {
                       session.document().undoStack().undo();
                       session.calibrateAnew();
                   },
                   is(session, RunState::calibrated)});
}

void addViews(Steps& all, MainWindow& window) {
    const std::vector<QString> views{QStringLiteral("depth"),       QStringLiteral("heat-map"),
                                     QStringLiteral("layers"),      QStringLiteral("datasets"),
                                     QStringLiteral("convergence"), QStringLiteral("table")};
    for (std::size_t i = 0; i < views.size(); ++i) {
        all.push_back({views[i], [&window, i] {
                           window.views().show(static_cast<int>(i));
                           window.views().selectExpert(1);
                       }});
    }
    all.push_back({QStringLiteral("log"), [&window] {
                       child<QDockWidget>(window, "logDock")->raise();
                       window.views().show(0);
                   }});
}

// What a person does after a calibration, without calibrating again.
void addShaping(Steps& all, MainWindow& window) {
    Session& session = window.session();
    // The change of the weights is part of the picture.
    all.push_back({{},
                   [&session] { session.evaluations().measurePool(); },
                   [&session] { return !session.evaluations().isRunning(); }});
    all.push_back({QStringLiteral("shaped"), [&window, &session] {
                       child<QDockWidget>(window, "inspectorDock")->raise();
                       window.views().show(1);
                       window.views().setShown(ShownValue::coefficients);
                       session.document().edit(QStringLiteral("shape"), [](Recipe& recipe) {
                           setMuted(recipe, 2, true);
                           setMixtureWeight(recipe, 1, 2);
                           for (const char* layer : {"2.mlp.fc1", "2.self_attn.q_proj"}) {
                               setCoefficient(recipe,
                                              std::string("vision_model.encoder.layers.") + layer,
                                              1, 1.25);
                           }
                       });
                   }});
    all.push_back({{}, [&window, &session] {
                       session.document().undoStack().undo();
                       window.views().setShown(ShownValue::routing);
                   }});
}

void addEvaluation(Steps& all, MainWindow& window) {
    Session& session = window.session();
    Evaluations& evaluations = session.evaluations();
    const auto rests = [&evaluations] { return !evaluations.isRunning(); };
    const auto show = [&window](int view) {
        return [&window, view] { window.views().show(view); };
    };
    all.push_back({QStringLiteral("evaluating"),
                   [&window] {
                       // What is tuned beside what is tuned, and both beside what is not.
                       EvaluationChoices choices;
                       choices.taskArithmetic = {0.3, 0.6};
                       choices.ties = {0.3, 0.8};
                       choices.scalings = {1};
                       child<EvaluationPanel>(window, "evaluationPanel")->setChoices(choices);
                       child<QAction>(window, "actionEvaluate")->trigger();
                   },
                   [&evaluations] {
                       const auto& at = evaluations.progress();
                       return at && at->model >= 5;
                   },
                   {},
                   0});
    all.push_back({QStringLiteral("accuracy"), show(6), rests});
    all.push_back({{},
                   [&window] {
                       std::vector<double> scalings;
                       for (int i = 1; i <= 10; ++i)
                           scalings.push_back(0.5 * i);
                       auto* sweep = child<SweepPanel>(window, "sweepPanel");
                       sweep->setFactors(scalings);
                       sweep->setImages(std::nullopt);
                       child<QAbstractButton>(window, "sweepRun")->click();
                   },
                   rests});
    all.push_back({QStringLiteral("sweep"), show(7)});
    all.push_back({{}, [&evaluations] { evaluations.measurePool(); }, rests});
    const std::vector<std::pair<QString, const char*>> pool{
        {QStringLiteral("pool-change"), "pool_pool_change"},
        {QStringLiteral("pool-rank"), "pool_pool_rank"},
        {QStringLiteral("pool-overlap"), "pool_gate_overlap"},
        {QStringLiteral("pool-conflict"), "pool_sign_conflict"}};
    for (const auto& [name, button] : pool) {
        all.push_back({name, [&window, button = button] {
                           window.views().show(8);
                           if (auto* choice = child<QAbstractButton>(window, button)) {
                               choice->click();
                           }
                       }});
    }
}

// Two calibrations that differ: with fewer directions the gates are less exact.
void addRuns(Steps& all, MainWindow& window) {
    Session& session = window.session();
    all.push_back({{},
                   [&session] {
                       session.document().edit(QStringLiteral("fewer directions"),
                                               [](Recipe& recipe) { recipe.method.gate_k = 4; });
                       session.calibrate();
                   },
                   is(session, RunState::calibrated)});
    all.push_back({{},
                   [&session] { session.evaluations().compare(onlyTheMerged(), std::nullopt); },
                   [&session] { return !session.evaluations().isRunning(); }});
    const auto calibrations = [&session] {
        QStringList ids;
        for (const RunRecord& run : session.history().records()) {
            if (run.kind == RunRecord::Kind::calibration) ids << run.id;
        }
        return ids;
    };
    all.push_back({QStringLiteral("runs"), [&window, calibrations] {
                       window.views().show(9);
                       child<RunsPanel>(window, "runsPanel")->select(calibrations().mid(1, 2));
                   }});
    all.push_back({{},
                   [&session, calibrations] { session.goBackTo(calibrations().at(1)); },
                   is(session, RunState::calibrated)});
}

void addExport(Steps& all, MainWindow& window, const QString& scratch) {
    Session& session = window.session();
    const QString shown = shownFolder + QStringLiteral("/merged-model");
    all.push_back({QStringLiteral("export"),
                   [&window, shown] {
                       child<QDockWidget>(window, "inspectorDock")->raise();
                       child<QAction>(window, "actionExport")->trigger();
                       auto* target = child<QLineEdit>(window, "exportTarget");
                       const QSignalBlocker unseen(target);
                       target->setText(shown);
                   },
                   [] { return true; },
                   [&window] { return child<QDialog>(window, "exportDialog"); }});
    all.push_back({QStringLiteral("export-adapter"),
                   [&session] {
                       session.document().edit(QStringLiteral("A LoRA adapter"), [](Recipe& now) {
                           now.interfuse.exporting.form = ExportForm::lora;
                       });
                   },
                   [] { return true; },
                   [&window] { return child<QDialog>(window, "exportDialog"); }});
    const auto result = std::make_shared<ExportResult>();
    all.push_back({{},
                   [&window, &session, result, scratch] {
                       session.document().undoStack().undo();
                       child<QDialog>(window, "exportDialog")->close();
                       QObject::connect(&session, &Session::exported, &window,
                                        [result](const ExportResult& done) { *result = done; });
                       session.exportModel(toPath(scratch + QStringLiteral("/merged-model")),
                                           /*overwrite=*/false);
                   },
                   [&session, result] {
                       return session.state() == RunState::calibrated && !result->folder.empty();
                   }});
    // The same message again, with the folder that may be seen.
    all.push_back({QStringLiteral("exported"), [&session, result, shown] {
                       const ExportResult seen{toPath(shown), result->seconds};
                       Q_EMIT session.exported(seen);
                   }});
}

// A PyTorch as far as it is looked at: the names, and no library.
void pretendPyTorch(const QString& packages) {
    QDir().mkpath(packages + QStringLiteral("/torch/lib"));
    std::ofstream(toPath(packages + QStringLiteral("/torch/version.py")))
        << "__version__ = '2.11.0+cu130'\n";
    for (const char* name : {"libtorch_cuda.so", "libtorch_cpu.so"})
        std::ofstream(toPath(packages + QStringLiteral("/torch/lib/") + QLatin1String(name))) << "";
}

// A GPU without its libraries, by a stand-in for the driver: on a disk with room, and with a
// package index that never answers.
void addGpu(Steps& all, MainWindow& window) {
    Session& session = window.session();
    GpuSetup& gpu = session.gpu();
    const auto dialog = [&window] { return child<QDialog>(window, "gpuDialog"); };
    const auto server = std::make_shared<QTcpServer>();
    server->listen(QHostAddress::LocalHost);
    gpu.setPlace([port = server->serverPort()] {
        FetchPlace place;
        place.pip.find_links.clear();
        place.pip.indexes = {"http://127.0.0.1:" + std::to_string(port) + "/simple"};
        place.free_bytes = [](const std::filesystem::path&) { return std::uint64_t{412} << 30U; };
        return place;
    });
    all.push_back({QStringLiteral("gpu-offer"), [] {},
                   [&window] { return child<MessageBar>(window, "messageBar")->isVisible(); }});
    all.push_back({QStringLiteral("gpu"),
                   [&window] { child<QAction>(window, "actionGpuRuntime")->trigger(); },
                   [&gpu] { return gpu.offer()->plan.room_free == std::uint64_t{412} << 30U; },
                   dialog});
    all.push_back(
        {QStringLiteral("gpu-fetching"),
         [&gpu] {
             const FetchPlan& plan = gpu.offer()->plan;
             const auto part =
                 plan.folder.string() + ".downloads/" + cuda_libraries().front().file + ".part";
             std::filesystem::create_directories(std::filesystem::path(part).parent_path());
             std::ofstream(part) << "";
             std::filesystem::resize_file(part, 318'000'000);
             gpu.fetch();
         },
         [&gpu] { return gpu.progress().done > 0; }, dialog});
    all.push_back({{},
                   [&gpu, server, dialog] {
                       gpu.stopFetching();
                       dialog()->close();
                   },
                   [&gpu] { return !gpu.isFetching(); }});
}

Steps steps(MainWindow& window, const QString& scratch, bool hasDriver) {
    Steps all;
    if (hasDriver) {
        addGpu(all, window);
        return all;
    }
    addBeginning(all, window);
    addCalibration(all, window);
    addViews(all, window);
    addShaping(all, window);
    addEvaluation(all, window);
    addRuns(all, window);
    addExport(all, window, scratch);
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
    parser.addOption({QStringLiteral("language"), QStringLiteral("of the window: its code"),
                      QStringLiteral("code"), QStringLiteral("en")});
    parser.addOption({QStringLiteral("size"), QStringLiteral("of the window"),
                      QStringLiteral("WxH"), QStringLiteral("1280x800")});
    parser.addOption({QStringLiteral("suffix"), QStringLiteral("after each picture's name"),
                      QStringLiteral("text"), QString()});
    parser.addOption({QStringLiteral("driver"),
                      QStringLiteral("libraries in the place of NVIDIA's driver: only the pictures "
                                     "of a GPU are taken"),
                      QStringLiteral("folder"), QString()});
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1) parser.showHelp(2);
    const QDir folder(parser.positionalArguments().first());
    if (!folder.mkpath(QStringLiteral("."))) return 1;

    interfuse::installTranslations(application, parser.value(QStringLiteral("language")));
    QApplication::setWindowIcon(interfuse::applicationIcon());
    interfuse::applyAppearance(
        application, interfuse::appearanceFromName(parser.value(QStringLiteral("appearance"))));
    const QTemporaryDir scratch;
    // Nothing of this machine's own is found or shown.
    qputenv("HOME", scratch.path().toUtf8());
    qunsetenv("XDG_DATA_HOME");
    qunsetenv("XDG_STATE_HOME");
    const QString driver = parser.value(QStringLiteral("driver"));
    if (!driver.isEmpty()) {
        qputenv("STAND_IN_GPUS", "NVIDIA H200|150754820096|90|0000:3b:00.0");
        for (const char* name : {"/libcuda.so.1", "/libnvidia-ml.so.1"})
            ::dlopen((driver + QLatin1String(name)).toUtf8().constData(), RTLD_NOW);
        interfuse::pretendPyTorch(
            scratch.filePath(QStringLiteral("venv/lib/python3.12/site-packages")));
    }
    interfuse::Settings settings(scratch.filePath(QStringLiteral("settings.ini")));
    settings.set(interfuse::Setting::exportFolder, scratch.path());
    interfuse::MainWindow window(settings);
    const QStringList size = parser.value(QStringLiteral("size")).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.show();
    interfuse::Photographer photographer(window, folder, parser.value(QStringLiteral("suffix")));
    QTimer::singleShot(0, &application, [&] {
        photographer.run(interfuse::steps(window, scratch.path(), !driver.isEmpty()));
    });
    return QApplication::exec();
}
