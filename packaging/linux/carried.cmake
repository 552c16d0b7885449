# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Component `carried`: Qt and whatever else the two programs are linked with, so that the folder runs
# where none of it is installed. What belongs to the system stays with it: the C and C++ libraries.
execute_process(COMMAND "${QT6_INSTALL_PREFIX}/${QT6_INSTALL_BINS}/qtpaths" --query QT_INSTALL_PLUGINS
                OUTPUT_VARIABLE qt_plugins OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
install(
    CODE "set(private \"\${CMAKE_INSTALL_PREFIX}/lib/interfuse\")
set(programs \"$<TARGET_FILE:interfuse>\" \"$<TARGET_FILE:interfuse-libraries>\")
set(plugins \"${qt_plugins}\")
set(elsewhere \"${INTERFUSE_TORCH_DIR}/lib\" \"${INTERFUSE_ARROW_DIR}\")"
    COMPONENT carried)
install(SCRIPT "${CMAKE_CURRENT_LIST_DIR}/carry_libraries.cmake" COMPONENT carried)
