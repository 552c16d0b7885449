// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libraries/libtorch_setup.h"

#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <utility>

#include "app/launcher/library_environment.h"
#include "core/runtime/error.h"
#include "core/runtime/path_kinds.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace fs = std::filesystem;
namespace {

constexpr int start_patience = 120'000;  // milliseconds; a cold disk reads 450 MB meanwhile

// A link is replaced at once: there is never a moment without one.
void link_to(const fs::path& target, const fs::path& link) {
    fs::path growing = link;
    growing += ".new";
    std::error_code reason;
    fs::create_directories(link.parent_path(), reason);
    fs::remove(growing, reason);
    fs::create_directory_symlink(target, growing, reason);
    if (!reason && is_folder(link) && !fs::is_symlink(link)) fs::remove_all(link, reason);
    if (!reason) fs::rename(growing, link, reason);
    if (reason) {
        throw Error("The link " + quoted(link) + " cannot be made: " + reason.message() +
                    ". Mend it, or name another place in XDG_DATA_HOME.");
    }
}

}  // namespace

LibtorchSetup::LibtorchSetup(InstalledProgram installed, FetchPlace place, PythonPlaces python)
    : installed_(std::move(installed)), place_(std::move(place)), python_(std::move(python)) {}

FetchPlace LibtorchSetup::usual_place() {
    FetchPlace place;
    place.folder = libtorch_folder();
    place.libraries = program_libraries();
    return place;
}

fs::path LibtorchSetup::found() const {
    return find_libtorch(installed_);
}

std::vector<TorchLibraries> LibtorchSetup::pytorch() const {
    return find_pytorch(python_, TorchHalf::cpu);
}

void LibtorchSetup::fetch(const std::function<void(const FetchProgress&)>& progress,
                          const std::stop_token& stop) const {
    // A link to a PyTorch is no place to fetch into.
    std::error_code ignored;
    if (fs::is_symlink(place_.folder, ignored)) fs::remove(place_.folder, ignored);
    fetch_libraries(place_, progress, stop);
    check(place_.folder / "torch/lib");
}

void LibtorchSetup::use(const fs::path& place) const {
    const TorchLibraries torch = look_at_torch(place, TorchHalf::cpu);
    if (!torch.usable()) throw Error(torch.problem);
    if (place_.folder.empty()) {
        throw Error("There is no folder to note it in: neither XDG_DATA_HOME nor HOME is set.");
    }
    check(torch.folder);
    link_to(torch.folder.parent_path().parent_path(), place_.folder);
}

bool LibtorchSetup::remove() const {
    std::error_code reason;
    discard_fetch(place_);
    const bool there = fs::is_symlink(place_.folder, reason) || is_there(place_.folder);
    if (fs::is_symlink(place_.folder, reason)) {
        fs::remove(place_.folder, reason);
    } else {
        fs::remove_all(place_.folder, reason);
    }
    if (reason) {
        throw Error("The folder " + quoted(place_.folder) +
                    " cannot be removed: " + reason.message() + ".");
    }
    fs::path lock = place_.folder;
    lock += ".lock";
    fs::remove(lock, reason);
    return there;
}

void LibtorchSetup::check(const fs::path& libtorch) const {
    std::vector<fs::path> folders = libtorch_folders(installed_, libtorch);
    const std::vector<fs::path> carried = carried_folders(installed_);
    folders.insert(folders.end(), carried.begin(), carried.end());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(loader_variable),
                       QString::fromStdString(library_path(folders)));
    environment.insert(QStringLiteral("LD_BIND_NOW"), QStringLiteral("1"));
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QString::fromStdString(installed_.program.string()),
                  {QStringLiteral("--version")});
    program.waitForFinished(start_patience);
    if (program.error() == QProcess::UnknownError && program.exitStatus() == QProcess::NormalExit &&
        program.exitCode() == 0) {
        return;
    }
    program.kill();
    const std::string said = program.readAllStandardError().trimmed().toStdString();
    throw Error("The LibTorch in " + quoted(libtorch) + " cannot be loaded here: " +
                (said.empty() ? program.errorString().toStdString() : said) +
                ". Take another one (interfuse libraries --help).");
}

}  // namespace interfuse
