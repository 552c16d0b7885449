# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the translations finds each fault that it is for."""

from __future__ import annotations

import unittest

from check_translations import Message, wrong

KEY = ("Some", "&Open %1…", "")
PLURAL = ("Some", "%n image(s) of %1", "")


def faults(key: tuple[str, str, str], texts: list[str], language: str = "de",
           state: str | None = None) -> list[str]:
    return list(wrong(key, Message(key is PLURAL, state, texts), language))


class CheckTest(unittest.TestCase):
    def test_what_is_right_has_no_fault(self) -> None:
        self.assertEqual(faults(KEY, ["%1 &öffnen…"]), [])
        self.assertEqual(faults(PLURAL, ["%n Bild von %1", "%n Bilder von %1"]), [])
        self.assertEqual(faults(PLURAL, ["ein Bild von %1", "%n Bilder von %1"]), [])
        self.assertEqual(faults(PLURAL, ["%1 的 %n 张图像"], "zh_CN"), [])
        self.assertEqual(faults(("Some", "a &amp; b &&", ""), ["a &amp; b &&"]), [])

    def test_what_is_not_finished_is_found(self) -> None:
        for state in ("unfinished", "vanished", "obsolete"):
            self.assertEqual(len(faults(KEY, ["%1 &öffnen…"], state=state)), 1)
        self.assertEqual(len(faults(KEY, [""])), 1)
        self.assertEqual(len(faults(PLURAL, ["%n Bild von %1", ""])), 1)

    def test_each_difference_is_found(self) -> None:
        for text in ("&öffnen…", "%1 %2 &öffnen…", "%1 %1 &öffnen…", "%1 öffnen…",
                     "&%1 &öffnen…", "%1 &öffnen...", "%1\n&öffnen…", " %1 &öffnen…",
                     "<b>%1</b> &öffnen…"):
            self.assertEqual(len(faults(KEY, [text])), 1, text)

    def test_numbers_need_their_forms(self) -> None:
        self.assertEqual(len(faults(PLURAL, ["%n Bilder von %1"])), 1)
        self.assertEqual(len(faults(PLURAL, ["%n Bild von %1", "Bilder von %1"])), 1)
        # In French the first form is that of 0 too.
        self.assertEqual(len(faults(PLURAL, ["une image de %1", "%n images de %1"], "fr")), 1)
        self.assertEqual(len(faults(PLURAL, ["%1 的图像"], "zh_CN")), 1)


if __name__ == "__main__":
    unittest.main()
