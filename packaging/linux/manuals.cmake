# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Manual page and completions of the shells.
configure_file(interfuse.1.in interfuse.1 @ONLY)
find_program(INTERFUSE_GZIP gzip)
set(manual "${CMAKE_CURRENT_BINARY_DIR}/interfuse.1")
if(INTERFUSE_GZIP)
    # Without the time, so that the same manual gives the same bytes.
    execute_process(COMMAND "${INTERFUSE_GZIP}" -9nfk "${manual}" COMMAND_ERROR_IS_FATAL ANY)
    set(manual "${manual}.gz")
endif()
install(FILES "${manual}" DESTINATION share/man/man1 COMPONENT program)
install(FILES completions/interfuse.bash DESTINATION share/bash-completion/completions RENAME interfuse
        COMPONENT program)
install(FILES completions/_interfuse DESTINATION share/zsh/vendor-completions COMPONENT program)
install(FILES completions/interfuse.fish DESTINATION share/fish/vendor_completions.d COMPONENT program)
