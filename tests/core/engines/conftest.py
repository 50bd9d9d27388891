from __future__ import annotations

from collections.abc import Iterator

import pytest

from earwitness_core.engines import Engine

WELL = "helpers.engine_children:well"


@pytest.fixture(scope="module")
def shared() -> Iterator[Engine]:
    """One engine for tests that leave it as they found it, or dead, which is the same."""
    with Engine(WELL, config={"name": "shared"}) as engine:
        yield engine
