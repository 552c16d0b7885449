// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/run_state.h"

#include <QCoreApplication>
#include <array>
#include <cstdint>

namespace interfuse {
namespace {

constexpr std::uint16_t in(RunState state) {
    return static_cast<std::uint16_t>(1U << static_cast<unsigned>(state));
}
template <typename... States>
constexpr std::uint16_t in(RunState first, States... rest) {
    return static_cast<std::uint16_t>((in(first) | ... | in(rest)));
}

constexpr std::uint16_t idle = in(RunState::empty, RunState::ready, RunState::calibrated,
                                  RunState::mergeable, RunState::failed);

struct Rule {
    RunAction action;
    std::uint16_t states;
};

constexpr std::array<Rule, 10> rules{{
    {RunAction::editRecipe, idle},
    {RunAction::calibrate, in(RunState::ready, RunState::calibrated, RunState::failed)},
    {RunAction::calibrateAnew, in(RunState::calibrated)},
    {RunAction::pause, in(RunState::calibrating)},
    {RunAction::resume, in(RunState::paused)},
    {RunAction::enough, in(RunState::calibrating, RunState::paused)},
    {RunAction::stop, in(RunState::calibrating, RunState::paused, RunState::exporting)},
    {RunAction::exportModel, in(RunState::calibrated, RunState::mergeable)},
    {RunAction::openProject, idle},
    {RunAction::saveProject, idle},
}};

QString text(const char* source) {
    return QCoreApplication::translate("RunState", source);
}

}  // namespace

bool isAllowed(RunAction action, RunState state) {
    for (const Rule& rule : rules) {
        if (rule.action == action) return (rule.states & in(state)) != 0;
    }
    return false;
}

bool isBusy(RunState state) {
    return (in(state)&idle) == 0;
}

QString whyNot(RunAction action, RunState state) {
    if (isAllowed(action, state)) return {};
    switch (action) {
        case RunAction::pause:
        case RunAction::enough:
            return text(QT_TRANSLATE_NOOP("RunState", "No calibration is running."));
        case RunAction::stop:
            return state == RunState::stopping
                       ? text(QT_TRANSLATE_NOOP("RunState", "It is stopping already."))
                       : text(QT_TRANSLATE_NOOP("RunState", "Nothing is running."));
        case RunAction::resume:
            return text(QT_TRANSLATE_NOOP("RunState", "Nothing is paused."));
        case RunAction::calibrate:
            if (state == RunState::mergeable) {
                return text(
                    QT_TRANSLATE_NOOP("RunState", "This method merges without calibration."));
            }
            break;
        case RunAction::calibrateAnew:
            if (!isBusy(state)) {
                return text(QT_TRANSLATE_NOOP("RunState", "There is no calibration to repeat."));
            }
            break;
        case RunAction::exportModel:
            if (!isBusy(state)) {
                return text(QT_TRANSLATE_NOOP("RunState", "Calibrate first."));
            }
            break;
        default:
            break;
    }
    if (state == RunState::exporting) {
        return text(QT_TRANSLATE_NOOP("RunState", "A model is being exported."));
    }
    if (isBusy(state)) {
        return text(QT_TRANSLATE_NOOP("RunState", "A calibration is running."));
    }
    return text(QT_TRANSLATE_NOOP("RunState",
                                  "Choose a pretrained model, experts and calibration "
                                  "data first."));
}

QString stateName(RunState state) {
    switch (state) {
        case RunState::empty:
            return text(QT_TRANSLATE_NOOP("RunState", "Not complete yet"));
        case RunState::ready:
            return text(QT_TRANSLATE_NOOP("RunState", "Ready to calibrate"));
        case RunState::calibrating:
            return text(QT_TRANSLATE_NOOP("RunState", "Calibrating"));
        case RunState::paused:
            return text(QT_TRANSLATE_NOOP("RunState", "Paused"));
        case RunState::stopping:
            return text(QT_TRANSLATE_NOOP("RunState", "Stopping…"));
        case RunState::calibrated:
            return text(QT_TRANSLATE_NOOP("RunState", "Calibrated"));
        case RunState::mergeable:
            return text(QT_TRANSLATE_NOOP("RunState", "Ready to export"));
        case RunState::exporting:
            return text(QT_TRANSLATE_NOOP("RunState", "Exporting"));
        case RunState::failed:
            return text(QT_TRANSLATE_NOOP("RunState", "Failed"));
    }
    return {};
}

}  // namespace interfuse
