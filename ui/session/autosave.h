// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what is not saved, a few seconds after it changed, in a folder of the person's own: the
// recipe, and the routing table with it, also of a calibration that is still running. It is there
// only as long as there is something to lose.
#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "ui/document/draft.h"
#include "ui/session/session.h"

namespace interfuse {

class Autosave : public QObject {
    Q_OBJECT

  public:
    static constexpr int interval = 3000;  // milliseconds from a change to its place on the disk

    // Keeps it in `place`; "" keeps nothing. The session outlives it.
    Autosave(Session& session, QString place, QObject* parent = nullptr);
    // The program ends as it should: what was not saved was given up. After sessionEnds() it stays.
    ~Autosave() override;

    // Drafts of programs that ended before they were saved, the newest first.
    std::vector<std::shared_ptr<DraftFolder>> leftOver() const;
    // Goes on in this folder, whose draft the document has taken up; the file's hash is the
    // draft's.
    void adopt(std::shared_ptr<DraftFolder> folder, const QString& fileHash);
    // The desktop ends: writes at once, and keeps it for the next start.
    void sessionEnds();

  Q_SIGNALS:
    // Cannot be written: told once, and tried again with every change.
    void failed(const QString& sentence);

  private:
    struct Place;  // what the disk is touched through, on the pool's thread alone

    void follow();
    bool hasToKeep() const;
    Draft present() const;
    void write();
    void onDisk(std::function<void(Place&)> work);

    Session& session_;
    std::shared_ptr<Place> place_;
    Calibration running_;  // whole rounds of the calibration in work
    QString fileHash_;
    bool kept_ = false;   // something may be on the disk
    bool stays_ = false;  // after this program
    bool told_ = false;
    QTimer soon_;
    QThreadPool disk_;  // one thread: one thing after another
};

}  // namespace interfuse
