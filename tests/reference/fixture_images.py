# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes small image files of every awkward kind, and what Pillow and the CLIP image processor
make of them.

The pixels meant are those of `ImageOps.exif_transpose(image).convert("RGB")`.
"""

from __future__ import annotations

import hashlib
import io
import struct
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageOps

import raw_images
from pools import IMAGE_MEAN, IMAGE_STD, processor_config, texture, write_json

ORIENTATION = 0x0112
PROCESSED = ("jpeg_420.jpg", "png_tall.png", "png_tiny.png")
SAMPLE_STEP = 997  # of the large results only every 997th value is stored, and a digest of all


def picture(seed: int, width: int = 17, height: int = 11) -> np.ndarray:
    random = np.random.default_rng([37, seed])
    return texture(random, width, height, np.array([120, 140, 100]))


def image(seed: int, width: int = 17, height: int = 11) -> Image.Image:
    return Image.fromarray(picture(seed, width, height))


def gray_levels(seed: int) -> np.ndarray:
    """[H, W, 1] over the whole range of a byte."""
    gray = picture(seed)[:, :, :1].astype(int)
    return (gray - gray.min()) * 255 // (gray.max() - gray.min())


def cmyk(seed: int, width: int = 17, height: int = 11) -> Image.Image:
    """With a black plane of its own, which a conversion from RGB leaves empty."""
    black = picture(seed + 1000, width, height)[:, :, :1]
    planes = np.concatenate([picture(seed, width, height), black // 2], axis=2)
    return Image.fromarray(planes, "CMYK")


def with_alpha(seed: int) -> Image.Image:
    result = image(seed)
    result.putalpha(image(seed + 1000).convert("L"))
    return result


def encode(source: Image.Image, kind: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    source.save(buffer, kind, **options)
    return buffer.getvalue()


def orientation(value: int) -> bytes:
    exif = Image.Exif()
    exif[ORIENTATION] = value
    return exif.tobytes()


def jpegs() -> dict[str, bytes]:
    large = image(1, 37, 26)
    files = {
        "jpeg_420.jpg": encode(large, "JPEG", subsampling=2),
        "jpeg_422.jpg": encode(large, "JPEG", subsampling=1),
        "jpeg_444.jpg": encode(large, "JPEG", subsampling=0, quality=90),
        "jpeg_low_quality.jpg": encode(large, "JPEG", quality=10),
        "jpeg_progressive.jpg": encode(large, "JPEG", progressive=True),
        "jpeg_gray.jpg": encode(large.convert("L"), "JPEG"),
        "jpeg_cmyk.jpg": encode(cmyk(1, 37, 26), "JPEG"),
        "jpeg_rgb_colours.jpg": encode(large, "JPEG", keep_rgb=True),
        "jpeg_restart_markers.jpg": encode(large, "JPEG", restart_marker_blocks=2),
        "jpeg_odd_size.jpg": encode(image(2, 9, 1), "JPEG"),
        "jpeg_trailing_bytes.jpg": encode(large, "JPEG") + b"\0more than the picture",
    }
    for value in range(1, 10):  # 1 changes nothing, 9 is no orientation
        name = f"jpeg_orientation_{value}.jpg"
        files[name] = encode(image(3), "JPEG", exif=orientation(value))
    return files


def pngs() -> dict[str, bytes]:
    colours = image(4).quantize(16)
    gray = gray_levels(5)
    wide = picture(6).astype(int) * 257
    wide[0, 0] = (255, 256, 65535)
    files = {
        "png_rgb.png": encode(image(4), "PNG"),
        "png_rgba.png": encode(with_alpha(4), "PNG"),
        "png_gray.png": encode(image(5).convert("L"), "PNG"),
        "png_gray_alpha.png": encode(with_alpha(5).convert("LA"), "PNG"),
        "png_palette.png": encode(colours, "PNG"),
        "png_palette_alpha.png": encode(colours, "PNG", transparency=bytes(range(0, 256, 16))),
        "png_palette_transparent.png": encode(colours, "PNG", transparency=3),
        "png_palette_2bit.png": encode(image(4).quantize(4), "PNG", bits=2),
        "png_1bit.png": encode(image(5).convert("1"), "PNG"),
        "png_gray_2bit.png": raw_images.png(gray >> 6, 2, raw_images.GRAY),
        "png_gray_4bit.png": raw_images.png(gray >> 4, 4, raw_images.GRAY),
        "png_gray_16bit.png": raw_images.png(gray * 257, 16, raw_images.GRAY),
        "png_gray_16bit_small_values.png": raw_images.png(gray + 100, 16, raw_images.GRAY),
        "png_rgb_16bit.png": raw_images.png(wide, 16, raw_images.RGB),
        "png_interlaced.png": raw_images.png(picture(7).astype(int), 8, raw_images.RGB, True),
        "png_interlaced_1bit.png": raw_images.png(gray >> 7, 1, raw_images.GRAY, True),
        "png_interlaced_tiny.png": raw_images.png(
            picture(7, 2, 3).astype(int), 8, raw_images.RGB, True
        ),
        "png_orientation_6.png": encode(image(8), "PNG", exif=orientation(6)),
        "png_tall.png": encode(image(9, 19, 45), "PNG"),
        "png_tiny.png": encode(image(9, 3, 5), "PNG"),
        "png_one_pixel.png": encode(image(9, 1, 1), "PNG"),
        "upper_case.PNG": encode(image(10), "PNG"),
    }
    gamma = (100000).to_bytes(4, "big")
    files["png_gamma.png"] = raw_images.add_png_chunk(files["png_rgb.png"], b"gAMA", gamma)
    key = b"\0\x10\0\x20\0\x30"
    files["png_rgb_transparent.png"] = raw_images.add_png_chunk(files["png_rgb.png"], b"tRNS", key)
    return files


def bmps() -> dict[str, bytes]:
    pixels = picture(11)
    height, width = pixels.shape[:2]
    colours = image(11).quantize(16)
    palette = np.array(colours.getpalette()[:48]).reshape(-1, 3)
    table = b"".join(bytes([b, g, r, 0]) for r, g, b in palette)
    indices = np.asarray(colours)
    nibbles = np.pad(indices, ((0, 0), (0, width % 2)))
    rows4 = [bytes(row[0::2] << 4 | row[1::2]) for row in nibbles]
    red, green, blue = (pixels[:, :, c].astype(int) for c in range(3))
    rows565 = (red >> 3 << 11 | green >> 2 << 5 | blue >> 3).astype("<u2")
    rows555 = (red >> 3 << 10 | green >> 3 << 5 | blue >> 3).astype("<u2")
    masks = b"".join(mask.to_bytes(4, "little") for mask in (0xF800, 0x07E0, 0x001F))
    bgr = raw_images.bmp_rows([row[:, ::-1].tobytes() for row in pixels], top_down=True)
    five_six_five = raw_images.bmp_rows([row.tobytes() for row in rows565])
    five_five_five = raw_images.bmp_rows([row.tobytes() for row in rows555])
    four_bits = raw_images.bmp_rows(rows4)
    return {
        "bmp_1bit.bmp": encode(image(11).convert("1"), "BMP"),
        "bmp_4bit.bmp": raw_images.bmp(four_bits, width, height, 4, table),
        "bmp_8bit.bmp": encode(image(11).quantize(40), "BMP"),
        "bmp_gray.bmp": encode(image(11).convert("L"), "BMP"),
        "bmp_8bit_rle.bmp": raw_images.bmp_rle8(indices, table),
        "bmp_16bit_555.bmp": raw_images.bmp(five_five_five, width, height, 16),
        "bmp_16bit_565.bmp": raw_images.bmp(five_six_five, width, height, 16, masks, compression=3),
        "bmp_24bit.bmp": encode(image(11), "BMP"),
        "bmp_24bit_top_down.bmp": raw_images.bmp(bgr, width, -height, 24),
        "bmp_32bit.bmp": encode(with_alpha(11), "BMP"),
    }


def on_larger_screen(gif: bytes) -> bytes:
    """A screen of 24 by 18 with the picture at (4, 5); for a palette of 16 colours."""
    result = bytearray(gif)
    result[6:10] = struct.pack("<HH", 24, 18)
    separator = gif.index(b"\x2c", 13 + 3 * 16)
    result[separator + 1 : separator + 5] = struct.pack("<HH", 4, 5)
    return bytes(result)


def gifs() -> dict[str, bytes]:
    still = image(12).quantize(16)
    frames = [image(13 + i).quantize(16) for i in range(3)]
    static = encode(still, "GIF")
    transparent = encode(still, "GIF", transparency=2)
    return {
        "gif_static.gif": static,
        "gif_transparent.gif": transparent,
        "gif_animated.gif": encode(
            frames[0], "GIF", save_all=True, append_images=frames[1:], duration=50, loop=0
        ),
        "gif_interlaced.gif": encode(still, "GIF", interlace=True),
        "gif_gray.gif": encode(image(12).convert("L"), "GIF"),
        "gif_local_palette.gif": raw_images.gif_with_local_palette(static),
        "gif_smaller_than_screen.gif": on_larger_screen(static),
        "gif_transparent_smaller_than_screen.gif": on_larger_screen(transparent),
    }


def tiffs() -> dict[str, bytes]:
    source = image(16)
    gray16 = gray_levels(16).astype(np.uint16) * 3
    gray = gray_levels(16)[:, :, 0].astype(np.float32)
    oriented = encode(source, "TIFF", tiffinfo={ORIENTATION: 6})
    return {
        "tiff_raw.tif": encode(source, "TIFF"),
        "tiff_lzw.tif": encode(source, "TIFF", compression="tiff_lzw"),
        "tiff_deflate.tiff": encode(source, "TIFF", compression="tiff_adobe_deflate"),
        "tiff_packbits.tif": encode(source, "TIFF", compression="packbits"),
        "tiff_jpeg.tif": encode(image(16, 37, 26), "TIFF", compression="jpeg"),
        "tiff_group4.tif": encode(source.convert("1"), "TIFF", compression="group4"),
        "tiff_gray.tif": encode(source.convert("L"), "TIFF"),
        "tiff_gray_16bit.tif": raw_images.tiff(gray16, photometric=1),
        "tiff_gray_16bit_big_endian.tif": raw_images.tiff(gray16, order=">", photometric=1),
        "tiff_gray_white_is_zero.tif": raw_images.tiff(
            gray_levels(16).astype(np.uint8), photometric=0
        ),
        "tiff_gray_float.tif": encode(Image.fromarray(gray * 1.3 - 20), "TIFF"),
        "tiff_rgba.tif": encode(with_alpha(16), "TIFF"),
        "tiff_cmyk.tif": encode(cmyk(16), "TIFF"),
        "tiff_palette.tif": encode(source.quantize(16), "TIFF"),
        "tiff_tiled.tif": raw_images.tiff(picture(16), tile=16),
        "tiff_planar.tif": raw_images.tiff(picture(16), planar=True),
        "tiff_big_endian.tif": raw_images.tiff(picture(16), order=">"),
        "tiff_orientation_6.tif": oriented,
    }


def webps() -> dict[str, bytes]:
    source = image(17, 37, 26)
    frames = [image(18 + i) for i in range(3)]
    return {
        "webp_lossy.webp": encode(source, "WEBP", quality=70),
        "webp_lossless.webp": encode(image(17), "WEBP", lossless=True),
        "webp_lossy_alpha.webp": encode(with_alpha(17), "WEBP", quality=70),
        "webp_lossless_alpha.webp": encode(with_alpha(17), "WEBP", lossless=True, exact=True),
        "webp_animated.webp": encode(
            frames[0], "WEBP", save_all=True, append_images=frames[1:], duration=50, lossless=True
        ),
        "webp_orientation_6.webp": encode(image(17), "WEBP", lossless=True, exif=orientation(6)),
    }


def broken() -> dict[str, bytes]:
    """Files that end too early, and some that never were pictures."""
    source = image(21, 37, 26)
    whole = {
        "truncated.jpg": encode(source, "JPEG", quality=90),
        "truncated_progressive.jpg": encode(source, "JPEG", quality=90, progressive=True),
        "truncated.png": encode(source, "PNG"),
        "truncated.webp": encode(source, "WEBP", quality=70),
        "truncated.gif": encode(source.quantize(64), "GIF"),
        "truncated.tif": encode(source, "TIFF"),
        "truncated_lzw.tif": encode(source, "TIFF", compression="tiff_lzw"),
        "truncated.bmp": encode(source, "BMP"),
    }
    files = {name: data[: len(data) * 6 // 10] for name, data in whole.items()}
    files["truncated_last_byte.jpg"] = whole["truncated.jpg"][:-1]
    files["truncated_end_marker.jpg"] = whole["truncated.jpg"][:-2]
    files["truncated_end_chunk.png"] = whole["truncated.png"][:-12]
    damaged = bytearray(whole["truncated.png"])
    damaged[60] ^= 0xFF
    files["damaged_data.png"] = bytes(damaged)
    checksum = bytearray(whole["truncated.png"])
    checksum[-13] ^= 0xFF  # the last byte before the end chunk: of the pixel data's checksum
    files["damaged_checksum.png"] = bytes(checksum)
    files["text.jpg"] = b"This is not a picture.\n"
    files["empty.png"] = b""
    return files


def processors() -> dict[str, dict[str, Any]]:
    small = processor_config(16) | {"crop_size": {"height": 12, "width": 12}}
    legacy = {
        "crop_size": 12,
        "do_center_crop": True,
        "do_normalize": True,
        "do_resize": True,
        "feature_extractor_type": "CLIPFeatureExtractor",
        "image_mean": IMAGE_MEAN,
        "image_std": IMAGE_STD,
        "resample": 3,
        "size": 16,
    }
    return {
        "default": processor_config(224),
        "default_legacy": legacy | {"size": 224, "crop_size": 224},
        "small": small,
        "legacy_int_size": legacy,
        "no_resize": small | {"do_resize": False},
        "no_crop": small | {"do_center_crop": False, "size": {"shortest_edge": 11}},
        "crop_larger_than_image": small
        | {"size": {"shortest_edge": 8}, "crop_size": {"height": 15, "width": 22}},
        "bilinear": small | {"resample": 2},
        "nearest": small | {"resample": 0},
        "lanczos": small | {"resample": 1},
        "height_and_width": small | {"size": {"height": 13, "width": 19}},
        "no_normalize": small | {"do_normalize": False},
        "no_rescale": small | {"do_rescale": False},
        "other_rescale_factor": small | {"rescale_factor": 0.01},
    }


def decode(path: Path) -> np.ndarray:
    with Image.open(path) as opened:
        opened.load()
        return np.asarray(ImageOps.exif_transpose(opened).convert("RGB"))


def verdict(path: Path) -> dict[str, str]:
    try:
        decode(path)
    except Exception as error:  # whatever Pillow says is the verdict
        message = str(error).replace(str(path), path.name)
        return {"error": f"{type(error).__name__}: {message}"}
    return {"accepted": "Pillow reads it without complaint"}


def processed(root: Path, tensors: dict[str, np.ndarray]) -> dict[str, Any]:
    """Adds pixel_values.<processor>.<file>; what is too large for that goes into the answer."""
    from transformers import CLIPImageProcessor

    digests: dict[str, Any] = {}
    for name, config in processors().items():
        write_json(root / "processors" / f"{name}.json", config)
        processor = CLIPImageProcessor.from_dict(config)
        for file in PROCESSED:
            source = Image.fromarray(tensors[f"rgb.{file}"])
            values = processor(images=[source], return_tensors="np")["pixel_values"][0]
            assert values.dtype == np.float32 or name == "no_rescale"
            key = f"pixel_values.{name}.{file}"
            if values.size <= 2000:
                tensors[key] = np.ascontiguousarray(values)
                continue
            digests[key] = {
                "shape": list(values.shape),
                "sha256": hashlib.sha256(values.tobytes()).hexdigest(),
            }
            tensors[f"every_{SAMPLE_STEP}th.{key}"] = values.reshape(-1)[::SAMPLE_STEP].copy()
    return digests


def write_images(root: Path) -> None:
    from importlib.metadata import version

    from safetensors.numpy import save_file

    root.mkdir(parents=True)
    files = jpegs() | pngs() | bmps() | gifs() | tiffs() | webps()
    tensors: dict[str, np.ndarray] = {}
    refused: dict[str, dict[str, str]] = {}
    for name, data in files.items():
        (root / name).write_bytes(data)
        try:
            tensors[f"rgb.{name}"] = np.ascontiguousarray(decode(root / name))
        except Exception:
            refused[name] = verdict(root / name)
    for name, data in broken().items():
        (root / name).write_bytes(data)
        refused[name] = verdict(root / name)
    digests = processed(root, tensors)
    save_file(tensors, root / "expected.safetensors")
    about = {
        "refused": {name: said for name, said in refused.items() if "error" in said},
        "accepted_though_damaged": [name for name, said in refused.items() if "accepted" in said],
        "large_pixel_values": digests,
        "versions": {name: version(name) for name in ("pillow", "transformers", "numpy")},
    }
    write_json(root / "expected.json", about)
