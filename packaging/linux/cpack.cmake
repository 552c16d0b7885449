# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Packages for Debian 12 (.deb), for Fedora and its kin (.rpm), and a folder for any Linux (.tar.gz;
# scripts/package makes a .sh of it too). The latter two carry Qt; generator.cmake tells them apart.
set(CPACK_GENERATOR DEB)
set(CPACK_SYSTEM_NAME linux-x86_64)
set(CPACK_THREADS 0)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_LIST_DIR}/generator.cmake")

# Debian.
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME interfuse)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "${CPACK_PACKAGE_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Libraries that come with the package, or later and from elsewhere.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${INTERFUSE_TORCH_DIR}/lib" "${INTERFUSE_ARROW_DIR}"
                                                "${INTERFUSE_TORCH_DIR}/../nvidia/cu13/lib")
# The window's platform, which Qt loads by name; libgomp, and what LibTorch asks for beside it.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "qt6-qpa-plugins, libgomp1")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, qt6-wayland, xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "python3")

# Fedora. It carries Qt, as the folder does, so that little is asked of the system: the C library of
# Debian 12 and the C++ library of GCC 12, or newer.
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_COMPRESSION_TYPE zstd)
set(CPACK_RPM_PACKAGE_LICENSE "GPL-3.0-or-later AND Apache-2.0")
set(CPACK_RPM_PACKAGE_GROUP "Applications/Engineering")
set(CPACK_RPM_PACKAGE_AUTOREQPROV OFF)
set(CPACK_RPM_PACKAGE_REQUIRES
    "libc.so.6(GLIBC_2.36)(64bit), libstdc++.so.6(GLIBCXX_3.4.30)(64bit), libgcc_s.so.1()(64bit)")
set(CPACK_RPM_PACKAGE_SUGGESTS "ca-certificates, xdg-utils")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/mime/packages /usr/share/man
    /usr/share/man/man1 /usr/share/icons /usr/share/icons/hicolor /usr/share/bash-completion
    /usr/share/bash-completion/completions /usr/share/zsh /usr/share/zsh/vendor-completions
    /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/doc)
foreach(size 16x16 22x22 24x24 32x32 48x48 64x64 96x96 128x128 256x256 512x512 scalable)
    list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION /usr/share/icons/hicolor/${size}
         /usr/share/icons/hicolor/${size}/apps /usr/share/icons/hicolor/${size}/mimetypes)
endforeach()
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none")
