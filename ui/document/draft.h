// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project that is not saved yet, kept in the person's own folder: what is left of it when the
// program or the machine ends before it is.
#pragma once

#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <memory>
#include <vector>

#include "ui/document/project_document.h"

namespace interfuse {

struct Draft {
    Recipe recipe;
    QString file;  // that saving writes to; "" for a project that never was saved
    QString name;  // for people
    QDateTime when;
    QString fileHash;          // of the file as it was read or written last; "" where there is none
    Calibration calibration;   // with its last round alone
    bool interrupted = false;  // the calibration had not come to its end
};

// Of the file as it is now; "" where it cannot be read.
QString hashOfFile(const QString& file);

// The folder of one draft, which belongs to one process as long as the object lives: the lock of a
// process that ended counts no more. At any moment, whatever ends the program or the machine, it
// holds the draft before or the one after.
class DraftFolder {
  public:
    // $XDG_STATE_HOME/interfuse/recovery, else below ~/.local/state; "" without a home.
    static QString usualPlace();

    // A new one in `place`. Throws Error where it cannot be made.
    static std::shared_ptr<DraftFolder> make(const QString& place);
    // Those that nobody holds any more, the newest first.
    static std::vector<std::shared_ptr<DraftFolder>> leftOver(const QString& place);
    DraftFolder(const DraftFolder&) = delete;
    DraftFolder& operator=(const DraftFolder&) = delete;

    // Throws Error; what was there before is then still there.
    void write(const Draft& draft);
    // Throws Error where it is damaged.
    Draft read();
    // Takes it from the disk.
    void remove();
    QString path() const { return path_; }

  private:
    DraftFolder(QString path, std::unique_ptr<QLockFile> lock);

    QString path_;
    std::unique_ptr<QLockFile> lock_;
    std::shared_ptr<const RoutingTable> table_;  // that is on the disk, under
    QString tableFile_;                          // this name
};

}  // namespace interfuse
