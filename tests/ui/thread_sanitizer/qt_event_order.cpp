// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tells ThreadSanitizer what it cannot see of Qt, whose libraries are not built with it: what
// happens before an event is posted happens before the event is delivered, and what a thread does
// happens before QThread::wait() for it returns. Qt's own locks guarantee both. Nothing else is
// said to be in order, so whatever crosses threads beside the event queue is still watched.
#include <sanitizer/tsan_interface.h>
#include <QMetaObject>
#include <QThread>

// The program's calls of these functions of Qt come here (the linker's --wrap).
extern "C" {
void realActivate(QObject* sender, const QMetaObject* type, int signal,
                  void** arguments) asm("__real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
void wrappedActivate(QObject* sender, const QMetaObject* type, int signal,
                     void** arguments) asm("__wrap__ZN11QMetaObject8activateEP7QObjectPKS_iPPv");

bool realInvoke(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* result) asm(
    "__real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate"
    "15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
bool wrappedInvoke(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type, void* result) asm(
    "__wrap__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9Qt"
    "Private15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");

bool realWait(QThread* thread,
              QDeadlineTimer deadline) asm("__real__ZN7QThread4waitE14QDeadlineTimer");
bool wrappedWait(QThread* thread,
                 QDeadlineTimer deadline) asm("__wrap__ZN7QThread4waitE14QDeadlineTimer");
}

namespace {

char eventQueues;  // only its address counts

// Before every event, on the thread that it is delivered to.
bool beforeEvent(void**) {
    __tsan_acquire(&eventQueues);
    return false;
}

const bool watches = QInternal::registerCallback(QInternal::EventNotifyCallback, beforeEvent);

}  // namespace

void wrappedActivate(QObject* sender, const QMetaObject* type, int signal, void** arguments) {
    __tsan_release(&eventQueues);
    realActivate(sender, type, signal, arguments);
    __tsan_release(&eventQueues);  // the arguments were copied into the event meanwhile
}

bool wrappedInvoke(QObject* object, QtPrivate::QSlotObjectBase* slot, Qt::ConnectionType type,
                   void* result) {
    __tsan_release(&eventQueues);
    return realInvoke(object, slot, type, result);
}

bool wrappedWait(QThread* thread, QDeadlineTimer deadline) {
    const bool ended = realWait(thread, deadline);
    if (ended) __tsan_acquire(&eventQueues);
    return ended;
}
