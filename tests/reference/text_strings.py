# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts for the tokeniser's fixtures: awkward ones written by hand, and random ones."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator

PLAIN = [
    "", " ", "   ", "a", "A", "a photo of a cat", "a photo of a CAT.",
    "A Photo, of the Digit: \"7\"!", "a centered satellite photo of permanent crop land.",
    "a zoomed in photo of a \"stop\" traffic sign.", "a photo of the number: \"0\".",
    "a Chevrolet Corvette Ron Fellows Edition Z06 2007", "Ford E-Series Wagon Van 2012",
    "a photo of a texture: polka-dotted", "x" * 100, "ab" * 60,
    "The quick brown fox jumps over the lazy dog", "e.g. i.e. U.S.A. ...", "a/b\\c|d",
    "50% off $3.99 #1", "C++ && C# || F*", "https://example.org/a?b=c&d=%20e", "me@example.org",
    "snake_case camelCase", "(a) [b] {c} <d>", "a-b--c---d", "!!!???...,,,",
    "~`@#$%^&*()_+-=[]{}|;':\",./<>?", "3.14159 1,000,000", "0123456789", "1st 2nd 3rd 4th",
    "a1b2c3", "2x4 4k 1080p", "the the the the", "aaa aaaa aaaaa", "THEATER Theatre thither",
    "ththth tttt errerer", "theth" * 80 + " end",
]
APOSTROPHES = [
    "it's", "IT'S", "It'S", "don't", "we're", "they've", "I'm", "we'll", "WE'LL", "he'd", "'s",
    "'S", "''s", "'''s", "!'s", "a!'s", "'sound", "'tis 'twas", "rock 'n' roll", "dogs' tails",
    "'re've'm'll'd", "'RE", "it\u2019s", "don\u2019t", "WE\u2019LL", "\u2018quoted\u2019",
    "it\u02bcs", "it\uff07s", "o'clock", "' s", "'\u017f", "'l l", "'ld", "l'l'eau", "'\u0301s",
    "5's", "5'11\"", "'1 's1",
]
LETTERS = [
    "caf\u00e9", "cafe\u0301", "CAFE\u0301", "a\u0300\u0301\u0302", "a\u0301\u0300",
    "a\u0323\u0307", "a\u0307\u0323", "\u1e69", "s\u0323\u0307", "s\u0307\u0323", "\u00df",
    "STRASSE Stra\u00dfe", "\u1e9e", "\u0130", "\u0130stanbul", "I\u0307", "\u0131", "\u017f",
    "\u212a \u212b \u2126", "\u03a3\u03a3", "\u039f\u0394\u039f\u03a3 \u039f\u0394\u039f\u03a3",
    "\u03c2 \u03c3", "\u0391\u0301", "\u1f08\u0345", "\u1fb3 \u1fbc", "\ufb01 \ufb03", "\u0149",
    "\u01c5 \u01c4 \u01c6", "\u01f0", "\u1e96", "\u10a0\u10d0 \u1c90", "\u13a0 \uab70",
    "\u0410\u0411\u0412 \u0430\u0431\u0432", "\u0419 \u0418\u0306", "\u0376\u0370", "\u0531\u0587",
    "\u05d0\u05d1\u05d2 \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd",
    "\u0627\u0644\u0633\u0644\u0627\u0645 \u0639\u0644\u064a\u0643\u0645", "\u202babc\u202c",
    "\u200fabc\u200e", "\u0915\u094d\u0937 \u0939\u093f\u0928\u094d\u0926\u0940",
    "\u0958 \u0915\u093c", "\u0e44\u0e17\u0e22", "\u0ea5\u0eb2\u0ea7", "\u1019\u103c\u1014\u103a",
    "\u1112\u1161\u11ab", "\ud55c\uad6d\uc5b4", "\u4e2d\u6587\u6a21\u578b",
    "\u65e5\u672c\u8a9e\u306e\u30c6\u30ad\u30b9\u30c8", "\u30ab\u3099 \u30ac \uff76\uff9e",
    "\u3042\u3044\u3046a\u3048\u304a", "\uf900 \u8c48", "\u2f00 \u4e00", "\U00020000\U0002a6d6",
    "\U0002f800", "\uff21\uff22\uff23 \uff41", "\u24b6 \u24d0", "\u1d2c \u1d43", "\u2c60 \u2c61",
    "\U00010400\U00010428", "\U0001d400\U0001d41a", "\U0001e900 \U0001e922", "\u1e0a\u0323",
    "\ua7ae \u026a", "\u0344 \u0340 \u0341", "\u0374 \u037e \u0387", "\u1fef \u2000 \u2001",
    "\u0f73 \u0f77", "\u09cb \u09c7\u09be", "\u1100\u1161 \uac00\u11a8", "\u0308", "\u0308\u0301",
    " \u0308", "x\u0305\u0336y", "e\u0301e\u0301e\u0301", "\u0345\u0301", "\u08d3\u0301\u0300",
    "a\u0898\u0323", "a\u1abf\u0334",
]
NUMBERS = [
    "\u0661\u0662\u0663", "\u0967\u0968\u0969", "\u0e51\u0e52", "\u2160\u2161\u2162 \u2170",
    "\u00bd \u00bc \u2153", "\u00b2 \u00b3 \u2070", "\u2460 \u2776 \u32bf",
    "\u4e00\u4e8c\u4e09 \u3007", "\uff11\uff12", "\U0001d7ce\U0001d7d8", "\U00010107", "1\u0301",
    "12\u20e3", "\u0be7\u0bf0", "\u1369\u137c", "\u3280", "a\u00b2b",
]
EMOJI = [
    "\U0001f600", "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\U0001f44d\U0001f3fd", "\u2764\ufe0f \u2764", "\U0001f1e9\U0001f1ea", "a\U0001f600b",
    "\U0001f3f4\U000e0067\U000e0062\U000e007f", "1\ufe0f\u20e3", "\u2600\ufe0e",
    "\u00a9 \u00ae \u2122", "\u2190\u2192\u2194", "\u2603\u2603", "\u266f \u266d",
]
SPACES = [
    "a  b", "a\tb", "a\nb", "a\r\nb", "\t\t\t", "\n\n a \n\n", "a\u00a0b", "a\u3000b",
    "a\u2003\u2009b", "a\u2028b\u2029c", "a\u0085b", "a\u000b\u000cb", "a\u1680b", "a\u180eb",
    "a\u200bb", "a\u2060b", "\ufeffa", "a\ufeffb", "a\u202fb", "a\u205fb", "a \t\u00a0\n b",
    "  leading", "trailing  ", "\u00a0 \u3000",
]
CONTROLS = [
    "\x00", "a\x00b", "\x01\x02\x1f", "\x1c\x1d\x1e\x1f", "a\x1cb", "\x7f", "\x80\x9f",
    "\u00ad soft\u00adhyphen", "\ufffd", "\uffff", "\ufdd0", "\U0010ffff", "\ue000", "\U000f0000",
    "\u0378", "\U000e0001", "\ufff9a\ufffb", "\u2066a\u2069", "\x1b[31mred\x1b[0m",
]
SPECIAL = [
    "<|startoftext|>", "<|endoftext|>", "a<|endoftext|>b", "a <|startoftext|> b", "<|STARTOFTEXT|>",
    "<|EndOfText|>", "<|endoftext|><|endoftext|>", "<|endoftext", "<|endoftext|", "|endoftext|>",
    "<<|endoftext|>>", "<|start\u00a0oftext|>", "< |endoftext|>", "<|endoftext|>\u0301",
    "e<|endoftext|>\u0301", "<|\uff45ndoftext|>", "</w>", "a</w>", "<pad>", "!", "a!", "! !",
    "hello world", "Hello World", "HELLO WORLD!", "say hello  world", "zz top", "zz  top", "ZZ TOP",
    "<New>", "<new>", "a<NEW>b", "Cafe\u0301 Noir", "CAF\u00c9 NOIR", "caf\u00e9\u00a0\t noir",
]

AWKWARD = PLAIN + APOSTROPHES + LETTERS + NUMBERS + EMOJI + SPACES + CONTROLS + SPECIAL

# What random texts are drawn from: common letters often, and now and then anything of these blocks.
COMMON = "etaoin shrdlu ETAOIN thethe 's't'll .,!'-  0123"
BLOCKS = [
    (0x20, 0x7F), (0xA0, 0x17F), (0x180, 0x24F), (0x250, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
    (0x590, 0x6FF), (0x900, 0xDFF), (0x1100, 0x11FF), (0x1E00, 0x1FFF), (0x2000, 0x206F),
    (0x2070, 0x218F), (0x2600, 0x27BF), (0x3000, 0x30FF), (0x4E00, 0x4EFF), (0xAC00, 0xACFF),
    (0xFB00, 0xFB4F), (0xFF00, 0xFFEF), (0x10400, 0x1044F), (0x1D400, 0x1D7FF), (0x1F300, 0x1F6FF),
]
MARKS = "\u0300\u0301\u0307\u0308\u0323\u0327\u0345\u094d\u3099\u200d\ufe0f"


def is_assigned(code: int) -> bool:
    """In the Unicode version of this Python (14.0 for 3.11); not surrogates and private use."""
    return unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")


def random_texts(count: int, seed: int) -> list[str]:
    generator = random.Random(seed)

    def character() -> str:
        draw = generator.random()
        if draw < 0.5:
            return generator.choice(COMMON)
        if draw < 0.65:
            return generator.choice(MARKS)
        while True:
            code = generator.randint(*generator.choice(BLOCKS))
            if is_assigned(code):
                return chr(code)

    return ["".join(character() for _ in range(generator.randint(1, 10))) for _ in range(count)]


def assigned_ranges() -> list[list[int]]:
    """[first, last] of every run of assigned code points below the private planes."""
    ranges: list[list[int]] = []
    for code in range(0xF0000):
        if not is_assigned(code):
            continue
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


def code_point_texts(ranges: list[list[int]], step: int) -> Iterator[tuple[int, str]]:
    """One text for every `step` code points that holds each of them as a letter among letters, with
    an accent, and after a space: (first code point, text)."""
    blocks: dict[int, list[str]] = {}
    for first, last in ranges:
        for code in range(first, last + 1):
            character = chr(code)
            blocks.setdefault(code - code % step, []).append(
                f"a{character}\u0301b{character} {character}"
            )
    for start, parts in blocks.items():
        yield start, " ".join(parts)


def training_words(count: int, seed: int) -> dict[str, int]:
    """Made-up words of several scripts with frequencies that fall off as those of a language do."""
    generator = random.Random(seed)
    scripts = [
        (("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "st", "th", "ch"), "aeiou"),
        (("к", "л", "м", "н", "п", "р", "с", "т", "ш"), "аеиоу"),
        (("κ", "λ", "μ", "ν", "π", "ρ", "σ", "τ"), "αεηιο"),
        (("か", "き", "ん", "シ", "テ", "日", "本"), "のはをーい"),
        (("é", "ß", "ñ", "ç", "ü", "œ"), "àêîøå"),
    ]
    words: dict[str, int] = {}
    while len(words) < count:
        onsets, vowels = generator.choices(scripts, weights=(70, 10, 8, 6, 6))[0]
        syllables = generator.randint(1, 4)
        word = "".join(
            generator.choice(onsets) + generator.choice(vowels) for _ in range(syllables)
        )
        word += generator.choice(("", "", "n", "s", "r", "t"))
        words.setdefault(word, 1 + 40_000 // (len(words) + 5))
    for extra in ("'s", "'t", "'ll", "...", "!!", "--", "\U0001f600", "\u2764\ufe0f"):
        words[extra] = 500
    return words
