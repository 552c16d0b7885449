# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Included by tests/CMakeLists.txt: test fuzz.build makes the fuzz targets with clang++, and the
# tests fuzz.<target> run each for a few seconds from its corpus. Without clang++ they are reported
# as skipped. A longer hunt: run a program of <build folder>/fuzz on a copy of its corpus.
find_program(INTERFUSE_CLANGXX NAMES clang++ clang++-19 clang++-16 clang++-15 clang++-14)
set(fuzz_source "${CMAKE_CURRENT_LIST_DIR}")
set(fuzz_build "${CMAKE_BINARY_DIR}/fuzz")

set(fuzz_targets adapter arrow clip_config hub_listing pickle safetensors_header zip)
if(EXISTS "${fuzz_source}/recipe_fuzz.cpp")
    list(APPEND fuzz_targets recipe composer)
endif()

if(NOT INTERFUSE_CLANGXX)
    foreach(name build ${fuzz_targets})
        add_test(NAME fuzz.${name} COMMAND "${CMAKE_COMMAND}" -E echo "skipped: no clang++ here")
        set_tests_properties(fuzz.${name} PROPERTIES LABELS fuzz SKIP_REGULAR_EXPRESSION "skipped:")
    endforeach()
    return()
endif()

add_test(NAME fuzz.build
         COMMAND "${CMAKE_COMMAND}" -D "SOURCE=${fuzz_source}" -D "BUILD=${fuzz_build}"
                 -D "COMPILER=${INTERFUSE_CLANGXX}" -D "ARROW=${INTERFUSE_ARROW_DIR}" -P "${fuzz_source}/build.cmake")
set_tests_properties(fuzz.build PROPERTIES FIXTURES_SETUP fuzz_targets LABELS fuzz TIMEOUT 600)

foreach(name ${fuzz_targets})
    # New inputs that a run finds go to its own folder, not to the repository.
    set(found "${fuzz_build}/found/${name}")
    file(MAKE_DIRECTORY "${found}")
    add_test(NAME fuzz.${name}
             COMMAND "${fuzz_build}/${name}_fuzz" "${found}" "${fuzz_source}/corpus/${name}"
                     -runs=20000 -max_total_time=10 -rss_limit_mb=768 -timeout=20 -max_len=16384
                     "-artifact_prefix=${found}-")
    set_tests_properties(fuzz.${name} PROPERTIES FIXTURES_REQUIRED fuzz_targets LABELS fuzz
                                                 TIMEOUT 120)
endforeach()
