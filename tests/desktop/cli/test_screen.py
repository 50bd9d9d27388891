"""Values in words: lengths, sizes, harmless text."""

from __future__ import annotations

import pytest

from earwitness_desktop.cli import screen


@pytest.mark.parametrize(
    ("ms", "shown"),
    [(None, ""), (0, "0:00"), (7_999, "0:07"), (185_000, "3:05"), (3_725_000, "1:02:05"), (36_000_000, "10:00:00")],
)
def test_a_length_reads_like_a_player(ms: int | None, shown: str) -> None:
    assert screen.clock(ms) == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0 bytes"), (999, "999 bytes"), (5_887_482, "5.9 MB"), (148_000_000, "148 MB"), (3 * 10**12, "3.0 TB")],
)
def test_a_size_reads_like_a_file_manager(count: int, shown: str) -> None:
    assert screen.size(count) == shown


@pytest.mark.parametrize("bad", ["\x1b[31m", "\x07", "\x9b", "\u202e", "\u2066", "\ud800", "\x00"])
def test_what_could_drive_a_terminal_is_shown_as_a_mark(bad: str) -> None:
    shown = screen.safe(f"a{bad}b")

    assert shown[0] == "a" and shown[-1] == "b"
    assert "�" in shown
    shown.encode()


@pytest.mark.parametrize("good", ["naïve", "שלום", "👩‍👩‍👧", "漢字", "a\nb"])
def test_what_people_write_is_left_as_it_is(good: str) -> None:
    assert screen.safe(good) == good


def test_brackets_mean_nothing() -> None:
    assert screen.line("[red]x[/red]").plain == "[red]x[/red]"


def test_moments_for_programs_are_utc() -> None:
    assert screen.moment(1_790_000_000_123) == "2026-09-21T14:13:20.123+00:00"


@pytest.mark.parametrize(("number", "shown"), [(0, "0 jobs"), (1, "1 job"), (2, "2 jobs")])
def test_one_is_not_many(number: int, shown: str) -> None:
    assert screen.count(number, "job") == shown
