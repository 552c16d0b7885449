# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# LibTorch and Arrow as imported targets, from INTERFUSE_TORCH_DIR and INTERFUSE_ARROW_DIR. The build
# and the installed package use this file alike.

# The version of LibTorch whose headers are there.
function(interfuse_read_torch_version result)
    file(STRINGS "${INTERFUSE_TORCH_DIR}/include/torch/headeronly/version.h" lines
         REGEX "define TORCH_VERSION_(MAJOR|MINOR|PATCH) ")
    list(TRANSFORM lines REPLACE ".* ([0-9]+).*" "\\1")
    list(JOIN lines "." version)
    set(${result} "${version}" PARENT_SCOPE)
endfunction()

# LibTorch's own CMake package asks for the CUDA toolkit. Programs link the CPU half only and load
# libtorch_cuda at run time where there is one, so two imported targets are enough.
function(interfuse_add_torch)
    if(TARGET Interfuse::torch)
        return()
    endif()
    add_library(Interfuse::c10 SHARED IMPORTED)
    set_target_properties(Interfuse::c10 PROPERTIES IMPORTED_LOCATION
                                                    "${INTERFUSE_TORCH_DIR}/lib/libc10.so")
    add_library(Interfuse::torch SHARED IMPORTED)
    set_target_properties(
        Interfuse::torch
        PROPERTIES IMPORTED_LOCATION "${INTERFUSE_TORCH_DIR}/lib/libtorch_cpu.so"
                   INTERFACE_LINK_LIBRARIES Interfuse::c10)
    target_include_directories(
        Interfuse::torch SYSTEM
        INTERFACE "${INTERFUSE_TORCH_DIR}/include"
                  "${INTERFUSE_TORCH_DIR}/include/torch/csrc/api/include")
    # libcudart and libcupti come from the folder that libtorch_cpu's own run path names.
    target_link_options(Interfuse::torch INTERFACE
                        "LINKER:-rpath-link,${INTERFUSE_TORCH_DIR}/../nvidia/cu13/lib")
endfunction()

function(interfuse_add_arrow)
    if(TARGET Interfuse::parquet)
        return()
    endif()
    add_library(Interfuse::arrow SHARED IMPORTED)
    set_target_properties(
        Interfuse::arrow PROPERTIES IMPORTED_LOCATION "${INTERFUSE_ARROW_DIR}/libarrow.so.2100")
    add_library(Interfuse::parquet SHARED IMPORTED)
    set_target_properties(
        Interfuse::parquet
        PROPERTIES IMPORTED_LOCATION "${INTERFUSE_ARROW_DIR}/libparquet.so.2100"
                   INTERFACE_LINK_LIBRARIES Interfuse::arrow)
endfunction()
