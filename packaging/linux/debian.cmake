# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What Debian's policy asks for, beside what cpack.cmake says.
execute_process(
    COMMAND date -u -R -d "${INTERFUSE_RELEASE_DATE}"
    OUTPUT_VARIABLE changelog_date
    OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(debian/changelog.in changelog @ONLY)
execute_process(COMMAND gzip -9nfk "${CMAKE_CURRENT_BINARY_DIR}/changelog" COMMAND_ERROR_IS_FATAL ANY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/changelog.gz" debian/copyright DESTINATION share/doc/interfuse
        COMPONENT program)
install(FILES debian/lintian-overrides DESTINATION share/lintian/overrides RENAME interfuse COMPONENT program)
