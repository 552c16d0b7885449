# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D FOLDER=… -D OUTPUT=… -P embed_presets.cmake: the YAML files of a folder as a source file
# that defines preset_files().
file(GLOB files "${FOLDER}/*.yaml")
list(SORT files)
set(entries "")
foreach(path IN LISTS files)
    get_filename_component(name "${path}" NAME_WE)
    file(READ "${path}" text)
    string(APPEND entries "    {\"${name}\", R\"yaml(${text})yaml\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Written by embed_presets.cmake.
#include \"core/evaluation/preset_files.h\"

namespace interfuse {

namespace {
constexpr PresetFile files[] = {
${entries}};
}  // namespace

std::span<const PresetFile> preset_files() {
    return files;
}

}  // namespace interfuse
")
