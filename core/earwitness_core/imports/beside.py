"""Which files belong together: transcripts in a folder, and the recording that lies with each.

A file that points at a recording is believed only as far as its name: it is looked for beside the transcript, or where
the person says, and never wherever a foreign file would have us look.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from earwitness_core.errors import Refused
from earwitness_core.imports.told import Told

_TRANSCRIPTS = (".json", ".srt", ".vtt", ".html", ".htm", ".csv", ".otr", ".sqlite", ".db")
_RECORDINGS = (
    *(".wav", ".mp3", ".m4a", ".mp4", ".flac", ".ogg", ".oga", ".opus", ".aac", ".wma", ".amr", ".aiff", ".aif"),
    *(".webm", ".mkv", ".mov", ".avi", ".m4v", ".mpg", ".mpeg", ".3gp", ".ogv", ".wmv"),
)
_ATRAIN = "transcription.json"
_SMALL = {"metadata.txt": 1 << 16}
_MOST_FILES = 20_000


def transcripts_in(path: Path) -> list[Path]:
    """The file itself, or the transcripts in a folder and below it, each one once and in order."""
    if not path.is_dir():
        return [path]
    found: list[Path] = []
    for folder in _folders(path):
        files = [one for one in _listing(folder) if one.is_file() and not one.name.startswith(".")]
        if any(one.name == _ATRAIN for one in files):
            found.append(folder / _ATRAIN)  # the other files of aTrain say the same
            continue
        own = [one for one in files if one.suffix.lower() in _TRANSCRIPTS]
        found += _best_of_each(own)
    if not found:
        raise Refused(f"There is no transcript in {path}.")
    return found


def small_files(path: Path) -> dict[str, bytes]:
    """What lies beside a transcript and says more about it."""
    read = {}
    for name, most in _SMALL.items():
        file = path.with_name(name)
        if path.name == _ATRAIN and file.is_file() and file.stat().st_size <= most:
            read[name] = file.read_bytes()
    return read


def has_write_ahead(path: Path) -> bool:
    """Whether a database's latest changes lie in a file beside it, since its program is open or was killed."""
    ahead = path.with_name(f"{path.name}-wal")
    return ahead.is_file() and ahead.stat().st_size > 0


def recording_of(path: Path, told: Told, given: Path | None) -> Path | None:
    """The recording that a transcript is of: the one given, or one of its name in the folder given or beside it."""
    if given is not None and not given.is_dir():
        return given
    places = [given] if given is not None else []
    name = (told.recording or "").replace("\\", "/").rpartition("/")[2]
    stems = {Path(name).stem} if name else set()
    if not told.item:
        stems.add(_stem(path))
    for folder in (*places, path.parent):
        if name and (folder / name).is_file():
            return folder / name
        for one in _listing(folder):
            if one.suffix.lower() in _RECORDINGS and one.stem in stems and one.is_file():
                return one
    return None


def _folders(top: Path) -> Iterator[Path]:
    """A folder and those below it; links are not followed, vaults not entered."""
    waiting, seen = [top], 0
    while waiting:
        folder = waiting.pop(0)
        yield folder
        for one in _listing(folder):
            seen += 1
            if seen > _MOST_FILES:
                raise Refused(f"There are too many files in {top}.", next_step="Import its folders one by one.")
            if one.is_dir() and not one.is_symlink() and not one.name.endswith(".earwitness"):
                waiting.append(one)


def _listing(folder: Path) -> list[Path]:
    """What lies in a folder, in order; nothing of one that may not be read."""
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _best_of_each(files: Sequence[Path]) -> list[Path]:
    """One transcript of each name: of x.json, x.srt and x.vtt the first says most."""
    best: dict[str, Path] = {}
    for one in files:
        rank = _TRANSCRIPTS.index(one.suffix.lower())
        key = _stem(one)
        if key not in best or rank < _TRANSCRIPTS.index(best[key].suffix.lower()):
            best[key] = one
    return [best[key] for key in sorted(best)]


def _stem(path: Path) -> str:
    """The name without what says its kind: of a.vibe.json and a.en.srt it is a."""
    stem = path.stem
    first, _, last = stem.rpartition(".")
    return first if first and (last == "vibe" or (2 <= len(last) <= 3 and last.isalpha() and last.islower())) else stem
