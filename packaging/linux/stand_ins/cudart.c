/* SPDX-FileCopyrightText: 2026 The Interfuse authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands in for libcudart.so.13 where there is none: libtorch_cpu.so asks for the file by name and
 * for these six functions of it, which it calls only when somebody asks it about GPUs. They answer
 * that there is none. No GPU is ever used through this; see core/runtime/gpu_runtime. */
#include <stddef.h>

enum { no_device = 100 }; /* cudaErrorNoDevice */

/* By this the program tells it from the real one. */
const int interfuse_stand_in = 1;

int cudaGetDeviceCount(int* count) {
    if (count != NULL) *count = 0;
    return no_device;
}

int cudaGetDeviceProperties(void* properties, int device) {
    (void)properties;
    (void)device;
    return no_device;
}

int cudaDriverGetVersion(int* version) {
    if (version != NULL) *version = 0; /* what the real one says where there is no driver */
    return 0;
}

int cudaRuntimeGetVersion(int* version) {
    if (version != NULL) *version = 0;
    return no_device;
}

int cudaDeviceSynchronize(void) {
    return no_device;
}

const char* cudaGetErrorString(int error) {
    (void)error;
    return "there is no CUDA runtime, only what stands in for it";
}
