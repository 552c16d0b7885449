// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A window that sees a GPU: the driver is a stand-in, which this process has loaded before anybody
// asks for libcuda.so.1, so that the loader takes it for the one that is asked for. Small wheels in
// a package index of the test's own hold a stand-in for LibTorch's CUDA half.
#pragma once

#include <dlfcn.h>

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <filesystem>
#include <memory>

#include "core/fetch/library_fetch.h"
#include "tests/runtime/torch_tree.h"
#include "tests/stand_in/loopback_index.h"
#include "tests/ui/window/window_tools.h"

namespace interfuse::testing_tools {

inline const std::filesystem::path torchStandIn =
    std::filesystem::path(INTERFUSE_STAND_INS) / "libtorch_cuda.so";

// Before LibTorch or the window looks for a driver.
inline void loadStandInDriver() {
    qputenv("STAND_IN_GPUS", "NVIDIA H200|150754820096|90|0000:3b:00.0");
    for (const char* name : {"INTERFUSE_CUDA_DIR", "VIRTUAL_ENV", "CONDA_PREFIX", "PIP_INDEX_URL",
                             "http_proxy", "all_proxy"})
        qunsetenv(name);
    for (const char* name : {"/libcuda.so.1", "/libnvidia-ml.so.1"}) {
        if (::dlopen((INTERFUSE_STAND_INS + std::string(name)).c_str(), RTLD_NOW) == nullptr)
            qFatal("%s", ::dlerror());
    }
}

class StandInIndex {
  public:
    explicit StandInIndex(const std::filesystem::path& scratch) {
        const std::string filler = QByteArray(3 << 20, 'x').toStdString();
        std::string noise = filler;  // that does not compress
        quint32 state = 1;
        for (char& byte : noise)
            byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24U);
        const std::string torch =
            make_wheel(scratch, {{"torch/lib/libtorch_cuda.so", bytesOf(torchStandIn)},
                                 {"torch/version.py", "__version__ = '2.11.0+cu130'\n"}});
        const std::string cublas =
            make_wheel(scratch, {{"nvidia/cu13/lib/libcublas.so.13", noise}});
        place.libraries = {pin("torch", torch, {"torch/lib/libtorch_cuda.so", "torch/version.py"}),
                           pin("nvidia-cublas", cublas, {"nvidia/cu13/lib/libcublas.so.13"})};
        index = std::make_unique<LoopbackIndex>(
            Files{{place.libraries[0].file, torch}, {place.libraries[1].file, cublas}});
        place.pip.indexes = {index->address()};
        place.pip.find_links.clear();
        place.pip.certificate.clear();
        place.pip.pause = 10;
    }

    FetchPlace place;
    std::unique_ptr<LoopbackIndex> index;
};

// The words on a widget of the dialog; "" while it is hidden.
inline QString textOf(MainWindow& window, const char* name) {
    auto* label = window.findChild<QLabel*>(QLatin1String(name));
    return label != nullptr && label->isVisible() ? label->text() : QString();
}

// Whether the window comes to offer what the stand-in's GPU lacks.
inline bool offersGpu(WindowDesk& desk) {
    return waitUntil([&] { return desk.message().startsWith(u"A GPU (NVIDIA H200)"); });
}

template <typename Test>
int runGpuWindowTest(int argc, char** argv) {
    loadStandInDriver();
    return runWindowTest<Test>(argc, argv);
}

}  // namespace interfuse::testing_tools
