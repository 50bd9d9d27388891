"""The pure parts: settling, names, rules, kinds of content, mounts, dates."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from earwitness_core.intake import dates, mounts, names, rules
from earwitness_core.intake.mounts import Mount
from earwitness_core.intake.settling import Identity, Settling
from earwitness_core.intake.sniff import Kind, media_type, sniff
from earwitness_core.model import MediaFacts
from helpers.media import mp4_without_moov, wav

ONE = Identity(1, 2, 300, 4)
OTHER = Identity(1, 2, 301, 4)


def test_a_file_is_quiet_after_two_equal_looks_with_the_whole_time_between() -> None:
    file = Settling(5.0, quiet_since=100.0)

    assert not file.look(ONE, 100.0)
    assert file.next_look == 105.0
    assert not file.look(ONE, 104.9)
    assert file.look(ONE, 105.0)


def test_one_look_is_never_enough_however_long_ago_it_was_noticed() -> None:
    file = Settling(5.0, quiet_since=0.0)

    assert not file.look(ONE, 1000.0)
    assert file.look(ONE, 1005.0)


@pytest.mark.parametrize("changed", [Identity(9, 2, 300, 4), Identity(1, 9, 300, 4), OTHER, Identity(1, 2, 300, 9)])
def test_any_change_starts_the_wait_anew(changed: Identity) -> None:
    file = Settling(5.0, quiet_since=0.0)
    file.look(ONE, 0.0)

    assert not file.look(changed, 5.0)
    assert file.look(changed, 10.0)


def test_an_event_without_a_change_starts_the_wait_anew() -> None:
    file = Settling(5.0, quiet_since=0.0)
    file.look(ONE, 0.0)
    file.event(4.0)

    assert not file.look(ONE, 5.0)
    assert file.look(ONE, 9.0)


def test_a_file_that_is_not_complete_is_tried_less_and_less_often_and_stays_quiet() -> None:
    file = Settling(5.0, quiet_since=0.0)
    file.look(ONE, 0.0)
    pauses, now = [], 5.0
    for _ in range(6):
        assert file.look(ONE, now)
        file.not_yet(now)
        pauses.append(file.next_look - now)
        now = file.next_look

    assert pauses == [10.0, 20.0, 40.0, 60.0, 60.0, 60.0]
    assert file.quiet_s(now) == now


@given(st.lists(st.tuples(st.floats(0.01, 20.0), st.sampled_from(["same", "change", "event"])), max_size=40))
def test_quiet_means_that_nothing_happened_for_the_whole_time(steps: list[tuple[float, str]]) -> None:
    file = Settling(5.0, quiet_since=0.0)
    file.look(ONE, 0.0)
    now = last = 0.0
    size = 300
    for gap, what in steps:
        now += gap
        if what == "event":
            file.event(now)
            last = now
            continue
        if what == "change":
            size += 1
            last = now
        assert file.look(Identity(1, 2, size, 4), now) == (now - last >= 5.0)


@given(st.integers(0, 2**64 - 1))
def test_every_inode_fits_a_database_and_stays_distinct(inode: int) -> None:
    status = SimpleNamespace(st_dev=inode, st_ino=inode, st_size=7, st_mtime_ns=0)
    identity = Identity.of(status)  # type: ignore[arg-type]

    assert -(2**63) <= identity.inode < 2**63
    assert identity.inode % 2**64 == inode


@given(st.binary(min_size=1, max_size=255).filter(lambda name: b"\0" not in name))
def test_every_name_that_a_disk_can_hold_is_stored_without_loss(raw: bytes) -> None:
    path = Path("/drop") / os.fsdecode(raw.replace(b"/", b"_"))

    stored = names.store(path)

    assert names.load(stored.encode("utf-8").decode("utf-8")) == path
    names.shown(path).encode("utf-8")


@given(st.text(alphabet=st.characters(blacklist_characters="\0/"), min_size=1))
def test_names_with_surrogates_and_the_escape_itself_are_told_apart(name: str) -> None:
    assert str(names.load(names.store("/" + name))) == str(Path("/" + name))
    assert str(names.load(names.store("/\ufdd0dc80" + name))) == str(Path("/\ufdd0dc80" + name))
    assert names.store("/\udc80" + name) != names.store("/\ufdd0dc80" + name)


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("Interview Meyer.wav", "Interview Meyer"),
        ("2026-11-03 14.30.05.m4a", "2026-11-03 14.30.05"),
        ("Dr. Weber, second talk", "Dr. Weber, second talk"),
        ("no ending", "no ending"),
        (".wav", ".wav"),
        ("two\nlines\tand tabs.wav", "two lines and tabs"),
        ("evil\u202evaw.exe", "evil vaw"),
        ("Gespräch 会話 حديث.ogg", "Gespräch 会話 حديث"),
        ("\udcff\udcfe.wav", "\ufffd\ufffd"),
        ("\n.wav", ".wav"),
        ("x" * 251 + ".wav", "x" * 200),
    ],
)
def test_a_title_is_the_name_as_a_person_would_write_it(name: str, title: str) -> None:
    assert names.title("/drop/" + name) == title


@pytest.mark.parametrize(
    "path",
    [
        ".DS_Store",
        "._Interview.wav",
        "Thumbs.db",
        "DESKTOP.INI",
        "~$notes.docx",
        "a.wav.part",
        "a.wav.PARTIAL",
        "Unconfirmed 12345.crdownload",
        "Unfinished.download/a.wav",
        "a.tmp",
        ".syncthing.a.wav.tmp",
        "~syncthing~a.wav.tmp",
        ".a.wav.Xy12Zz",
        ".stversions/a.wav",
        "day/.hidden/a.wav",
        "$RECYCLE.BIN/a.wav",
        "@eaDir/a.wav/SYNOAUDIO",
        "__MACOSX/a.wav",
        "lost+found/a",
        "notes.txt~",
        "processed/a.wav",
        "Processed/day/a.wav",
        "My.earwitness/blobs/00/aa",
    ],
)
def test_what_is_nobodys_recording_is_passed_over(path: str) -> None:
    assert rules.is_skipped(Path(path).parts)


@pytest.mark.parametrize(
    "path", ["a.wav", "a", "day/processed/a.wav", "processed", "a.part.wav", "tmp/a.wav", "Ünter.mp3", "a~b.wav"]
)
def test_everything_else_is_looked_at(path: str) -> None:
    assert not rules.is_skipped(Path(path).parts)


def test_the_walk_finds_what_the_rules_let_through_and_follows_no_link(tmp_path: Path) -> None:
    for path in ("a.wav", "day/b.wav", "day/.c.wav", "processed/d.wav", "day/processed/e.wav", "x.part"):
        (tmp_path / path).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / path).touch()
    (tmp_path / "day" / "up").symlink_to(tmp_path)

    found = {str(Path(path).relative_to(tmp_path)) for path in rules.walk(str(tmp_path))}

    assert found == {"a.wav", "day/b.wav", "day/processed/e.wav", "day/up"}


def facts(container: str) -> MediaFacts:
    return MediaFacts(container, 1000, True, 1, 16_000, "pcm", True)


@pytest.mark.parametrize(
    ("head", "kind", "name"),
    [
        (wav(), Kind.MEDIA, "audio/wav"),
        (b"RF64\xff\xff\xff\xffWAVEds64", Kind.MEDIA, "audio/wav"),
        (mp4_without_moov(), Kind.MEDIA, "audio/mp4"),
        (b"\0\0\0\x1cftypisom\0\0\2\0", Kind.MEDIA, "video/mp4"),
        (b"\0\0\0\x14ftypqt  \0\0\2\0", Kind.MEDIA, "video/quicktime"),
        (b"\0\0\0\x18ftyp3gp4\0\0\2\0", Kind.MEDIA, "video/3gpp"),
        (b"OggS\0\2" + bytes(22) + b"\x13OpusHead", Kind.MEDIA, "audio/ogg"),
        (b"fLaC\0\0\0\x22", Kind.MEDIA, "audio/flac"),
        (b"ID3\4\0\0\0\0\0\0", Kind.MEDIA, "audio/mpeg"),
        (b"\x1aE\xdf\xa3\x9fB\x86\x81\1B\xf7\x81\1B\xf2\x81\4B\xf3\x81\x08B\x82\x84webm", Kind.MEDIA, "video/webm"),
        (b"#!AMR\n\4", Kind.MEDIA, "audio/amr"),
        (b"FORM\0\1\x2c\x2eAIFFCOMM", Kind.MEDIA, "audio/aiff"),
        (b"\0\0\0\x1cftypheic\0\0\0\0", Kind.UNKNOWN, ""),
        (b"%PDF-1.4", Kind.DOCUMENT, "application/pdf"),
        (b"\xff\xd8\xff\xe0", Kind.DOCUMENT, "image/jpeg"),
        (b"PK\3\4\x14\0\0\0", Kind.DOCUMENT, "application/zip"),
        (b"PK\3\4\x14\0\1\0", Kind.LOCKED, "application/zip"),
        (b"Rar!\x1a\x07\x01\0", Kind.FOREIGN, "application/vnd.rar"),
        (bytes(4096), Kind.BLANK, ""),
        (b"", Kind.BLANK, ""),
        (b"\xff\xfb\x90\x64", Kind.UNKNOWN, ""),
        (b"hello", Kind.UNKNOWN, ""),
    ],
)
def test_content_tells_what_a_file_is(head: bytes, kind: Kind, name: str) -> None:
    sniffed = sniff(head)

    assert sniffed.kind is kind
    assert not name or sniffed.media_type == name


@given(st.binary(max_size=600))
def test_any_bytes_have_a_kind(head: bytes) -> None:
    assert sniff(head).kind in Kind


def test_what_content_does_not_name_the_probe_does() -> None:
    assert media_type(sniff(b"\xff\xfb\x90\x64"), facts("mp3")) == "audio/mpeg"
    assert media_type(sniff(b"?"), facts("tak,tak2")) == "audio/x-tak"
    assert media_type(sniff(wav()), facts("wav")) == "audio/wav"


LOCAL = ["ext4", "apfs", "fuseblk", "ntfs", "tmpfs"]
ELSEWHERE = ["nfs", "nfs4", "cifs", "smbfs", "smb3", "fuse.sshfs", "fuse.rclone", "9p", "davfs", "vboxsf"]


@pytest.mark.parametrize(("kind", "polled"), [*((k, False) for k in LOCAL), *((k, True) for k in ELSEWHERE)])
def test_network_mounts_are_known_by_their_file_system(tmp_path: Path, kind: str, polled: bool) -> None:
    place = os.path.realpath(tmp_path)
    table = [Mount("/", "ext4"), Mount(place, kind), Mount(place + "-other", "nfs")]

    assert mounts.is_network(tmp_path / "deep" / "er", table) is polled


def test_this_machines_own_folders_are_no_network_mounts(tmp_path: Path) -> None:
    assert not mounts.is_network(tmp_path)


NOW = 1_800_000_000_000
MTIME = 1_700_000_000_000


@pytest.mark.parametrize(
    ("tags", "ms"),
    [
        ({"creation_time": "2024-03-01T10:00:00.000000Z"}, 1_709_287_200_000),
        ({"CREATION_TIME": "2024-03-01T10:00:00Z"}, 1_709_287_200_000),
        ({"com.apple.quicktime.creationdate": "2024-03-01T11:00:00+0100"}, 1_709_287_200_000),
        ({"date": "2024-03-01", "creation_time": "10-00-00"}, 1_709_287_200_000),
        ({"date": "2024-03-01"}, 1_709_251_200_000),
        ({"creation_time": "1904-01-01T00:00:00Z"}, MTIME),
        ({"creation_time": "1970-01-01T00:00:00Z"}, MTIME),
        ({"creation_time": "2099-01-01T00:00:00Z"}, MTIME),
        ({"date": "last Tuesday"}, MTIME),
        ({}, MTIME),
    ],
)
def test_the_time_of_recording_is_what_the_file_says_else_its_own(tags: dict[str, str], ms: int) -> None:
    assert dates.recorded_ms(tags, MTIME * 1_000_000, NOW) == ms


def test_a_clock_that_was_never_set_tells_no_time() -> None:
    assert dates.recorded_ms({}, 0, NOW) is None
