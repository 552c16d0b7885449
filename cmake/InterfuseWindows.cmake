# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
# What the program stands on when it is built by MSVC: LibTorch and Arrow from their wheels, Qt as
# its installer puts it, the rest from vcpkg.json. Targets have the names that they have elsewhere.
#
# Not one of these lines has been run where they were written: docs/windows.md.
foreach(needed "${INTERFUSE_TORCH_DIR}/lib/torch_cpu.lib" "${INTERFUSE_ARROW_DIR}/parquet.lib")
    if(NOT EXISTS "${needed}")
        message(FATAL_ERROR "${needed} is missing: run python scripts/fetch_libraries.py, or name "
                            "the folder in INTERFUSE_TORCH_DIR or INTERFUSE_ARROW_DIR.")
    endif()
endforeach()

# interfuse_dll(TARGET FOLDER NAME): a library of a wheel, with what it is linked by.
function(interfuse_dll target folder name)
    add_library(${target} SHARED IMPORTED)
    set_target_properties(${target} PROPERTIES IMPORTED_LOCATION "${folder}/${name}.dll"
                                               IMPORTED_IMPLIB "${folder}/${name}.lib")
endfunction()

interfuse_dll(Interfuse::c10 "${INTERFUSE_TORCH_DIR}/lib" c10)
interfuse_dll(Interfuse::torch "${INTERFUSE_TORCH_DIR}/lib" torch_cpu)
set_target_properties(Interfuse::torch PROPERTIES INTERFACE_LINK_LIBRARIES Interfuse::c10)
target_include_directories(
    Interfuse::torch SYSTEM
    INTERFACE "${INTERFUSE_TORCH_DIR}/include"
              "${INTERFUSE_TORCH_DIR}/include/torch/csrc/api/include")
interfuse_dll(Interfuse::arrow "${INTERFUSE_ARROW_DIR}" arrow)
interfuse_dll(Interfuse::parquet "${INTERFUSE_ARROW_DIR}" parquet)
set_target_properties(Interfuse::parquet PROPERTIES INTERFACE_LINK_LIBRARIES Interfuse::arrow)
target_include_directories(Interfuse::parquet SYSTEM INTERFACE "${INTERFUSE_ARROW_DIR}/include")

# What the wheels' libraries ask for beside themselves, or were built with CUDA and bring.
file(GLOB INTERFUSE_WHEEL_DLLS "${INTERFUSE_TORCH_DIR}/lib/*.dll"
     "${INTERFUSE_ARROW_DIR}/../pyarrow.libs/*.dll")
list(APPEND INTERFUSE_WHEEL_DLLS "${INTERFUSE_ARROW_DIR}/arrow.dll"
     "${INTERFUSE_ARROW_DIR}/parquet.dll")
list(FILTER INTERFUSE_WHEEL_DLLS EXCLUDE REGEX "(torch_python|shm|libiompstubs5md)\\.dll$")

find_package(Threads REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui LinguistTools Network PrintSupport Svg Widgets)
find_package(yaml-cpp 0.7 REQUIRED)
if(NOT TARGET yaml-cpp)
    add_library(yaml-cpp INTERFACE IMPORTED)
    target_link_libraries(yaml-cpp INTERFACE yaml-cpp::yaml-cpp)
endif()
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)

# interfuse_package(NAME TARGETS…): under the name that pkg-config's module has on Linux.
function(interfuse_package name)
    add_library(PkgConfig::${name} INTERFACE IMPORTED)
    target_link_libraries(PkgConfig::${name} INTERFACE ${ARGN})
endfunction()
find_package(xxHash CONFIG REQUIRED)
interfuse_package(INTERFUSE_XXHASH xxHash::xxhash)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n data)
interfuse_package(INTERFUSE_ICU ICU::i18n ICU::uc ICU::data)
find_package(LibArchive 3.6 REQUIRED)
interfuse_package(LIBARCHIVE LibArchive::LibArchive)
find_package(JPEG REQUIRED)
find_package(PNG REQUIRED)
find_package(ZLIB REQUIRED)
find_package(TIFF REQUIRED)
find_package(GIF REQUIRED)
find_package(WebP CONFIG REQUIRED)
interfuse_package(INTERFUSE_CODECS JPEG::JPEG PNG::PNG ZLIB::ZLIB TIFF::TIFF GIF::GIF WebP::webp
                  WebP::webpdemux)

# Two files without a package for MSVC and this Qt.
set(INTERFUSE_QCUSTOMPLOT_DIR "" CACHE PATH
    "Folder of qcustomplot.h and qcustomplot.cpp, 2.1.1; empty: they are fetched from their authors")
if(NOT INTERFUSE_QCUSTOMPLOT_DIR)
    include(FetchContent)
    FetchContent_Declare(
        qcustomplot URL "https://www.qcustomplot.com/release/2.1.1/QCustomPlot-source.tar.gz"
        URL_HASH SHA256=5e2d22dec779db8f01f357cbdb25e54fbcf971adaee75eae8d7ad2444487182f
                 DOWNLOAD_EXTRACT_TIMESTAMP FALSE)
    FetchContent_MakeAvailable(qcustomplot)
    set(INTERFUSE_QCUSTOMPLOT_DIR "${qcustomplot_SOURCE_DIR}")
endif()
add_library(interfuse_qcustomplot STATIC "${INTERFUSE_QCUSTOMPLOT_DIR}/qcustomplot.cpp"
                                         "${INTERFUSE_QCUSTOMPLOT_DIR}/qcustomplot.h")
set_target_properties(interfuse_qcustomplot PROPERTIES AUTOMOC ON)
target_include_directories(interfuse_qcustomplot SYSTEM PUBLIC "${INTERFUSE_QCUSTOMPLOT_DIR}")
target_link_libraries(interfuse_qcustomplot PUBLIC Qt6::PrintSupport Qt6::Widgets)
if(MSVC)
    target_compile_options(interfuse_qcustomplot PRIVATE /W0 /bigobj /utf-8)
endif()
add_library(QCustomPlotQt6::QCustomPlotQt6 ALIAS interfuse_qcustomplot)
