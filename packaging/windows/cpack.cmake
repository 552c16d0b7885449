# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What CPack makes for Windows: an installer by NSIS and a zip that runs from wherever it is unpacked.
# Included before CPack itself, after the packages' common facts (name, version, vendor, licence).
set(CPACK_GENERATOR "NSIS;ZIP")
set(CPACK_PACKAGE_FILE_NAME "interfuse-${CPACK_PACKAGE_VERSION}-windows-x64")
set(CPACK_PACKAGE_INSTALL_DIRECTORY "${CPACK_PACKAGE_NAME}")
set(CPACK_ARCHIVE_THREADS 0)

# CPack fills in NSIS.template.in of this folder, in the place of its own.
list(APPEND CPACK_MODULE_PATH "${CMAKE_CURRENT_LIST_DIR}")
set(CPACK_INTERFUSE_ICON "${CMAKE_CURRENT_LIST_DIR}/interfuse.ico")
set(CPACK_INTERFUSE_NSIS_TEXTS "${CMAKE_CURRENT_LIST_DIR}/installer_texts.nsh")
# The kind of installer, where NSIS knows several: "amd64-unicode" is Debian's.
set(CPACK_INTERFUSE_NSIS_TARGET "" CACHE STRING "NSIS's Target; empty: NSIS's own choice")
