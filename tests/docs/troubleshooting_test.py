# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/troubleshooting.md has every message of the code, none that is gone, and a way out for each."""

from __future__ import annotations

import re
import unittest

import messages
import troubleshooting

CODE = r"""
// throw Error("A comment is no message at all.");
#include "not a message either.h"
void check(const Path& path, Problems& problems) {
    if (path.empty()) throw Error("The folder " + quoted(path) + " does not exist. " + (known ?
        "Give the folder that it was moved to." : std::string("Check how it is ") + "written."));
    problems.add(std::string("It has ") + std::to_string(count) +
                 " images too few; ask for fewer.");
    const char* why = R"(the "raw" text is read too)";
    say(tr("‘%1’ cannot be written: \u2018%2\u2019.").arg(name, tr("a disk that is full")));
    command.add_option("name", name, "What help says is none of it");
    throw std::logic_error("what only a bug can throw is none either");
}
"""


def texts(code: str) -> set[str]:
    return {m.text for m in messages.messages_in(code, "x.cpp", troubleshooting.SPOKEN_TO)}


class Extraction(unittest.TestCase):
    def test_messages_are_put_together_as_the_code_does(self) -> None:
        self.assertEqual(texts(CODE), {
            "The folder … does not exist.",
            "Give the folder that it was moved to.",
            "Check how it is written.",
            "It has … images too few; ask for fewer.",
            'the "raw" text is read too',
            "‘…’ cannot be written: ‘…’.",
            "a disk that is full",
        })

    def test_a_call_in_the_middle_is_what_varies(self) -> None:
        self.assertEqual(texts('fail("the method " + std::string(name(m)) + " is not known here");'),
                         {"the method … is not known here"})

    def test_the_code_has_hundreds(self) -> None:
        found = troubleshooting.code_messages()
        rooms = {message.file.split("/")[0] for message in found}
        self.assertEqual(rooms, {"core", "app", "ui", "scripts"})
        self.assertGreater(len(found), 700)


class Page(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.page = troubleshooting.PAGE.read_text("utf-8")
        cls.messages = troubleshooting.code_messages()

    def test_every_message_has_an_entry(self) -> None:
        missing = troubleshooting.uncovered(self.messages, self.page)
        self.assertEqual([], [f"{m.file}:{m.line}: {m.text}" for m in missing],
                         "Add these to docs/troubleshooting.md, or to tests/docs/no_messages.txt.")

    def test_no_entry_is_left_of_a_message_that_is_gone(self) -> None:
        self.assertEqual([], troubleshooting.stale(self.messages, self.page))

    def test_no_entry_is_listed_as_no_message(self) -> None:
        found = {m.text for m in troubleshooting.program_messages()}
        self.assertEqual(set(), troubleshooting.other_texts() - found, "no_messages.txt is stale")

    def test_a_message_without_entry_is_found(self) -> None:
        planted = messages.Message("x.cpp", 1, "The planted message of this test … is nowhere.")
        self.assertEqual([planted], troubleshooting.uncovered([planted], self.page))
        self.assertEqual(["The planted entry is stale."],
                         troubleshooting.stale(self.messages, "- `The planted entry is stale.`\n"))

    def test_every_entry_stands_below_a_way_out(self) -> None:
        way_out = False
        for number, line in enumerate(self.page.splitlines(), start=1):
            if line.startswith("#"):
                # A section may say it for all its headings.
                way_out = way_out and line.startswith("### ") and below_section
                below_section = line.startswith("## ")
            elif line.startswith("- `"):
                self.assertTrue(way_out, f"line {number}: {line}")
            elif line and not line.startswith("- "):
                way_out = True

    def test_entries_are_one_a_line_and_in_one_place_of_a_heading(self) -> None:
        for part in re.split(r"^#+ ", self.page, flags=re.MULTILINE):
            lines = [line for line in part.splitlines() if line.startswith("- `")]
            self.assertEqual(len(lines), len(set(lines)), part.splitlines()[:1])


if __name__ == "__main__":
    unittest.main(verbosity=2)
