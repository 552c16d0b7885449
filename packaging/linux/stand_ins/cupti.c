/* SPDX-FileCopyrightText: 2026 The Interfuse authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stands in for libcupti.so.13 where there is none: what libtorch_cpu.so's profiler, which Interfuse
 * never starts, would call. Each answers that it cannot. */
#include <stddef.h>

enum { not_supported = 27 }; /* CUPTI_ERROR_NOT_SUPPORTED */

int cuptiGetResultString(int result, const char** text) {
    (void)result;
    if (text != NULL) *text = "there is no CUPTI, only what stands in for it";
    return 0;
}

/* Arguments are left alone, so none need be declared. */
#define CANNOT(name) \
    int name(void) { return not_supported; }

CANNOT(cuptiActivityDisable)
CANNOT(cuptiActivityEnable)
CANNOT(cuptiActivityEnableCudaEventDeviceTimestamps)
CANNOT(cuptiActivityEnableDriverApi)
CANNOT(cuptiActivityEnableRuntimeApi)
CANNOT(cuptiActivityFlushAll)
CANNOT(cuptiActivityGetNextRecord)
CANNOT(cuptiActivityGetNumDroppedRecords)
CANNOT(cuptiActivityPopExternalCorrelationId)
CANNOT(cuptiActivityPushExternalCorrelationId)
CANNOT(cuptiActivityRegisterCallbacks)
CANNOT(cuptiActivityRegisterTimestampCallback)
CANNOT(cuptiActivitySetAttribute)
CANNOT(cuptiEnableCallback)
CANNOT(cuptiEnableDomain)
CANNOT(cuptiFinalize)
CANNOT(cuptiGetVersion)
CANNOT(cuptiSubscribe)
CANNOT(cuptiUnsubscribe)
