// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// In the place of LibTorch's CUDA half: registers itself with the CPU half as the real one does,
// and says how many devices there are (STAND_IN_TORCH_GPUS; 1 unless given). It has no operators.
#include <ATen/detail/CUDAHooksInterface.h>
#include <c10/core/impl/DeviceGuardImplInterface.h>

#include <cstdlib>

namespace {

int devices() {
    const char* value = std::getenv("STAND_IN_TORCH_GPUS");
    return value != nullptr ? std::atoi(value) : 1;
}

class Guard final : public c10::impl::NoOpDeviceGuardImpl<c10::DeviceType::CUDA> {
  public:
    c10::DeviceIndex deviceCount() const noexcept override {
        return static_cast<c10::DeviceIndex>(devices());
    }
};
C10_REGISTER_GUARD_IMPL(CUDA, Guard)

}  // namespace

namespace at {

class CUDAHooks final : public CUDAHooksInterface {
  public:
    explicit CUDAHooks(CUDAHooksArgs) {}
    bool hasCUDA() const override { return devices() > 0; }
    bool hasCUDART() const override { return true; }
    int getNumGPUs() const override { return devices(); }
    DeviceIndex deviceCount() const override { return static_cast<DeviceIndex>(devices()); }
    bool hasPrimaryContext(DeviceIndex) const override { return false; }
};
REGISTER_CUDA_HOOKS(CUDAHooks)

}  // namespace at
