# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs when component `carried` is installed; carried.cmake sets what it needs.
set(wanted platforms/libqxcb.so platforms/libqoffscreen.so platforms/libqwayland-generic.so
    platforms/libqwayland-egl.so iconengines/libqsvgicon.so imageformats/libqsvg.so imageformats/libqjpeg.so
    imageformats/libqgif.so imageformats/libqico.so platformthemes/libqxdgdesktopportal.so
    platforminputcontexts/libcomposeplatforminputcontextplugin.so
    platforminputcontexts/libibusplatforminputcontextplugin.so
    xcbglintegrations/libqxcb-egl-integration.so xcbglintegrations/libqxcb-glx-integration.so
    tls/libqopensslbackend.so networkinformation/libqnetworkmanager.so)
set(chosen)
foreach(plugin IN LISTS wanted)
    if(EXISTS "${plugins}/${plugin}")
        get_filename_component(folder "${plugin}" DIRECTORY)
        file(INSTALL "${plugins}/${plugin}" DESTINATION "${private}/plugins/${folder}")
        list(APPEND chosen "${plugins}/${plugin}")
    endif()
endforeach()
foreach(needed platforms/libqxcb.so tls/libqopensslbackend.so)
    if(NOT EXISTS "${plugins}/${needed}")
        message(FATAL_ERROR "Qt has no ${needed} in ${plugins}, and the program needs it.")
    endif()
endforeach()

# Of the system: the loader, the C and the C++ library. From elsewhere: LibTorch and Arrow.
file(
    GET_RUNTIME_DEPENDENCIES
    EXECUTABLES ${programs}
    LIBRARIES ${chosen}
    DIRECTORIES ${elsewhere}
    RESOLVED_DEPENDENCIES_VAR libraries
    UNRESOLVED_DEPENDENCIES_VAR missing
    PRE_EXCLUDE_REGEXES "^ld-linux" "^lib(c|m|dl|rt|pthread|util|resolv|anl|gcc_s|stdc[+][+])[.]so"
                        "^lib(torch_cpu|c10|cudart|cupti|arrow|parquet)[.]so")
if(missing)
    message(FATAL_ERROR "These libraries are not here: ${missing}")
endif()
# Qt opens this one by name.
file(GLOB openssl "/usr/lib/x86_64-linux-gnu/libssl.so.3" "/usr/lib/x86_64-linux-gnu/libcrypto.so.3"
     "/usr/lib64/libssl.so.3" "/usr/lib64/libcrypto.so.3")
list(APPEND libraries ${openssl})
list(REMOVE_DUPLICATES libraries)

# Libraries that LibTorch, the drivers of graphics cards and the system's fonts use too: see carried_folders().
set(shared "^lib(gomp|GL|EGL|GLX|OpenGL|GLdispatch|drm|gbm|X11|X11-xcb|xcb|xcb-glx|xcb-dri2|xcb-dri3|xcb-present|fontconfig|freetype|expat|wayland-.*)[.]so")
foreach(library IN LISTS libraries)
    # Under the name that is asked for, which is a link to one with the whole version.
    get_filename_component(name "${library}" NAME)
    file(REAL_PATH "${library}" file)
    set(folder "${private}/carried")
    if(name MATCHES "${shared}")
        set(folder "${private}/fallbacks/${name}")
    endif()
    file(INSTALL "${file}" DESTINATION "${folder}" RENAME "${name}")
endforeach()

# file(INSTALL) sees DESTDIR by itself, this does not.
file(WRITE "$ENV{DESTDIR}${private}/qt.conf" "[Paths]\nPrefix=.\nPlugins=plugins\n")
