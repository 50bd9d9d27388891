from __future__ import annotations

from collections.abc import Iterator

import pytest

from earwitness_core.desk import Desk
from earwitness_core.paths import models_folder
from earwitness_core.vault import Vault


@pytest.fixture
def desk(vault: Vault) -> Iterator[Desk]:
    """A desk with the models of this machine."""
    made = Desk(vault, actor="tester", models=models_folder())
    yield made
    made.meaning.close()
    made.speech.close()
