# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D SOURCE=… -D BUILD=… -D COMPILER=… -D ARROW=… -P build.cmake: configures and builds the fuzz targets.
execute_process(
    COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}" -B "${BUILD}" -G Ninja
            "-DCMAKE_CXX_COMPILER=${COMPILER}" "-DARROW=${ARROW}" COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${CMAKE_COMMAND}" --build "${BUILD}" --parallel 2
                COMMAND_ERROR_IS_FATAL ANY)
