# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# The build's own switches, and one interface target with the flags every target of ours compiles with.
option(INTERFUSE_TESTS "Build the tests" ON)
option(INTERFUSE_ONLY_PLATFORM "Configure core/platform and its tests alone, without Qt and LibTorch" OFF)
option(INTERFUSE_BENCHMARKS "Build the kernel benchmarks" OFF)
set(INTERFUSE_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")
set(INTERFUSE_DEPS_DIR "${CMAKE_SOURCE_DIR}/.deps" CACHE PATH
    "Folder that scripts/start unpacks LibTorch and Arrow into")
set(INTERFUSE_REFERENCE_PYTHON "" CACHE FILEPATH
    "Python that can run the reference (scripts/python-env makes it); empty leaves its checks out")
set(INTERFUSE_DOCS_PYTHON "" CACHE FILEPATH
    "Python that can build the documentation (scripts/docs makes it); empty leaves docs.site out")

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}")

find_program(INTERFUSE_CCACHE ccache)
if(INTERFUSE_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${INTERFUSE_CCACHE}")
    # Without this ccache gives up on every file that uses a precompiled header.
    set(ENV{CCACHE_SLOPPINESS} "pch_defines,time_macros,include_file_mtime,include_file_ctime")
    set(CMAKE_CXX_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env
        "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        "${INTERFUSE_CCACHE}")
endif()

# What distributions build with; and file names in messages do not tell where that was.
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT WIN32)
    add_compile_options(
        -fstack-protector-strong -fstack-clash-protection -fcf-protection -U_FORTIFY_SOURCE
        -D_FORTIFY_SOURCE=2 -Wformat -Werror=format-security
        "-ffile-prefix-map=${INTERFUSE_DEPS_DIR}/=.deps/" "-ffile-prefix-map=${CMAKE_SOURCE_DIR}/=")
    add_link_options(LINKER:-z,relro LINKER:-z,now)
endif()

add_library(interfuse_flags INTERFACE)
if(MSVC)
    # Sources and what programs write are UTF-8; the other two make the compiler keep to C++.
    target_compile_options(interfuse_flags INTERFACE /W4 /permissive- /utf-8 /Zc:__cplusplus /bigobj
                                                     /wd4100 /wd4324)
else()
    target_compile_options(interfuse_flags INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor
                                                     -Wno-unused-parameter)
endif()
if(WIN32)
    # _WIN32_WINNT: Windows 10, where a program's text may be UTF-8 throughout.
    target_compile_definitions(interfuse_flags INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN UNICODE
                                                         _UNICODE _WIN32_WINNT=0x0A00
                                                         _CRT_SECURE_NO_WARNINGS)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # False alarms of GCC 12 about concatenated strings.
    target_compile_options(interfuse_flags INTERFACE -Wno-stringop-overflow -Wno-restrict
                                                     -Wno-array-bounds)
endif()
target_compile_definitions(
    interfuse_flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
                              QT_STRICT_ITERATORS INTERFUSE_VERSION="${PROJECT_VERSION}")
if(INTERFUSE_SANITIZE)
    target_compile_options(interfuse_flags INTERFACE -fsanitize=${INTERFUSE_SANITIZE}
                                                     -fno-omit-frame-pointer)
    target_link_options(interfuse_flags INTERFACE -fsanitize=${INTERFUSE_SANITIZE})
endif()
