// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/python_snippet.h"

namespace interfuse {
namespace {

// A Python string literal, whatever the folder is called.
QString pythonText(const QString& text) {
    QString quoted = text;
    quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    quoted.replace(u'\n', QStringLiteral("\\n"));
    return u'"' + quoted + u'"';
}

}  // namespace

QString pythonSnippet(const QString& folder) {
    return QStringLiteral(
               "from transformers import CLIPImageProcessor, CLIPVisionModel\n"
               "\n"
               "folder = %1\n"
               "model = CLIPVisionModel.from_pretrained(folder).eval()\n"
               "processor = CLIPImageProcessor.from_pretrained(folder)\n"
               "# pooled = model(**processor(images, return_tensors=\"pt\")).pooler_output\n")
        .arg(pythonText(folder));
}

}  // namespace interfuse
