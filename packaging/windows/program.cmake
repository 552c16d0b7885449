# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# interfuse_windows_programs(SOURCES…): what makes `interfuse` a program of Windows, and its twin for
# the desktop.
#
# A program there is either one of the console, which Explorer opens a black window for, or one of
# the desktop, whose output a console never shows. interfuse.exe is the first kind: the command line.
# interfuse-desktop.exe is the same code as the second kind; Start menu and file association name it.
# (An interfuse.com beside interfuse.exe would let both answer to one name, but signing and virus
# scanners have trouble with that suffix.)
function(interfuse_windows_programs)
    set(folder "${CMAKE_SOURCE_DIR}/packaging/windows")
    add_executable(interfuse-desktop WIN32 ${ARGN})
    get_target_property(links interfuse LINK_LIBRARIES)
    target_link_libraries(interfuse-desktop PRIVATE ${links})
    foreach(program interfuse interfuse-desktop)
        interfuse_windows_resources(${program})
        # So that both run from the build folder, as they do when they are installed.
        add_custom_command(
            TARGET ${program}
            POST_BUILD
            COMMAND "${CMAKE_COMMAND}" -E copy_if_different ${INTERFUSE_WHEEL_DLLS}
                    "$<TARGET_FILE_DIR:${program}>"
            VERBATIM)
    endforeach()
endfunction()

# interfuse_windows_resources(PROGRAM): icon, version and manifest. The manifest makes the program's
# text UTF-8, lifts the bound of 260 characters on paths and asks for sharp windows.
function(interfuse_windows_resources program)
    set(folder "${CMAKE_SOURCE_DIR}/packaging/windows")
    set(INTERFUSE_PROGRAM "${program}")
    set(INTERFUSE_ICON "${folder}/interfuse.ico")
    set(INTERFUSE_MANIFEST "${folder}/interfuse.manifest")
    string(REPLACE "." "," INTERFUSE_VERSION_NUMBERS "${PROJECT_VERSION},0")
    set(script "${CMAKE_CURRENT_BINARY_DIR}/${program}.rc")
    configure_file("${folder}/interfuse.rc.in" "${script}" @ONLY)
    target_sources(${program} PRIVATE "${script}")
    set_property(SOURCE "${script}" APPEND PROPERTY OBJECT_DEPENDS
                                                    "${INTERFUSE_ICON};${INTERFUSE_MANIFEST}")
    if(MSVC)
        target_link_options(${program} PRIVATE /MANIFEST:NO)  # it is in the resources
    endif()
endfunction()
