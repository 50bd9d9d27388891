"""Check a part of an Earwitness audit trail, without the vault.

    python verify_audit.py FOLDER [--key FINGERPRINT] [--events]

FOLDER holds trail.json, report.pdf and signature.json as `earwitness audit export` wrote them. Needs Python 3.9 or
later and the library `cryptography`. Take this script from Earwitness's source rather than from the folder: a forger
could have changed it, too. Ends with 0 when all is as it was signed and nothing is missing, 1 when not, 2 when it
cannot look.

What it shows: the files were signed by the key whose fingerprint is printed (compare it with what the owner gave you by
another way); every event shown is as it was written; between the first and the last event none was left out, added or
moved; of events that are not shown, only that they were there. What it cannot show: that the program wrote the truth,
or what was done before the first and after the last event.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey


class Wrong(Exception):
    """Something that is not as it was signed or written."""


def cbor(value: object) -> bytes:
    """The deterministic CBOR (RFC 8949, section 4.2.1) of numbers from 0 on, bytes, texts and lists."""
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        encoded = value.encode("utf-8")
        return head(3, len(encoded)) + encoded
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(cbor(one) for one in value)
    raise Wrong("an event holds something that no event holds")


def head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * size:
            return bytes([kind << 5 | code]) + number.to_bytes(size, "big")
    raise Wrong("a number in an event is too large")


def digest(event: dict[str, Any]) -> bytes:
    """Of an event that is shown; of another, as it stands."""
    if "digest" in event:
        return bytes.fromhex(event["digest"])
    touched = [
        [kind, count, bytes.fromhex(what["sha256"]) if isinstance(what, dict) else what]
        for kind, count, what in event["touched"]
    ]
    said = [event["seq"], event["at_ms"], event["actor"], event["action"], event["reason"]]
    packed = cbor([*said, cbor(touched), bytes.fromhex(event["salt"])])
    return hashlib.sha256(b"earwitness/v1/event" + packed).digest()


def check_signature(folder: Path) -> tuple[str, str]:
    """The vault's id, and the fingerprint of the key that signed the files as they are."""
    signed = json.loads((folder / "signature.json").read_text("utf-8"))
    if signed["format"] != "earwitness-audit-signature/1":
        raise Wrong("this is a signature of another kind: %s" % signed["format"])
    public = bytes.fromhex(signed["public_key"])
    said = json.dumps({"files": signed["files"], "vault": signed["vault"]}, sort_keys=True, separators=(",", ":"))
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(
            bytes.fromhex(signed["signature"]), b"earwitness/v1/audit-part\n" + said.encode()
        )
    except InvalidSignature:
        raise Wrong("the signature is not of these files") from None
    if "trail.json" not in signed["files"]:
        raise Wrong("the signature does not cover trail.json")
    for name, expected in sorted(signed["files"].items()):
        if hashlib.sha256((folder / name).read_bytes()).hexdigest() != expected:
            raise Wrong("%s is not as it was signed" % name)
    digits = hashlib.sha256(public).hexdigest()[:40]
    return signed["vault"], " ".join(digits[at : at + 4] for at in range(0, 40, 4))


def check_chain(trail: dict[str, Any]) -> None:
    """Every event in its place, joined to the one before."""
    link, number = bytes.fromhex(trail["link_before"]), trail["first"]
    if number == 1 and link != bytes(32):
        raise Wrong("the trail does not begin where a trail begins")
    for event in trail["events"]:
        if event["seq"] != number:
            raise Wrong("event %d is missing; %d stands in its place" % (number, event["seq"]))
        link = hashlib.sha256(b"earwitness/v1/event-link" + link + digest(event)).digest()
        number += 1
    if number != trail["last"] + 1:
        raise Wrong("the events end with %d, and should with %d" % (number - 1, trail["last"]))
    if link.hex() != trail["link_last"]:
        raise Wrong("the events do not lead to the last link: one was changed, left out, added or moved")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("--key", metavar="FINGERPRINT", help="the fingerprint that the owner gave you")
    asked.add_argument("--events", action="store_true", help="list the events that are shown")
    given = asked.parse_args()
    try:
        vault, fingerprint = check_signature(given.folder)
        if given.key and given.key.replace(" ", "").lower() != fingerprint.replace(" ", ""):
            raise Wrong("another key signed it: %s" % fingerprint)
        trail = json.loads((given.folder / "trail.json").read_text("utf-8"))
        if trail["format"] != "earwitness-audit/1" or trail["vault"] != vault:
            raise Wrong("trail.json is of another kind or another vault")
        check_chain(trail)
    except Wrong as problem:
        print("NOT SOUND: %s" % problem)
        return 1
    except (OSError, ValueError, KeyError, TypeError, IndexError, RecursionError) as problem:
        print("This cannot be checked: %s" % problem)
        return 2
    shown = [event for event in trail["events"] if "digest" not in event]
    if given.events:
        for event in shown:
            moment = datetime.fromtimestamp(event["at_ms"] / 1000, timezone.utc).isoformat(timespec="seconds")
            print("%8d  %s  %s  %s  %s" % (event["seq"], moment, event["actor"], event["action"], event["reason"]))
    print("SOUND: events %d to %d of vault %s, signed by" % (trail["first"], trail["last"], vault))
    print("       %s" % fingerprint)
    print("       %d events are shown, %d are not." % (len(shown), len(trail["events"]) - len(shown)))
    if not given.key:
        print("       Compare this fingerprint with the one that the owner of the vault gave you by another way.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
