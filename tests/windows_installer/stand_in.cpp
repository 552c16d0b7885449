// SPDX-FileCopyrightText: 2026 The Interfuse authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in the place of interfuse.exe where the installer is what is tested: it runs until its
// input ends, so that there is something to install over.
#include <cstdio>

int main() {
    std::puts("stand-in");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}
