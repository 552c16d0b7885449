# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Debian's MinGW-w64 for 64-bit Windows, with POSIX threads (std::thread needs them), and wine to run
# what it makes.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR AMD64)

set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# One file that runs anywhere, without MinGW's own libraries beside it.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)

# Debian's wine64 keeps its program out of the path.
find_program(INTERFUSE_WINE NAMES wine64 wine PATHS /usr/lib/wine)
if(INTERFUSE_WINE)
    set(CMAKE_CROSSCOMPILING_EMULATOR "${INTERFUSE_WINE}")
endif()
