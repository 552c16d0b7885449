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

# LibTorch's own CMake package asks for the CUDA toolkit. The program links the CPU half only and
# loads libtorch_cuda at run time where there is one, so two imported targets are enough.
add_library(interfuse_c10 SHARED IMPORTED)
set_target_properties(interfuse_c10 PROPERTIES IMPORTED_LOCATION
                                               "${INTERFUSE_TORCH_DIR}/lib/libc10.so")
add_library(interfuse_torch SHARED IMPORTED)
set_target_properties(
    interfuse_torch
    PROPERTIES IMPORTED_LOCATION "${INTERFUSE_TORCH_DIR}/lib/libtorch_cpu.so"
               INTERFACE_LINK_LIBRARIES interfuse_c10)
target_include_directories(
    interfuse_torch SYSTEM
    INTERFACE "${INTERFUSE_TORCH_DIR}/include"
              "${INTERFUSE_TORCH_DIR}/include/torch/csrc/api/include")
# libcudart and libcupti come from the folder that libtorch_cpu's own run path names.
target_link_options(interfuse_torch INTERFACE
                    "LINKER:-rpath-link,${INTERFUSE_TORCH_DIR}/../nvidia/cu13/lib")

add_library(interfuse_arrow SHARED IMPORTED)
set_target_properties(interfuse_arrow PROPERTIES IMPORTED_LOCATION
                                                 "${INTERFUSE_ARROW_DIR}/libarrow.so.2100")
add_library(interfuse_parquet SHARED IMPORTED)
set_target_properties(
    interfuse_parquet PROPERTIES IMPORTED_LOCATION "${INTERFUSE_ARROW_DIR}/libparquet.so.2100"
                                 INTERFACE_LINK_LIBRARIES interfuse_arrow)
target_include_directories(interfuse_parquet SYSTEM INTERFACE "${INTERFUSE_ARROW_DIR}/include")

find_package(Threads REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core DBus Gui LinguistTools Network PrintSupport Svg
                                 Widgets)
find_package(QCustomPlotQt6 REQUIRED)
find_package(yaml-cpp 0.7 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(IMAGE_CODECS REQUIRED IMPORTED_TARGET libjpeg libpng zlib libtiff-4 libgif libwebp
                  libwebpdemux)
