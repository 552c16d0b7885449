# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What goes into the packages for Windows, and where. Included at the end of the build, unless CPack
# has been set up already. Not one of these lines has been run where they were written:
# docs/windows.md.
if(CPack_CMake_INCLUDED)
    return()
endif()

install(TARGETS interfuse interfuse-desktop RUNTIME_DEPENDENCY_SET interfuse_libraries
        RUNTIME DESTINATION bin)
# What vcpkg built. Qt's own script looks after Qt, and Windows has the rest.
install(
    RUNTIME_DEPENDENCY_SET
    interfuse_libraries
    PRE_EXCLUDE_REGEXES
    "^api-ms-"
    "^ext-ms-"
    "^[Qq]t6"
    POST_EXCLUDE_REGEXES
    "[/\\\\][Ss]ystem32[/\\\\]"
    DIRECTORIES
    "${CMAKE_BINARY_DIR}"
    RUNTIME DESTINATION bin)
install(FILES ${INTERFUSE_WHEEL_DLLS} DESTINATION bin)
qt_generate_deploy_app_script(TARGET interfuse-desktop OUTPUT_SCRIPT interfuse_deploy_script
                              NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${interfuse_deploy_script}")
set(CMAKE_INSTALL_SYSTEM_RUNTIME_DESTINATION bin)
include(InstallRequiredSystemLibraries)

install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION . RENAME LICENSE.txt)
install(DIRECTORY "${INTERFUSE_TORCH_DIR}/../torch-2.11.0.dist-info/" DESTINATION licenses/torch
        OPTIONAL)
install(DIRECTORY "${INTERFUSE_ARROW_DIR}/../pyarrow-21.0.0.dist-info/" DESTINATION licenses/arrow
        OPTIONAL)

set(CPACK_PACKAGE_NAME Interfuse)
set(CPACK_PACKAGE_VENDOR "The Interfuse authors")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Merges fine-tuned CLIP vision encoders with AdaSVD")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
include("${CMAKE_CURRENT_LIST_DIR}/cpack.cmake")
include(CPack)
