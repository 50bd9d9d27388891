"""Which vault is meant, and what opens it: a prompt, the keyring or a file; never argv, never the environment."""

from __future__ import annotations

import getpass
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from earwitness_core.errors import Refused, VaultMissing, WrongPassphrase
from earwitness_desktop.shared.known import known_folders
from earwitness_desktop.shared.known import remember_folder as remember_folder

if TYPE_CHECKING:
    from earwitness_core.vault import Unlock

_TRIES = 3
_LONGEST_SECRET = 4096  # bytes; a longer file is the wrong file
Opened = TypeVar("Opened")


def choose(given: Path | None) -> Path:
    """The vault's folder: the given one, else the only one opened here before that still exists."""
    if given is not None:
        return given.expanduser()
    known = known_folders()
    if len(known) == 1:
        return known[0]
    if known:
        names = ", ".join(str(folder) for folder in known)
        raise VaultMissing(f"This machine knows several vaults: {names}.", next_step="Say which with --vault FOLDER.")
    raise VaultMissing(
        "No vault was named, and none was opened here before.",
        next_step="Say which with --vault FOLDER, or make one with `earwitness vault create FOLDER`.",
    )


def ways_into(folder: Path, *, passphrase_file: Path | None, recovery_file: Path | None) -> list[Unlock]:
    """What to try, in order. A file that was given is the only way; else the keyring, then a person at the keyboard."""
    from earwitness_core.vault import FromKeyring, FromPassphrase, FromRecoveryCode

    if recovery_file is not None:
        return [FromRecoveryCode(read_secret(recovery_file))]
    if passphrase_file is not None:
        return [FromPassphrase(read_secret(passphrase_file))]
    return [FromKeyring(), FromPassphrase(lambda: ask(f"Passphrase of {folder.name}: "))]


def by_keyring() -> list[Unlock]:
    """The system keyring and nothing else: a service has nobody to ask, and no file to read a secret from."""
    from earwitness_core.vault import FromKeyring

    return [FromKeyring()]


def open_patiently(opening: Callable[[], Opened], note: Callable[[str], None]) -> Opened:
    """Open, and let a person at a keyboard try a mistyped passphrase again."""
    for left in range(_TRIES - 1, -1, -1):
        try:
            return opening()
        except WrongPassphrase:
            if not left or not _somebody_there():
                raise
            note("That is not the passphrase. Try again.")
    raise AssertionError("unreachable")


def ask(question: str) -> str:
    """A secret typed without echo. Raises Refused where nobody can type."""
    if not _somebody_there():
        raise Refused(
            "The vault needs its passphrase, and there is nobody to ask.",
            next_step="Give --passphrase-file FILE, or let the keyring open it: `earwitness vault open --remember`.",
        )
    return getpass.getpass(question)


def new_passphrase(file: Path | None) -> str:
    """A passphrase to be set: from a file, or typed twice alike."""
    if file is not None:
        return read_secret(file)
    first = ask("New passphrase (four or more unrelated words): ")
    if first != ask("The same again: "):
        raise Refused("The two passphrases differ.", next_step="Run the command again; nothing was changed.")
    return first


def read_secret(file: Path) -> str:
    """The content of a file without the one line end that editors add. Raises Refused."""
    try:
        with file.open("rb") as secret:
            status = os.fstat(secret.fileno())
            raw = secret.read(_LONGEST_SECRET + 1)
        text = raw.decode("utf-8")
    except OSError as cause:
        raise Refused(f"The file {file} cannot be read.", next_step="Check its path and its permissions.") from cause
    except UnicodeDecodeError as cause:
        raise Refused(f"The file {file} holds no text.", next_step="Keep the secret in it as UTF-8 text.") from cause
    if len(raw) > _LONGEST_SECRET:
        raise Refused(f"The file {file} is too long for a secret.", next_step="Check that it is the right file.")
    if stat.S_ISREG(status.st_mode) and os.name == "posix" and status.st_mode & 0o077:
        print(f"Warning: others on this machine can read {file}. `chmod 600` it.", file=sys.stderr)
    return text.removesuffix("\n").removesuffix("\r")


def _somebody_there() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
