# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# cmake -D PROGRAM=… -D EXPECTED=… -P must_race.cmake: fails unless ThreadSanitizer reports a data
# race on the planted board, and ends the program with its exit code.
execute_process(COMMAND "${PROGRAM}" RESULT_VARIABLE code OUTPUT_VARIABLE output
                ERROR_VARIABLE output)
message("${output}")
if(NOT code EQUAL EXPECTED)
    message(FATAL_ERROR "The exit code is ${code}, not ThreadSanitizer's ${EXPECTED}.")
endif()
if(NOT output MATCHES "WARNING: ThreadSanitizer: data race")
    message(FATAL_ERROR "The planted race was not reported.")
endif()
if(NOT output MATCHES "latest[^\n]*planted_race\\.cpp")
    message(FATAL_ERROR "What was reported is another race than the planted one.")
endif()
