; SPDX-FileCopyrightText: 2026 The Interfuse authors
; SPDX-License-Identifier: GPL-3.0-or-later
;
; The installer's own texts. This file begins with a byte order mark, by which makensis knows UTF-8.

LangString TEXT_RECIPE ${LANG_ENGLISH} "Interfuse recipe"
LangString TEXT_RECIPE ${LANG_GERMAN} "Interfuse-Rezept"
LangString TEXT_RECIPE ${LANG_FRENCH} "Recette Interfuse"
LangString TEXT_RECIPE ${LANG_SPANISH} "Receta de Interfuse"
LangString TEXT_RECIPE ${LANG_JAPANESE} "Interfuse レシピ"
LangString TEXT_RECIPE ${LANG_SIMPCHINESE} "Interfuse 配方"

LangString TEXT_OPEN ${LANG_ENGLISH} "Open with Interfuse"
LangString TEXT_OPEN ${LANG_GERMAN} "Mit Interfuse öffnen"
LangString TEXT_OPEN ${LANG_FRENCH} "Ouvrir avec Interfuse"
LangString TEXT_OPEN ${LANG_SPANISH} "Abrir con Interfuse"
LangString TEXT_OPEN ${LANG_JAPANESE} "Interfuse で開く"
LangString TEXT_OPEN ${LANG_SIMPCHINESE} "用 Interfuse 打开"

LangString TEXT_RUNNING ${LANG_ENGLISH} "Interfuse is running. Close its windows, stop its commands, and try again."
LangString TEXT_RUNNING ${LANG_GERMAN} "Interfuse läuft gerade. Schließen Sie seine Fenster, beenden Sie seine Befehle und versuchen Sie es noch einmal."
LangString TEXT_RUNNING ${LANG_FRENCH} "Interfuse est en cours d’exécution. Fermez ses fenêtres, arrêtez ses commandes, puis réessayez."
LangString TEXT_RUNNING ${LANG_SPANISH} "Interfuse se está ejecutando. Cierre sus ventanas, detenga sus comandos e inténtelo de nuevo."
LangString TEXT_RUNNING ${LANG_JAPANESE} "Interfuse が実行中です。ウィンドウを閉じ、コマンドを終了してから、もう一度お試しください。"
LangString TEXT_RUNNING ${LANG_SIMPCHINESE} "Interfuse 正在运行。请关闭其窗口并停止其命令，然后重试。"

LangString TEXT_SYSTEM ${LANG_ENGLISH} "Interfuse needs a 64-bit Windows 10, version 1903, or newer."
LangString TEXT_SYSTEM ${LANG_GERMAN} "Interfuse braucht ein 64-Bit-Windows 10, Version 1903, oder neuer."
LangString TEXT_SYSTEM ${LANG_FRENCH} "Interfuse nécessite Windows 10 64 bits, version 1903, ou plus récent."
LangString TEXT_SYSTEM ${LANG_SPANISH} "Interfuse necesita Windows 10 de 64 bits, versión 1903, o posterior."
LangString TEXT_SYSTEM ${LANG_JAPANESE} "Interfuse には 64 ビット版の Windows 10 バージョン 1903 以降が必要です。"
LangString TEXT_SYSTEM ${LANG_SIMPCHINESE} "Interfuse 需要 64 位 Windows 10 版本 1903 或更高版本。"
