"""Documents and pages opened by LibreOffice, where it is installed (Debian: libreoffice-writer-nogui)."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from earwitness_core.exports import render
from helpers.transcripts import speakers, spoken, transcript

_OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(_OFFICE is None, reason="LibreOffice is not installed")


def _as_text(file: Path) -> str:
    """What LibreOffice reads in a file, with a profile of its own."""
    assert _OFFICE is not None
    profile = f"-env:UserInstallation={(file.parent / 'profile').as_uri()}"
    command = [_OFFICE, profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir"]
    subprocess.run([*command, file.parent, file], check=True, capture_output=True, timeout=240)
    return file.with_suffix(".txt").read_text("utf-8-sig")


@pytest.mark.parametrize("as_format", ["docx", "html"])
def test_libreoffice_reads_every_word_and_whoever_says_it(tmp_path: Path, as_format: str) -> None:
    made = transcript(
        (0, spoken("Where were you? — שלום 👋 <b>&amp;", start_ms=61_000)),
        (1, spoken("At home e\u0301.", start_ms=65_000)),
        people=speakers("Ms Gray", None),
    )
    file = tmp_path / f"interview.{as_format}"
    file.write_bytes(render(made, as_format).content)

    text = " ".join(_as_text(file).split())

    for part in ("Interview with a witness", "00:01:01", "Ms Gray", "Where were you? — שלום 👋 <b>&amp;"):
        assert part in text
    assert "Speaker 2" in text
    assert "At home e\u0301." in text
