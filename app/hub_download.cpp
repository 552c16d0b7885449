// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hub_download.h"

#include <QCoreApplication>
#include <clocale>
#include <optional>

#include "app/interrupt.h"
#include "app/progress_display.h"
#include "core/fetch/hub_fetch.h"
#include "core/project/hub_needs.h"
#include "core/runtime/text.h"

namespace interfuse {
namespace {

// What Qt's network needs; unless there is one.
class NetworkApplication {
  public:
    NetworkApplication() {
        if (QCoreApplication::instance() != nullptr) return;
        application_.emplace(argc_, argv_);
        // Qt takes over the system's locale; numbers in files are to have a point everywhere.
        std::setlocale(LC_NUMERIC, "C");
    }

  private:
    int argc_ = 1;
    char name_[10] = "interfuse";
    char* argv_[2] = {name_, nullptr};
    std::optional<QCoreApplication> application_;
};

std::string file_text(const HubProgress& at) {
    return hub_text(at.id) + ", " + at.file;
}

}  // namespace

CLI::Option* HubDownload::add_option(CLI::App& command) {
    return command.add_flag("--download", wanted_,
                            "First fetch what the recipe names by ids of the Hugging Face Hub and "
                            "the local cache lacks");
}

void HubDownload::prepare(Recipe& recipe, ProgressDisplay& display) const {
    if (!wanted_) return;
    const std::vector<HubWant> wants = missing_hub_sources(recipe);
    if (wants.empty()) return;
    const NetworkApplication network;
    const HubSettings settings = read_hub_settings();
    const HubPlan plan = plan_hub_fetch(wants, settings, interrupt_token());
    display.fetching(plan);
    try {
        fetch_from_hub(
            plan, settings,
            [&](const HubProgress& at) {
                if (at.is_finished) display.fetched(file_text(at), at.size);
                const double fraction =
                    at.total > 0 ? static_cast<double>(at.done) / static_cast<double>(at.total) : 1;
                display.bar("Fetching " + file_text(at), fraction, true);
            },
            interrupt_token());
    } catch (...) {
        display.finish();
        throw;
    }
    display.finish();
    recipe = with_hub_sources(std::move(recipe));
}

std::string HubDownload::hint(const Recipe& recipe) const {
    if (wanted_) return {};
    std::vector<std::string> ids;
    for (const HubWant& want : missing_hub_sources(recipe))
        ids.push_back(hub_text(want.id));
    if (ids.empty()) return {};
    return "With --download Interfuse fetches " + joined(ids) + " from the Hugging Face Hub first.";
}

}  // namespace interfuse
