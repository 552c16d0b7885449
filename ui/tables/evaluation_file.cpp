// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/evaluation_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include "core/runtime/error.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(interfuse::EvaluationFile)
};

[[noreturn]] void fail(const QString& sentence) {
    throw Error(sentence.toStdString());
}

}  // namespace

void writeEvaluation(const QString& path, const EvaluationTable& table, ScoreValue shown,
                     const std::function<QImage()>& picture) {
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isCsv = suffix == QLatin1String("csv");
    const bool isMarkdown = suffix == QLatin1String("md");
    if (!isCsv && !isMarkdown && suffix != QLatin1String("png"))
        fail(Texts::tr("%1: evaluations are written as .csv, .md or .png; give the file one of "
                       "these endings.")
                 .arg(path));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        fail(Texts::tr("%1: cannot be written (%2); choose another folder.")
                 .arg(path, file.errorString()));
    bool isWritten = true;
    if (isCsv || isMarkdown) {
        const std::string text = isCsv ? evaluation_csv(table) : evaluation_markdown(table, shown);
        isWritten = file.write(text.data(), static_cast<qint64>(text.size())) ==
                    static_cast<qint64>(text.size());
    } else {
        isWritten = picture().save(&file, "PNG");
    }
    if (!isWritten || !file.commit())
        fail(Texts::tr("%1: cannot be written (%2); make room or choose another folder.")
                 .arg(path, file.errorString()));
}

}  // namespace interfuse
