// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A session with the tiny pool, for tests of what belongs together in it: runs, evaluations and
// the way between them.
#pragma once

#include <QTemporaryDir>
#include <memory>

#include "core/recipe/recipe_yaml.h"
#include "tests/ui/support/evaluation_fixtures.h"
#include "tests/ui/support/merge_fixtures.h"
#include "ui/session/session.h"
#include "ui/style/paths.h"

namespace interfuse {

class SessionDesk : public QObject {
  protected:
    void begin() {
        folder_ = std::make_unique<QTemporaryDir>();
        testing_tools::keepCachesIn(at("cache"));
        tiny_ = testing_tools::tinyPool(at("tiny"));
        failures_.clear();
        notices_.clear();
        restart();
    }
    void end() {
        session_.reset();
        folder_.reset();
    }
    // As if the program had been closed and started again.
    void restart() {
        session_.reset();
        session_ = std::make_unique<Session>();
        connect(session_.get(), &Session::failed, this,
                [this](const QString& s) { failures_ << s; });
        connect(session_.get(), &Session::noticed, this,
                [this](const QString& s) { notices_ << s; });
    }

    std::filesystem::path at(const char* name) const {
        return toPath(folder_->filePath(QLatin1String(name)));
    }
    QString text(const char* name) const { return folder_->filePath(QLatin1String(name)); }
    ProjectDocument& document() { return session_->document(); }
    const std::vector<RunRecord>& runs() { return session_->history().records(); }
    Evaluations& evaluations() { return session_->evaluations(); }

    bool rests() {
        return testing_tools::waitUntil([this] {
            return session_->machine() && !session_->isBusy() && !evaluations().isRunning() &&
                   session_->sources().isSettled(document().recipe());
        });
    }
    bool opens(const char* name) {
        document().open(text(name));
        return rests();
    }
    bool opens(const Recipe& recipe) {
        testing_tools::writeBytes(at("merge.yaml"), recipe_to_yaml(recipe));
        return opens("merge.yaml");
    }
    bool calibrates() {
        session_->calibrateAnew();
        session_->calibrate();
        return session_->isBusy() && rests() && document().isCalibrated();
    }
    bool evaluates(std::optional<std::int64_t> images = 5,
                   const ComparisonChoices& choices = testing_tools::onlyMerged()) {
        evaluations().compare(choices, images);
        return evaluations().isRunning() && rests();
    }
    void edit(const std::function<void(Recipe&)>& change) {
        document().edit(QStringLiteral("edit"), change);
    }
    static double accuracyOf(const RunRecord& run) { return runScore(run).value().accuracy; }

    std::unique_ptr<QTemporaryDir> folder_;
    Recipe tiny_;
    std::unique_ptr<Session> session_;
    QStringList failures_, notices_;
};

}  // namespace interfuse
