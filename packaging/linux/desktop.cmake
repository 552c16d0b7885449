# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Desktop entry, AppStream metainfo, MIME type and icons.
find_program(INTERFUSE_RSVG_CONVERT rsvg-convert)
find_package(Git QUIET)
if(NOT INTERFUSE_RELEASE_DATE AND Git_FOUND)
    execute_process(
        COMMAND "${GIT_EXECUTABLE}" log -1 --format=%cs
        WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}"
        OUTPUT_VARIABLE commit_date
        OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
if(INTERFUSE_RELEASE_DATE)
    set(commit_date "${INTERFUSE_RELEASE_DATE}")
elseif(NOT commit_date)
    string(TIMESTAMP commit_date "%Y-%m-%d" UTC) # a source archive without its history
endif()
set(INTERFUSE_RELEASE_DATE "${commit_date}")
configure_file(desktop/interfuse.metainfo.xml.in interfuse.metainfo.xml @ONLY)

install(FILES desktop/interfuse.desktop DESTINATION share/applications COMPONENT program)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/interfuse.metainfo.xml" DESTINATION share/metainfo COMPONENT program)
install(FILES desktop/interfuse.xml DESTINATION share/mime/packages COMPONENT program)

# interfuse_icon(SVG CONTEXT NAME): as it is, and drawn at the sizes that desktops ask for.
set(icons)
function(interfuse_icon svg context name)
    install(FILES "${svg}" DESTINATION share/icons/hicolor/scalable/${context} RENAME ${name}.svg COMPONENT program)
    if(NOT INTERFUSE_RSVG_CONVERT)
        return()
    endif()
    foreach(size 16 22 24 32 48 64 96 128 256 512)
        set(png "${CMAKE_CURRENT_BINARY_DIR}/icons/${name}-${size}.png")
        add_custom_command(
            OUTPUT "${png}"
            COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_CURRENT_BINARY_DIR}/icons"
            COMMAND "${INTERFUSE_RSVG_CONVERT}" -w ${size} -h ${size} -o "${png}" "${svg}"
            DEPENDS "${svg}"
            VERBATIM)
        install(FILES "${png}" DESTINATION share/icons/hicolor/${size}x${size}/${context} RENAME ${name}.png
                COMPONENT program)
        list(APPEND icons "${png}")
    endforeach()
    set(icons "${icons}" PARENT_SCOPE)
endfunction()
interfuse_icon("${CMAKE_SOURCE_DIR}/resources/icons/app/interfuse.svg" apps interfuse)
interfuse_icon("${CMAKE_CURRENT_SOURCE_DIR}/desktop/application-x-interfuse-recipe.svg" mimetypes
               application-x-interfuse-recipe)
add_custom_target(interfuse_icons ALL DEPENDS ${icons})
