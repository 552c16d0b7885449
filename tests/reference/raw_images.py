# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Encoders for kinds of image files that Pillow reads but does not write."""

from __future__ import annotations

import struct
import zlib

import numpy as np

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
GRAY, RGB = 0, 2  # PNG colour types
ADAM7 = (
    (0, 0, 8, 8),
    (4, 0, 8, 8),
    (0, 4, 4, 8),
    (2, 0, 4, 4),
    (0, 2, 2, 4),
    (1, 0, 2, 2),
    (0, 1, 1, 2),
)


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def add_png_chunk(png: bytes, kind: bytes, data: bytes) -> bytes:
    """With one more chunk right behind the header, whose length is fixed."""
    end = len(PNG_SIGNATURE) + 25
    return png[:end] + png_chunk(kind, data) + png[end:]


def png_rows(samples: np.ndarray, bits: int) -> bytes:
    """[H, W, channels] packed to rows of bits, each behind filter type 0."""
    height = samples.shape[0]
    rows = samples.reshape(height, -1)
    if bits == 16:
        packed = rows.astype(">u2").view(np.uint8)
    else:
        planes = (rows[:, :, None] >> np.arange(bits - 1, -1, -1)) & 1
        packed = np.packbits(planes.reshape(height, -1).astype(np.uint8), axis=1)
    return b"".join(b"\0" + row.tobytes() for row in packed)


def png(samples: np.ndarray, bits: int, colour: int, interlaced: bool = False) -> bytes:
    """`samples` is [H, W, channels] of integers below 2^bits."""
    height, width = samples.shape[:2]
    parts = [samples]
    if interlaced:
        parts = [samples[y::dy, x::dx] for x, y, dx, dy in ADAM7]
    data = b"".join(png_rows(part, bits) for part in parts if part.size)
    header = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, int(interlaced))
    return (
        PNG_SIGNATURE
        + png_chunk(b"IHDR", header)
        + png_chunk(b"IDAT", zlib.compress(data, 9))
        + png_chunk(b"IEND", b"")
    )


def bmp(
    pixels: bytes, width: int, height: int, bits: int, palette: bytes = b"", compression: int = 0
) -> bytes:
    """`pixels` as the file holds them, a negative `height` for rows from the top down; `palette`
    is B, G, R, 0 each, or the three masks of compression 3."""
    colours = 0 if compression == 3 else len(palette) // 4
    header = struct.pack(
        "<IiiHHIIiiII", 40, width, height, 1, bits, compression, len(pixels), 2835, 2835, colours, 0
    )
    offset = 14 + len(header) + len(palette)
    start = struct.pack("<2sIHHI", b"BM", offset + len(pixels), 0, 0, offset)
    return start + header + palette + pixels


def bmp_rows(rows: list[bytes], top_down: bool = False) -> bytes:
    """Rows from top to bottom, padded and put in the order of a BMP file."""
    padded = [row + b"\0" * (-len(row) % 4) for row in rows]
    return b"".join(padded if top_down else reversed(padded))


def bmp_rle8(indices: np.ndarray, palette: bytes) -> bytes:
    encoded = b""
    for row in reversed(indices):
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end] == row[start] and end - start < 255:
                end += 1
            encoded += bytes([end - start, row[start]])
            start = end
        encoded += b"\0\0"
    encoded += b"\0\1"
    height, width = indices.shape
    return bmp(encoded, width, height, 8, palette, compression=1)


def tiff(
    samples: np.ndarray, order: str = "<", tile: int = 0, planar: bool = False, photometric: int = 2
) -> bytes:
    """Uncompressed; `samples` [H, W, channels] of uint8 or uint16, `order` as in struct."""
    height, width, channels = samples.shape
    bits = samples.dtype.itemsize * 8
    samples = samples.astype(samples.dtype.newbyteorder(order))
    planes = [samples[:, :, c : c + 1] for c in range(channels)] if planar else [samples]
    blocks = [b for plane in planes for b in (tiles(plane, tile) if tile else [plane.tobytes()])]

    offsets, data = [], b""
    for block in blocks:
        offsets.append(8 + len(data))
        data += block + b"\0" * (len(block) % 2)
    sizes = [len(block) for block in blocks]
    fields: list[tuple[int, int, list[int]]] = [
        (256, 3, [width]), (257, 3, [height]), (258, 3, [bits] * channels), (259, 3, [1]),
        (262, 3, [photometric]), (277, 3, [channels]), (284, 3, [2 if planar else 1]),
    ]  # fmt: skip
    if tile:
        fields += [(322, 3, [tile]), (323, 3, [tile]), (324, 4, offsets), (325, 4, sizes)]
    else:
        fields += [(273, 4, offsets), (278, 3, [height]), (279, 4, sizes)]
    return tiff_file(order, data, sorted(fields))


def tiles(plane: np.ndarray, size: int) -> list[bytes]:
    height, width = plane.shape[:2]
    padded = np.pad(plane, ((0, -height % size), (0, -width % size), (0, 0)))
    return [
        np.ascontiguousarray(padded[y : y + size, x : x + size]).tobytes()
        for y in range(0, height, size)
        for x in range(0, width, size)
    ]


def tiff_file(order: str, data: bytes, fields: list[tuple[int, int, list[int]]]) -> bytes:
    directory = 8 + len(data)
    overflow_at = directory + 2 + 12 * len(fields) + 4
    entries, overflow = b"", b""
    for tag, kind, values in fields:
        packed = struct.pack(f"{order}{len(values)}{'H' if kind == 3 else 'I'}", *values)
        if len(packed) > 4:
            place = struct.pack(f"{order}I", overflow_at + len(overflow))
            overflow += packed
        else:
            place = packed.ljust(4, b"\0")
        entries += struct.pack(f"{order}HHI", tag, kind, len(values)) + place
    mark = b"II" if order == "<" else b"MM"
    start = mark + struct.pack(f"{order}HI", 42, directory)
    count = struct.pack(f"{order}H", len(fields))
    return start + data + count + entries + b"\0\0\0\0" + overflow


def gif_with_local_palette(gif: bytes) -> bytes:
    """Moves the global palette of a GIF to its first frame."""
    flags = gif[10]
    size = 3 * 2 ** ((flags & 7) + 1)
    palette, rest = gif[13 : 13 + size], gif[13 + size :]
    at = rest.index(b"\x2c")  # image separator; only a graphic control extension stands before it
    descriptor = rest[at : at + 9] + bytes([0x80 | (flags & 7)])
    screen = gif[:10] + bytes([flags & 0x70]) + gif[11:13]
    return screen + rest[:at] + descriptor + palette + rest[at + 10 :]
