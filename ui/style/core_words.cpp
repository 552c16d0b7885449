// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/core_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <string>

#include "core/checkpoint/clip_config.h"
#include "core/merge/correction.h"

namespace interfuse {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CoreWords)
};

// Read by lupdate alone, which sees no words of the core. One that is missing here shows in
// English; the tests of the languages find it.
[[maybe_unused]] constexpr const char* known[] = {
    // methods
    QT_TRANSLATE_NOOP("CoreWords", "simple average"),
    QT_TRANSLATE_NOOP("CoreWords", "task arithmetic"),
    // what a calibration hangs on
    QT_TRANSLATE_NOOP("CoreWords", "the pretrained model"),
    QT_TRANSLATE_NOOP("CoreWords", "the experts"),
    QT_TRANSLATE_NOOP("CoreWords", "the calibration data"),
    QT_TRANSLATE_NOOP("CoreWords", "the image processor"),
    // what options mean
    QT_TRANSLATE_NOOP("CoreWords", "The method."),
    QT_TRANSLATE_NOOP("CoreWords", "Images of each dataset to calibrate on."),
    QT_TRANSLATE_NOOP("CoreWords", "Singular directions of each expert's gate."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "Whether layers that are not linear become the mean of the experts' instead "
                      "of the pretrained model's."),
    QT_TRANSLATE_NOOP("CoreWords", "Where to compute; auto and null take a GPU when there is one."),
    QT_TRANSLATE_NOOP("CoreWords", "Where the gates are computed; null is where the weights are."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "The seed that samples are drawn with; null draws one and records it."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "What every expert's routing weight is multiplied by; null is 1. The λ of "
                      "task arithmetic and TIES; null is 0.3."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "TIES: how many percent of an expert's values are kept, the largest; up to 1 "
                      "it is the share."),
    QT_TRANSLATE_NOOP("CoreWords", "TIES: what becomes of the values that have the elected sign."),
    QT_TRANSLATE_NOOP("CoreWords", "Most samples of a dataset in one round of calibration."),
    QT_TRANSLATE_NOOP("CoreWords", "Images that go through a layer at once."),
    QT_TRANSLATE_NOOP("CoreWords", "Threads to compute with."),
    QT_TRANSLATE_NOOP("CoreWords", "Calibration stops when every standard error is below it."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "The arithmetic of calibration: float32 throughout, or a cheaper one for what the routing "
        "weights' changes from token to token add (docs/method.md)."),
    QT_TRANSLATE_NOOP(
        "CoreWords",
        "Whether images that cannot be decoded are left out instead of being an error."),
    QT_TRANSLATE_NOOP("CoreWords",
                      "A CLIPVisionModel, a whole CLIPModel with the pretrained model's text tower "
                      "and projections, or a LoRA adapter over the pretrained model."),
    QT_TRANSLATE_NOOP("CoreWords", "The type of the exported numbers, rounded to the nearest."),
    QT_TRANSLATE_NOOP("CoreWords", "Most bytes in one weight file of a model."),
    QT_TRANSLATE_NOOP("CoreWords", "The rank of a LoRA adapter."),
    // what they may be
    QT_TRANSLATE_NOOP("CoreWords",
                      "AdaSVDMergingForCLIPVisionModel, SimpleAverageAlgorithm, "
                      "TaskArithmeticAlgorithm or TiesMergingAlgorithm"),
    QT_TRANSLATE_NOOP("CoreWords", "auto, cpu, cuda or cuda:N"),
    QT_TRANSLATE_NOOP("CoreWords", "0 to 9223372036854775807"),
    QT_TRANSLATE_NOOP("CoreWords", "finite; one number but for AdaSVD"),
    QT_TRANSLATE_NOOP("CoreWords", "0 to 100"),
    QT_TRANSLATE_NOOP("CoreWords", "sum, mean or max"),
    QT_TRANSLATE_NOOP("CoreWords", "1 to 1024"),
    QT_TRANSLATE_NOOP("CoreWords", "exact or fast"),
    QT_TRANSLATE_NOOP("CoreWords", "vision, clip or lora"),
    QT_TRANSLATE_NOOP("CoreWords", "float32, float16 or bfloat16"),
    QT_TRANSLATE_NOOP("CoreWords", ">= 1, as in 200MB or 1GiB"),
    QT_TRANSLATE_NOOP("CoreWords", "1 to 4096"),
};

}  // namespace

QString coreWords(std::string_view words) {
    return Texts::tr(std::string(words).c_str());
}

QString architectureText(const ClipConfig& config) {
    return Texts::tr("ViT, %1 layers, width %2, patch %3, image %4")
        .arg(QString::number(config.num_hidden_layers), QString::number(config.hidden_size),
             QString::number(config.patch_size), QString::number(config.image_size));
}

QString fastText(const FastRecord& fast) {
    const QString correction = QString::fromStdString(fast.correction);
    if (fast.correction == no_correction)
        return Texts::tr("Fast precision computed in float32: nothing else is quicker there.");
    if (fast.checked_images == 0) {
        return Texts::tr(
                   "Fast precision, with a correction in %1: one round only, and the first "
                   "is exact.")
            .arg(correction);
    }
    const auto images = static_cast<int>(fast.checked_images);
    const QString sentence =
        fast.fell_back ? Texts::tr(
                             "Fast precision, with a correction in %1, given up for exact: "
                             "it was off by %2 in a routing weight, measured on %n image(s).",
                             nullptr, images)
                       : Texts::tr(
                             "Fast precision, with a correction in %1: off by at most %2 in "
                             "a routing weight, measured on %n image(s).",
                             nullptr, images);
    return sentence.arg(correction, QLocale().toString(fast.largest_error, 'e', 1));
}

}  // namespace interfuse
