"""A part of the trail for somebody without the vault: the events that are shown, the digests of those between, the
links that join them, and a signature. What a third party checks, and with what, is on docs/audit.md §6.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from sqlalchemy.orm import Session

from earwitness_core.audit.custody import HANDED, HANDING, Custody, custody
from earwitness_core.audit.event import NO_LINK, Event
from earwitness_core.audit.events import Filter, events
from earwitness_core.audit.report import Facts, write_report
from earwitness_core.audit.verifying import verify
from earwitness_core.errors import NotFound, Refused
from earwitness_core.ids import new_id
from earwitness_core.vault import Vault
from earwitness_core.vault.keys import VaultKeys

FORMAT, SIGNATURE_FORMAT = "earwitness-audit/1", "earwitness-audit-signature/1"
TRAIL, REPORT, SCRIPT, SIGNATURE = "trail.json", "report.pdf", "verify_audit.py", "signature.json"
_SIGNED = b"earwitness/v1/audit-part\n"
_CHAIN = "SELECT seq, digest FROM trail WHERE seq BETWEEN ? AND ? ORDER BY seq"
_LINK = "SELECT link FROM trail WHERE seq = ?"


@dataclass(frozen=True, slots=True)
class Part:
    """What was written. `fingerprint` is of the key that signed it: give it to the reader by another way."""

    folder: Path
    first: int
    last: int
    shown: int
    hidden: int
    fingerprint: str


def signing_key(keys: VaultKeys) -> Ed25519PrivateKey:
    """The key by which parts of this vault's trail are signed; another one after a re-key."""
    return Ed25519PrivateKey.from_private_bytes(keys.trail_sign.reveal())


def fingerprint(keys: VaultKeys) -> str:
    """Of the public key, as a person compares it: ten groups of four."""
    return fingerprint_of(_public(signing_key(keys)))


def fingerprint_of(public: bytes) -> str:
    digits = hashlib.sha256(public).hexdigest()[:40]
    return " ".join(digits[at : at + 4] for at in range(0, 40, 4))


def export_part(vault: Vault, folder: Path, wanted: Filter, *, actor: str, reason: str = "") -> Part:
    """Write a part into an empty or new folder: trail, report, script and signature. On record before it is made.

    Raises NotFound when no event is asked for, Refused when the folder is in use.
    """
    _require_empty(folder)
    seen = verify(vault)
    about = {HANDING: new_id()} | ({"source": wanted.source} if wanted.source is not None else {})
    with vault.write(actor=actor, action="audit.export", reason=reason) as unit:
        for kind, one in about.items():
            unit.touch(kind, one)
    with vault.read() as session:
        shown = {one.seq: one for one in events(session, wanted)}
        if not shown:
            raise NotFound("There is no such event.", next_step="Look with `earwitness audit show`.")
        first, last = min(shown), max(shown)
        head = _head(vault, session, wanted, first, last, whole=len(shown) == last - first + 1)
        held = custody(vault, wanted.source) if wanted.source is not None else None
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(folder / TRAIL, _lines(session, head, held, shown, first, last))
    script = resources.files("earwitness_resources").joinpath("audit", SCRIPT).read_bytes()
    _write(folder / SCRIPT, iter([script]))
    facts = Facts(head, held, list(shown.values()), seen, fingerprint(vault.keys), _sha256(folder / TRAIL))
    _write_by(folder / REPORT, lambda file: write_report(file, facts))
    _sign(vault.keys, folder)
    with vault.write(actor=actor, action="audit.exported", reason=reason) as unit:
        for kind, one in about.items():
            unit.touch(kind, one)
        unit.touch(HANDED, *(f"{_sha256(file)}:{file.stat().st_size}" for file in (folder / TRAIL, folder / REPORT)))
    return Part(folder, first, last, len(shown), last - first + 1 - len(shown), fingerprint(vault.keys))


def _head(vault: Vault, session: Session, wanted: Filter, first: int, last: int, *, whole: bool) -> dict[str, Any]:
    run = session.connection().exec_driver_sql
    before = NO_LINK if first == 1 else run(_LINK, (first - 1,)).scalar_one_or_none()
    if before is None:
        raise Refused(
            f"Event {first - 1} is missing, so the part cannot be joined to it.",
            next_step="Look with `earwitness audit verify`.",
        )
    return {
        "format": FORMAT,
        "vault": vault.id,
        "made_at": datetime.fromtimestamp(vault.clock.now_ms() / 1000, UTC).isoformat(timespec="milliseconds"),
        "made_by": f"earwitness {version('earwitness')}",
        "about": {name: value for name, value in wanted._asdict().items() if value is not None},
        "first": first,
        "last": last,
        "link_before": before.hex(),
        "link_last": run(_LINK, (last,)).scalar_one().hex(),
        "every_event_is_shown": whole,
    }


def _lines(
    session: Session, head: Mapping[str, Any], held: Custody | None, shown: Mapping[int, Event], first: int, last: int
) -> Iterator[bytes]:
    """The document, an event a line, so that a long one need not fit into memory."""
    plain = dict(head)
    if held is not None:
        plain["custody"] = custody_as_json(held)
    yield json.dumps(plain, ensure_ascii=True)[:-1].encode() + b', "events": [\n'
    for seq, digest in session.connection().exec_driver_sql(_CHAIN, (first, last)):
        one = event_as_json(shown[seq]) if seq in shown else {"seq": seq, "digest": digest.hex()}
        yield json.dumps(one, ensure_ascii=True).encode() + (b"\n" if seq == last else b",\n")
    yield b"]}\n"


def event_as_json(event: Event) -> dict[str, Any]:
    touched = [
        [one.kind, one.count, list(one.ids) if one.digest is None else {"sha256": one.digest.hex()}]
        for one in event.touched
    ]
    return {
        "seq": event.seq,
        "at_ms": event.at_ms,
        "actor": event.actor,
        "action": event.action,
        "reason": event.reason,
        "touched": touched,
        "salt": event.salt.hex(),
    }


def custody_as_json(held: Custody) -> dict[str, Any]:
    """All of it but the events, which are beside it."""
    return {
        "source": held.source_id,
        "is_here": held.is_here,
        "sha256": held.sha256,
        "size_bytes": held.size_bytes,
        "taken_ms": held.taken_ms,
        "arrivals": [asdict(one) for one in held.arrivals],
        "versions": [asdict(one) for one in held.versions],
        "erasings": [asdict(one) for one in held.erasings],
        "handed": [asdict(one) for one in held.handed],
    }


def _sign(keys: VaultKeys, folder: Path) -> None:
    key = signing_key(keys)
    said = {"files": {name: _sha256(folder / name) for name in (TRAIL, REPORT, SCRIPT)}, "vault": keys.vault_id.hex()}
    message = _SIGNED + json.dumps(said, sort_keys=True, separators=(",", ":")).encode()
    signed = {
        "format": SIGNATURE_FORMAT,
        **said,
        "public_key": _public(key).hex(),
        "signature": key.sign(message).hex(),
    }
    _write(folder / SIGNATURE, iter([json.dumps(signed, indent=1).encode() + b"\n"]))


def _public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def _require_empty(folder: Path) -> None:
    try:
        taken = folder.exists() and (not folder.is_dir() or any(folder.iterdir()))
    except OSError as cause:
        raise Refused(f"{folder} cannot be used.", next_step="Choose another folder.") from cause
    if taken:
        raise Refused(f"There already is something at {folder}.", next_step="Name a new or empty folder.")


def _write(file: Path, pieces: Iterator[bytes]) -> None:
    def fill(place: Path) -> None:
        with place.open("wb") as out:
            for piece in pieces:
                out.write(piece)

    _write_by(file, fill)


def _write_by(file: Path, fill: Callable[[Path], None]) -> None:
    """For this person's eyes only; whole, or not there under its name. Raises Refused."""
    fresh = file.with_name(file.name + ".part")
    try:
        os.close(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        fill(fresh)
        fresh.replace(file)
    except OSError as cause:
        raise Refused(f"{file} cannot be written.", next_step="Check that its folder exists and has room.") from cause


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
