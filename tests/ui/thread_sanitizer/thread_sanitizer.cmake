# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Test tsan.build makes a build of its own with ThreadSanitizer, of what the worker's tests need and
# of the core's ranks; the tests tsan.<subject> run there. tsan.planted_race passes when the race is found.
set(tsan_build "${CMAKE_BINARY_DIR}/tsan")
set(tsan_tests
    run_control
    source_reader
    merge_worker
    evaluation_worker
    project_document
    evaluations
    live_evaluation
    session
    session_evaluation
    session_history)
list(TRANSFORM tsan_tests REPLACE "(.+)" "ui_\\1_test" OUTPUT_VARIABLE tsan_targets)

add_test(NAME tsan.build
         COMMAND
             "${CMAKE_COMMAND}" -D "SOURCE=${CMAKE_SOURCE_DIR}" -D "BUILD=${tsan_build}" -D
             "COMPILER=${CMAKE_CXX_COMPILER}" -D "DEPS=${INTERFUSE_DEPS_DIR}" -D
             "TORCH=${INTERFUSE_TORCH_DIR}" -D "ARROW=${INTERFUSE_ARROW_DIR}" -D
             "TARGETS=${tsan_targets};ranks_test;ui_planted_race" -P "${CMAKE_CURRENT_LIST_DIR}/build.cmake")
set_tests_properties(tsan.build PROPERTIES FIXTURES_SETUP tsan_targets LABELS "ui;tsan"
                                           TIMEOUT 1500 PROCESSORS 2)

# LibTorch's operators on one thread: OpenMP's barriers are invisible to ThreadSanitizer. The core's
# own threads, and Qt's, are there all the same. Libraries that were not built with it are left out.
set(suppressions "${CMAKE_CURRENT_LIST_DIR}/suppressions.txt")
set(tsan_exit_code 66)
set(tsan_environment
    "OMP_NUM_THREADS=1" "QT_QPA_PLATFORM=offscreen"
    "TSAN_OPTIONS=ignore_noninstrumented_modules=1:exitcode=${tsan_exit_code}:suppressions=${suppressions}"
)
foreach(subject ${tsan_tests})
    add_test(NAME tsan.${subject} COMMAND "${tsan_build}/tests/ui_${subject}_test")
    set_tests_properties(
        tsan.${subject} PROPERTIES FIXTURES_REQUIRED tsan_targets LABELS "ui;tsan" TIMEOUT 600
                                   PROCESSORS 2 ENVIRONMENT "${tsan_environment}")
endforeach()

add_test(NAME tsan.ranks COMMAND "${tsan_build}/tests/ranks_test")
set_tests_properties(tsan.ranks PROPERTIES FIXTURES_REQUIRED tsan_targets LABELS "core;tsan"
                                           TIMEOUT 600 ENVIRONMENT "${tsan_environment}")

# Passes when that text is there, whatever the exit code; it is checked there.
add_test(NAME tsan.planted_race
         COMMAND "${CMAKE_COMMAND}" -D "PROGRAM=${tsan_build}/tests/ui_planted_race" -D
                 "EXPECTED=${tsan_exit_code}" -P "${CMAKE_CURRENT_LIST_DIR}/must_race.cmake")
set_tests_properties(
    tsan.planted_race PROPERTIES FIXTURES_REQUIRED tsan_targets LABELS "ui;tsan" TIMEOUT 120
                                 ENVIRONMENT "${tsan_environment}")
