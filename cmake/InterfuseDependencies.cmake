# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Finds what the program stands on. docs/architecture.md gives each library's reason.
set(INTERFUSE_TORCH_DIR "${INTERFUSE_DEPS_DIR}/torch-2.11.0/torch" CACHE PATH
    "LibTorch 2.11.0: the folder with include/ and lib/")
set(INTERFUSE_ARROW_DIR "${INTERFUSE_DEPS_DIR}/arrow-21.0.0/pyarrow" CACHE PATH
    "Arrow C++ 21: the folder with include/ and the libraries")

if(WIN32)
    include(InterfuseWindows)
    return()
endif()

foreach(needed "${INTERFUSE_TORCH_DIR}/lib/libtorch_cpu.so"
               "${INTERFUSE_ARROW_DIR}/libparquet.so.2100")
    if(NOT EXISTS "${needed}")
        message(FATAL_ERROR "${needed} is missing: run scripts/start, which fetches it.")
    endif()
endforeach()

include("${CMAKE_CURRENT_LIST_DIR}/package/InterfuseLibraries.cmake")
interfuse_add_torch()
interfuse_add_arrow()
target_include_directories(Interfuse::parquet SYSTEM INTERFACE "${INTERFUSE_ARROW_DIR}/include")

find_package(Threads REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui LinguistTools Network PrintSupport Svg
                                 Widgets)
find_package(QCustomPlotQt6 REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(PkgConfig REQUIRED)
# The library's own have names that no project which finds it installed gives to others: the package
# (cmake/package) makes these targets there again.
pkg_check_modules(INTERFUSE_XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(INTERFUSE_ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(INTERFUSE_CODECS REQUIRED IMPORTED_TARGET libjpeg libpng zlib libtiff-4 libgif
                  libwebp libwebpdemux)
