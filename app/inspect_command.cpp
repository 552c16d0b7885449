// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspect_command.h"

#include <cstdio>

#include "app/exit_codes.h"
#include "app/interrupt.h"
#include "core/project/inspect.h"
#include "core/runtime/error.h"
#include "core/runtime/text.h"

namespace interfuse {

InspectCommand::InspectCommand(CLI::App& app)
    : command_(app.add_subcommand(
          "inspect", "Tell what a checkpoint, dataset, recipe, routing table or image is")) {
    command_->add_option("path", path_, "What to look at")->required();
    command_->add_option("--processor", processor_,
                         "With an image: the folder or file of the image processor");
    command_->add_option("--save-pixels", save_pixels_,
                         "With an image: store what the model would see of it (pixel_values, "
                         "float32, 3 × H × W) in this .safetensors file");
    command_->add_option("--pixels", pixels_,
                         "With a checkpoint: a .safetensors file of pixel_values (float32, "
                         "images × 3 × H × W), such as --save-pixels writes");
    command_->add_option("--save-pooled", save_pooled_,
                         "With a checkpoint and --pixels: store what it makes of them "
                         "(pooled_output, float32, images × width) in this .safetensors file");
    command_->add_flag("--json", json_, "Print as JSON");
}

int InspectCommand::run() const {
    if (!save_pixels_.empty() && processor_.empty()) {
        throw UsageError("--save-pixels needs --processor FOLDER.");
    }
    if (pixels_.empty() != save_pooled_.empty()) {
        throw UsageError("--pixels FILE and --save-pooled FILE belong together.");
    }
    const Inspection found = inspect(path_, processor_);
    if (!save_pixels_.empty() && found.kind != "image") {
        throw Error("--save-pixels takes an image, but " + quoted(path_) + " is a " + found.kind +
                    ".");
    }
    if (!save_pixels_.empty()) save_pixel_values(path_, processor_, save_pixels_);
    if (!pixels_.empty()) save_pooled_output(path_, pixels_, save_pooled_, interrupt_token());
    std::fputs((json_ ? found.json() : found.text()).c_str(), stdout);
    return exit_done;
}

}  // namespace interfuse
