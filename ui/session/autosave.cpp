// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/autosave.h"

#include <utility>

namespace interfuse {

struct Autosave::Place {
    QString place;
    std::shared_ptr<DraftFolder> folder;  // nothing while there is nothing to keep
};

Autosave::Autosave(Session& session, QString place, QObject* parent)
    : QObject(parent), session_(session), place_(std::make_shared<Place>()) {
    place_->place = std::move(place);
    disk_.setMaxThreadCount(1);
    soon_.setSingleShot(true);
    soon_.setInterval(interval);
    connect(&soon_, &QTimer::timeout, this, &Autosave::write);
    const ProjectDocument& document = session.document();
    connect(&document, &ProjectDocument::recipeChanged, this, &Autosave::follow);
    connect(&document, &ProjectDocument::calibrationChanged, this, &Autosave::follow);
    connect(&document, &ProjectDocument::titleChanged, this, [this] {
        // As it was opened or saved: another program may change it from now on.
        const ProjectDocument& now = session_.document();
        if (!now.isModified()) fileHash_ = hashOfFile(now.file());
        follow();
    });
    connect(&session, &Session::roundKept, this,
            [this](const std::shared_ptr<const RoutingTable>& table) {
                running_ = {session_.running(), table, {}};
                running_.madeWith.method.seed = table->origin.seed;
                follow();
            });
    connect(&session, &Session::stateChanged, this, [this](RunState state) {
        if (isBusy(state) || !running_.exists()) return;
        running_ = {};  // it is the document's now, or was given up
        follow();
    });
}

Autosave::~Autosave() {
    if (!stays_) {
        onDisk([](Place& place) {
            if (place.folder != nullptr) place.folder->remove();
        });
    }
    disk_.waitForDone();
}

std::vector<std::shared_ptr<DraftFolder>> Autosave::leftOver() const {
    if (place_->place.isEmpty()) return {};
    return DraftFolder::leftOver(place_->place);
}

void Autosave::adopt(std::shared_ptr<DraftFolder> folder, const QString& fileHash) {
    fileHash_ = fileHash;
    kept_ = true;
    onDisk([folder = std::move(folder)](Place& place) {
        if (place.folder != nullptr) place.folder->remove();
        place.folder = folder;
    });
    follow();
}

bool Autosave::hasToKeep() const {
    return !place_->place.isEmpty() && (session_.document().isModified() || running_.exists());
}

void Autosave::sessionEnds() {
    if (!hasToKeep()) return;
    write();
    disk_.waitForDone();
    stays_ = true;
}

// Everything that may have changed what there is to lose. The first change counts: one drag after
// another must not put it off for ever.
void Autosave::follow() {
    stays_ = false;
    if (hasToKeep()) {
        if (!soon_.isActive()) soon_.start();
        return;
    }
    soon_.stop();
    if (!std::exchange(kept_, false)) return;
    onDisk([](Place& place) {
        if (place.folder != nullptr) place.folder->remove();
        place.folder.reset();
    });
}

Draft Autosave::present() const {
    const ProjectDocument& document = session_.document();
    Draft draft;
    draft.recipe = document.recipe();
    draft.file = document.file();
    draft.fileHash = fileHash_;
    draft.name = document.name();
    draft.when = QDateTime::currentDateTimeUtc();
    const auto calibration = document.calibration();
    draft.calibration = calibration ? *calibration : document.keptCalibration();
    // Of two the one with more images is the greater loss.
    const bool goesOn = running_.exists() &&
                        (!calibration || running_.table->count(0) >= calibration->table->count(0));
    if (goesOn) {
        draft.calibration = running_;
        draft.interrupted = true;
    }
    return draft;
}

void Autosave::write() {
    soon_.stop();
    if (!hasToKeep()) return;
    kept_ = true;
    onDisk([draft = present(), this](Place& place) {
        try {
            if (place.folder == nullptr) place.folder = DraftFolder::make(place.place);
            place.folder->write(draft);
        } catch (const std::exception& error) {
            const QString sentence = QString::fromStdString(error.what());
            QMetaObject::invokeMethod(
                this,
                [this, sentence] {
                    if (!std::exchange(told_, true)) Q_EMIT failed(sentence);
                },
                Qt::QueuedConnection);
        }
    });
}

void Autosave::onDisk(std::function<void(Place&)> work) {
    disk_.start([place = place_, work = std::move(work)] { work(*place); });
}

}  // namespace interfuse
