// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/python_snippet.h"

#include "ui/style/paths.h"

namespace interfuse {
namespace {

// A Python string literal, whatever the folder is called.
QString pythonText(const QString& text) {
    QString quoted = text;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    quoted.replace(u'\n', QStringLiteral("\\n"));
    return u'"' + quoted + u'"';
}

QString loadingLines(const ExportResult& result) {
    switch (result.form) {
        case ExportForm::clip_model:
            return QStringLiteral(
                "model = CLIPModel.from_pretrained(folder).eval()\n"
                "processor = CLIPProcessor.from_pretrained(folder)\n"
                "# logits = model(**processor(text=words, images=images, padding=True,\n"
                "#                            return_tensors=\"pt\")).logits_per_image\n");
        case ExportForm::lora:
            return QStringLiteral("base = CLIPVisionModel.from_pretrained(%1)\n")
                       .arg(pythonText(toText(result.pretrained))) +
                   QStringLiteral(
                       "model = PeftModel.from_pretrained(base, folder).merge_and_unload().eval()\n"
                       "processor = CLIPImageProcessor.from_pretrained(folder)\n"
                       "# pooled = model(**processor(images, return_tensors=\"pt\"))"
                       ".pooler_output\n");
        case ExportForm::vision_model:
            break;
    }
    return QStringLiteral(
        "model = CLIPVisionModel.from_pretrained(folder).eval()\n"
        "processor = CLIPImageProcessor.from_pretrained(folder)\n"
        "# pooled = model(**processor(images, return_tensors=\"pt\")).pooler_output\n");
}

QString imports(ExportForm form) {
    if (form == ExportForm::clip_model) {
        return QStringLiteral("from transformers import CLIPModel, CLIPProcessor\n");
    }
    return (form == ExportForm::lora ? QStringLiteral("from peft import PeftModel\n") : QString()) +
           QStringLiteral("from transformers import CLIPImageProcessor, CLIPVisionModel\n");
}

}  // namespace

QString pythonSnippet(const ExportResult& result) {
    return imports(result.form) +
           QStringLiteral("\nfolder = %1\n").arg(pythonText(toText(result.folder))) +
           loadingLines(result);
}

}  // namespace interfuse
