# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D FOLDER=… -D OUTPUT=… -D HEADER=… -D TYPE=… -D FUNCTION=… -P embed_files.cmake: the YAML
# files of a folder and of those below it as a source file that defines FUNCTION(), which HEADER
# declares: TYPEs of a name (the path without ".yaml") and a text, in the names' order.
file(GLOB_RECURSE files RELATIVE "${FOLDER}" "${FOLDER}/*.yaml")
list(SORT files)
set(entries "")
foreach(path IN LISTS files)
    string(REGEX REPLACE "\\.yaml$" "" name "${path}")
    file(READ "${FOLDER}/${path}" text)
    string(APPEND entries "    {\"${name}\", R\"yaml(${text})yaml\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Written by embed_files.cmake.
#include \"${HEADER}\"

namespace interfuse {

namespace {
constexpr ${TYPE} files[] = {
${entries}};
}  // namespace

std::span<const ${TYPE}> ${FUNCTION}() {
    return files;
}

}  // namespace interfuse
")
