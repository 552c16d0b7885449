# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs when the package is installed. Installs InterfusePlaces.cmake, by which the package finds the
# LibTorch and the Arrow that it was built with, each where it lies below the prefix: as seen from
# there, so that the prefix may be moved, and no path of the building machine gets into the package.
#
# CMAKE_INSTALL_PREFIX; INTERFUSE_TORCH_DIR, INTERFUSE_ARROW_DIR; INTERFUSE_PACKAGE_FOLDER, relative
# to the prefix; INTERFUSE_SCRATCH_FOLDER, to write in.
set(places "# Folders below the prefix; what is not named here has to be set.\n")
cmake_path(ABSOLUTE_PATH CMAKE_INSTALL_PREFIX NORMALIZE OUTPUT_VARIABLE interfuse_prefix)
foreach(library TORCH ARROW)
    set(place "${INTERFUSE_${library}_DIR}")
    cmake_path(IS_PREFIX interfuse_prefix "${place}" NORMALIZE is_below)
    if(is_below)
        cmake_path(RELATIVE_PATH place BASE_DIRECTORY "${interfuse_prefix}")
        string(APPEND places
               "set(interfuse_default_${library}_DIR \"\${PACKAGE_PREFIX_DIR}/${place}\")\n")
    endif()
endforeach()
file(WRITE "${INTERFUSE_SCRATCH_FOLDER}/InterfusePlaces.cmake" "${places}")
file(INSTALL "${INTERFUSE_SCRATCH_FOLDER}/InterfusePlaces.cmake"
     DESTINATION "${CMAKE_INSTALL_PREFIX}/${INTERFUSE_PACKAGE_FOLDER}")
