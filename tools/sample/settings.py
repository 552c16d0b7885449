# SPDX-FileCopyrightText: 2026 The Interfuse authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every number of the sample project in one place: sizes, seeds, lengths of training."""

from __future__ import annotations

from dataclasses import dataclass

IMAGE_SIZE = 32
CLIP_MEAN = (0.48145466, 0.4578275, 0.40821073)
CLIP_STD = (0.26862954, 0.26130258, 0.27577711)

# The towers. The vision tower has 690 thousand parameters: 1.4 MB in float16.
VISION = dict(hidden_size=128, intermediate_size=256, num_hidden_layers=5, num_attention_heads=4,
              image_size=IMAGE_SIZE, patch_size=8, hidden_act="quick_gelu")
TEXT = dict(hidden_size=64, intermediate_size=128, num_hidden_layers=2, num_attention_heads=4,
            max_position_embeddings=32, hidden_act="quick_gelu")
PROJECTION = 64
VOCABULARY = 700

# Images per class that are shipped: to calibrate with, to choose factors on, to test.
CALIBRATION_PER_CLASS = {"fashion": 12, "digits": 12, "letters": 5, "shapes": 12, "patterns": 12}
VALIDATION_PER_CLASS = {"fashion": 10, "digits": 10, "letters": 4, "shapes": 10, "patterns": 10}
TEST_PER_CLASS = {"fashion": 20, "digits": 20, "letters": 7, "shapes": 20, "patterns": 20}
# Images per class that are kept from training (validation: the first of these are shipped), and
# those that are trained on.
SET_ASIDE_PER_CLASS = {"fashion": 50, "digits": 20, "letters": 20, "shapes": 50, "patterns": 50}
TRAINING_PER_CLASS = {"fashion": 2400, "digits": None, "letters": 500, "shapes": 1200,
                      "patterns": 1200}

# The method's options in the recipe, and the factors that the validation images choose from.
NUM_SAMPLES = 100
GATE_K = 16
CALIBRATION_SEED = 0
SCALING_GRID = tuple(0.5 * step for step in range(1, 11))
LAMBDA_GRID = tuple(round(0.1 * step, 1) for step in range(1, 11))
TIES_GRID = tuple(round(0.1 * step, 1) for step in range(1, 13))


@dataclass(frozen=True)
class Pretraining:
    """The contrastive pretraining of both towers."""

    seed: int = 2026
    steps: int = 1200
    batch: int = 192
    learning_rate: float = 1e-3
    warmup: int = 60
    weight_decay: float = 0.05
    max_logit_scale: float = 3.4  # exp(3.4) = 30: the head stays soft enough to fine-tune against


@dataclass(frozen=True)
class FineTuning:
    """The fine-tuning of one vision tower."""

    steps: int
    seed: int
    batch: int = 128
    replay: int = 64
    replay_weight: float = 5.0
    learning_rate: float = 1e-3
    warmup: int = 20
    weight_decay: float = 0.05
    flip: bool = False


FINE_TUNING = {
    "fashion": FineTuning(steps=1400, seed=11, flip=True),
    "digits": FineTuning(steps=200, seed=12),
    "letters": FineTuning(steps=1100, seed=13),
    "shapes": FineTuning(steps=800, seed=14),
    "patterns": FineTuning(steps=300, seed=15),
}
