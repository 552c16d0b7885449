# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The fonts that letters are set in. Training, validation and test use different families."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

FONT_ROOT = Path("/usr/share/fonts")

# Debian package -> font files. All of them are under the SIL Open Font License, the Apache
# License 2.0, the Bitstream Vera license or in the public domain.
TRAINING = {
    "fonts-dejavu-core": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSerif.ttf",
                          "DejaVuSerif-Bold.ttf", "DejaVuSansMono.ttf"),
    "fonts-liberation2": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf",
                          "LiberationSerif-Regular.ttf", "LiberationSerif-BoldItalic.ttf",
                          "LiberationMono-Regular.ttf"),
    "fonts-open-sans": ("OpenSans-Regular.ttf", "OpenSans-ExtraBold.ttf", "OpenSans-CondBold.ttf",
                        "OpenSans-LightItalic.ttf"),
    "fonts-cabin": ("Cabin-Regular.otf", "Cabin-Bold.otf"),
    "fonts-quattrocento": ("Quattrocento-Regular.otf",),
    "fonts-ebgaramond": ("EBGaramond12-Regular.otf", "EBGaramond12-Italic.otf"),
    "fonts-inconsolata": ("Inconsolata.otf",),
    "fonts-crosextra-caladea": ("Caladea-Regular.ttf", "Caladea-BoldItalic.ttf"),
    "fonts-dosis": ("Dosis-Book.otf", "Dosis-Bold.otf"),
    "fonts-oldstandard": ("OldStandard-Regular.ttf", "OldStandard-Bold.ttf"),
    "fonts-comic-neue": ("ComicNeue-Regular.otf", "ComicNeue-Bold.otf"),
}
VALIDATION = {
    "fonts-quicksand": ("Quicksand-Regular.ttf", "Quicksand-Bold.ttf"),
    "fonts-arapey": ("Arapey-Regular.otf",),
    "fonts-league-spartan": ("LeagueSpartan-Regular.otf", "LeagueSpartan-Bold.otf"),
    "fonts-b612": ("B612-Regular.otf", "B612Mono-Bold.otf"),
}
TEST = {
    "fonts-karla": ("Karla-Regular.otf", "Karla-BoldItalic.otf"),
    "fonts-courier-prime": ("Courier Prime.otf", "Courier Prime Bold.otf"),
    "fonts-cantarell": ("Cantarell-Regular.otf", "Cantarell-ExtraBold.otf"),
    "fonts-comfortaa": ("Comfortaa-Regular.ttf", "Comfortaa-Bold.ttf"),
    "fonts-junction": ("Junction.otf",),
    "fonts-prociono": ("Prociono.otf",),
    "fonts-roboto-slab": ("RobotoSlab-Regular.otf", "RobotoSlab-Bold.otf"),
}
PLAIN = {"fonts-dejavu-core": ("DejaVuSans.ttf", "DejaVuSerif.ttf"),
         "fonts-liberation2": ("LiberationSans-Bold.ttf",)}

PACKAGES = sorted({*TRAINING, *VALIDATION, *TEST})


@lru_cache(maxsize=None)
def _installed() -> dict[str, Path]:
    found = sorted(path for suffix in ("ttf", "otf") for path in FONT_ROOT.rglob(f"*.{suffix}"))
    return {path.name: path for path in reversed(found)}


def missing_packages() -> list[str]:
    """The packages of which a font file is not on this machine."""
    installed = _installed()
    return sorted({package for group in (TRAINING, VALIDATION, TEST)
                   for package, names in group.items()
                   if any(name not in installed for name in names)})


def files(group: dict[str, tuple[str, ...]]) -> list[str]:
    """The font files of a group, in the order in which they are listed above."""
    return [str(_installed()[name]) for names in group.values() for name in names]


@lru_cache(maxsize=4096)
def load(path: str, size: int) -> ImageFont.FreeTypeFont:
    # The basic layout engine, so that the glyphs do not depend on an optional library.
    return ImageFont.truetype(path, size, layout_engine=ImageFont.Layout.BASIC)
