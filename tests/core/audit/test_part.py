"""What is handed out of the trail is checked by somebody without a vault, with the script that comes with it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from earwitness_core.audit import Filter, custody, export_part, fingerprint, verify
from earwitness_core.audit.part import REPORT, SIGNATURE, TRAIL
from earwitness_core.care import Care
from earwitness_core.errors import NotFound, Refused
from earwitness_core.jobs import Queue
from earwitness_core.vault import Vault
from earwitness_core.vault.schema import ProjectRow
from helpers.shelf import put_source, put_transcript
from helpers.trails import act, actions, all_events, attached

_SCRIPT = resources.files("earwitness_resources").joinpath("audit", "verify_audit.py")


@pytest.fixture
def told(vault: Vault) -> Vault:
    attached(vault)
    for number in range(6):
        act(vault, f"project {number}", actor="Zoë" if number % 2 else "Łukasz", reason="a reason" * (number % 3))
    return vault


def check(folder: Path, *more: str) -> tuple[int, str]:
    """The script as a third party runs it: another process, no vault, isolated from this program."""
    command = [sys.executable, "-I", str(_SCRIPT), str(folder), *more]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


def test_the_whole_trail_is_handed_out_and_found_sound(told: Vault, tmp_path: Path) -> None:
    made = export_part(told, tmp_path / "proof", Filter(), actor="anna", reason="for the court")

    code, said = check(made.folder, "--key", made.fingerprint, "--events")
    assert code == 0, said
    assert (made.first, made.last, made.shown, made.hidden) == (1, 8, 8, 0)
    assert f"events 1 to 8 of vault {told.id}" in said
    assert "for the court" in said
    assert made.fingerprint == fingerprint(told.keys)
    assert actions(told)[-2:] == ["audit.export", "audit.exported"], (
        "handing it out is on record, the first in the part"
    )
    assert {path.name: path.stat().st_mode & 0o077 for path in made.folder.iterdir()} == {
        "trail.json": 0,
        "report.pdf": 0,
        "verify_audit.py": 0,
        "signature.json": 0,
    }


def test_of_other_events_only_the_digest_is_handed_out(told: Vault, tmp_path: Path) -> None:
    made = export_part(told, tmp_path / "proof", Filter(actor="Zoë"), actor="anna")

    document = json.loads((made.folder / TRAIL).read_text())
    assert (made.shown, made.hidden, document["every_event_is_shown"]) == (3, 2, False)
    assert [set(one) for one in document["events"] if "digest" in one] == [{"seq", "digest"}] * 2
    assert "Łukasz" not in json.dumps(document, ensure_ascii=False)
    assert check(made.folder)[0] == 0


def _forged(change: Callable[[dict[str, Any]], None]) -> Callable[[Path, Vault], None]:
    """Change the document, and sign it anew with a key of one's own."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

    from earwitness_core.audit.part import _SIGNED, _sha256

    def forge(folder: Path, vault: Vault) -> None:
        document = json.loads((folder / TRAIL).read_text())
        change(document)
        (folder / TRAIL).write_text(json.dumps(document))
        signed = json.loads((folder / SIGNATURE).read_text())
        signed["files"][TRAIL] = _sha256(folder / TRAIL)
        said = {"files": signed["files"], "vault": signed["vault"]}
        key = Ed25519PrivateKey.generate()
        message = _SIGNED + json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
        signed |= {
            "public_key": key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw).hex(),
            "signature": key.sign(message).hex(),
        }
        (folder / SIGNATURE).write_text(json.dumps(signed))

    return forge


def _swap(document: dict[str, Any]) -> None:
    events = document["events"]
    events[2], events[3] = events[3] | {"seq": events[2]["seq"]}, events[2] | {"seq": events[3]["seq"]}


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document["events"][3].update(actor="nobody"),
        lambda document: document["events"][3].update(at_ms=1),
        lambda document: document["events"][3].update(touched=[]),
        lambda document: document["events"].pop(3),
        lambda document: document["events"].pop(),
        lambda document: document["events"].insert(3, document["events"][3]),
        lambda document: document.update(first=2, events=document["events"][1:]),
        _swap,
    ],
    ids=["who", "when", "what", "missing", "end missing", "added", "beginning missing", "order"],
)
def test_a_part_that_was_changed_is_found_even_when_it_is_signed_anew(
    told: Vault, tmp_path: Path, change: Callable[[dict[str, Any]], None]
) -> None:
    made = export_part(told, tmp_path / "proof", Filter(), actor="anna")
    _forged(change)(made.folder, told)

    code, said = check(made.folder)
    assert code == 1, said
    assert "NOT SOUND" in said


def test_a_part_that_was_made_anew_by_somebody_else_has_another_key(told: Vault, tmp_path: Path) -> None:
    made = export_part(told, tmp_path / "proof", Filter(), actor="anna")
    _forged(lambda document: None)(made.folder, told)

    code, said = check(made.folder, "--key", made.fingerprint)
    assert (code, "another key" in said) == (1, True)


@pytest.mark.parametrize("name", ["trail.json", "report.pdf", "verify_audit.py", "signature.json"])
def test_a_file_that_was_touched_is_found(told: Vault, tmp_path: Path, name: str) -> None:
    made = export_part(told, tmp_path / "proof", Filter(), actor="anna")
    content = (made.folder / name).read_bytes()
    (made.folder / name).write_bytes(content.replace(b"e", b"f", 1))

    assert check(made.folder)[0] in (1, 2)


def test_what_is_no_part_cannot_be_checked(tmp_path: Path) -> None:
    code, said = check(tmp_path)
    assert (code, "cannot be checked" in said) == (2, True)


def test_the_report_says_who_did_what_and_by_whose_key(told: Vault, tmp_path: Path) -> None:
    made = export_part(told, tmp_path / "proof", Filter(), actor="anna")

    with pypdfium2.PdfDocument(made.folder / REPORT) as document:
        said = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)
    assert made.fingerprint in said
    assert "Zoë" in said
    assert "\\u0141ukasz" in said, "a letter that the font has not is shown by its number"
    assert "the whole trail was sound" in said


def test_a_folder_that_is_in_use_is_refused_and_nothing_is_on_record(told: Vault, tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "file").write_text("mine")
    with pytest.raises(Refused, match="already"):
        export_part(told, tmp_path / "taken", Filter(), actor="anna")
    assert "audit.export" not in actions(told)


def test_the_custody_of_a_source_outlives_it(vault: Vault, tmp_path: Path) -> None:
    trail = attached(vault)
    act(vault, "Harbour")
    with vault.read() as session:
        project = session.query(ProjectRow).one().id
    source = put_source(vault, project)
    transcript = put_transcript(vault, source)
    trail.readings.note("transcript.read", "transcript", [transcript])
    with vault.write(actor="anna", action="transcript.export", reason="docx") as unit:
        unit.touch("transcript", transcript)

    held = custody(vault, source)
    assert held.is_here
    assert [one.id for one in held.versions] == [transcript]
    assert [one.action for one in held.events][-2:] == ["transcript.read", "transcript.export"]
    assert [one.actor for one in held.out] == ["anna"]

    care = Care(vault, Queue(vault, actor="tester"), actor="tester")
    care.trash.put([source])
    care.empty_trash()
    gone = custody(vault, source)
    assert not gone.is_here
    assert [one.what for one in gone.erasings] == ["all"]
    assert [one.seq for one in gone.out] == [one.seq for one in held.out]
    assert gone.events[-1].action == "trash.empty"
    assert verify(vault).ok
    made = export_part(vault, tmp_path / "proof", Filter(source=source), actor="anna")
    assert check(made.folder)[0] == 0
    assert json.loads((made.folder / TRAIL).read_text())["custody"]["is_here"] is False


def test_a_source_that_never_was_has_no_custody(told: Vault) -> None:
    with pytest.raises(NotFound):
        custody(told, "ab" * 16)
    assert all_events(told)
