"""What is in force on this machine whatever vault is open: the administrator's policy, and whether there is a network.

The administrator's file is at a fixed place that no variable of the environment moves. It is a policy like any other,
and is obeyed beside those of a vault: the stricter wins. One that cannot be read forbids the network, for it may have.
Where the machine's file or the policy of any of a person's vaults says `network = "never"`, `network_forbidden` gives
the reason, and the door out (privacy/egress) is not made. Within a process nothing takes that back.
Not promised: that it binds programs other than Earwitness, or somebody who may write the administrator's file.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from pathlib import Path

import platformdirs

from earwitness_core.errors import PolicyRefused
from earwitness_core.paths import state_folder
from earwitness_core.privacy.policy.document import Document, read
from earwitness_core.privacy.policy.model import Network, Policy
from earwitness_core.privacy.policy.presets import DEFAULT, preset

_MARKS = "no-network.json"
_closed: list[str] = []  # reasons of this process


def machine_file() -> Path:
    """Where the administrator's policy lies, if there is one."""
    if sys.platform == "win32":  # the system is asked, not the environment
        return Path(platformdirs.site_data_dir("earwitness", appauthor=False)) / "policy.toml"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/earwitness/policy.toml")
    return Path("/etc/earwitness/policy.toml")


def machine_policy() -> Document | None:
    """The administrator's policy. Raises PolicyRefused where there is one that cannot be read."""
    try:
        raw = machine_file().read_bytes()
    except FileNotFoundError:
        return None
    except OSError as cause:
        raise _unreadable("it may not be opened") from cause
    try:
        return read(raw)
    except PolicyRefused as cause:
        raise _unreadable(cause.sentence) from cause


def policy_without_vault() -> Policy:
    """What is in force where no vault is open. Raises PolicyRefused."""
    return (machine_policy() or preset(DEFAULT)).policy


def network_forbidden() -> str | None:
    """Why no network may be used by this process, as a sentence; None where one may, as policy allows."""
    if _closed:
        return _closed[0]
    try:
        document = machine_policy()
    except PolicyRefused as broken:
        return broken.sentence
    if document is not None and document.policy.network is Network.NEVER:
        close_network(f"The policy {document.policy.name} of this machine lets nothing use a network.")
        return _closed[0]
    return _marked()


def close_network(reason: str) -> None:
    """From here on no network in this process, whatever is said later."""
    _closed.append(reason)


def mark_vault(vault_id: str, *, never: bool) -> None:
    """Keep in mind, for every process of this person, that a vault's policy forbids the network; or that none does."""
    try:
        marks = _marks()
    except ValueError:
        return  # forbids already, until a person looks at it
    wanted = marks | {vault_id} if never else marks - {vault_id}
    if wanted == marks:
        return
    file = state_folder() / _MARKS
    fresh = file.with_suffix(f".{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        fresh.write_text(json.dumps(sorted(wanted)), "utf-8")
        fresh.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            fresh.unlink()
        if never:
            close_network("A policy forbids the network, and this machine could not note it.")


def _marked() -> str | None:
    try:
        marks = _marks()
    except ValueError:
        return f"The file {_MARKS} beside the logs cannot be read, and it may forbid the network."
    return "The policy of a vault of yours lets nothing on this machine use a network." if marks else None


def _marks() -> frozenset[str]:
    """Raises ValueError when the file is there and cannot be read."""
    try:
        kept = json.loads((state_folder() / _MARKS).read_text("utf-8"))
    except FileNotFoundError:
        return frozenset()
    except OSError as cause:
        raise ValueError("unreadable") from cause
    if not isinstance(kept, list):
        raise ValueError("no list")
    return frozenset(map(str, kept))


def _unreadable(why: str) -> PolicyRefused:
    return PolicyRefused(
        f"The policy of this machine cannot be read, so nothing may leave it. {why}",
        next_step=f"Ask whoever looks after this machine to mend {machine_file()}.",
    )
