"""Where things lie outside a vault. Nothing here holds content: models, settings and content-free logs only."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

_APP = "earwitness"


def models_folder() -> Path:
    """Published model files. EARWITNESS_MODELS points elsewhere, for a shared or read-only folder."""
    chosen = os.environ.get("EARWITNESS_MODELS")
    return Path(chosen) if chosen else Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "models"


def state_folder() -> Path:
    """Logs and the list of vaults opened before."""
    chosen = os.environ.get("EARWITNESS_STATE")
    return Path(chosen) if chosen else Path(platformdirs.user_state_dir(_APP, appauthor=False))
