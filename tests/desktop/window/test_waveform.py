"""The outline: what is loud is seen where it is, at any zoom; and what a click, a drag and a key ask for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from earwitness_core.model import TimeSpan
from earwitness_desktop.widgets.waveform import Waveform

LENGTH_MS = 100_000


@pytest.fixture
def wave(qapp: QApplication) -> Iterator[Waveform]:
    made = Waveform()
    made.resize(500, 72)
    made.show()
    made.set_length(LENGTH_MS)
    made.show_outline(bytes(250 if 1_000 <= at < 1_250 else 10 for at in range(2_500)), 40)
    yield made
    made.close()


def test_the_loud_part_is_drawn_where_it_is(wave: Waveform) -> None:
    columns = wave._columns(500)
    loud = [x for x, one in enumerate(columns) if one == 250]
    assert (loud[0], loud[-1]) == (200, 249)


@given(peaks=st.binary(min_size=1, max_size=400), width=st.integers(1, 300), zooms=st.integers(0, 6))
def test_no_peak_is_louder_than_it_was_and_the_loudest_is_seen(
    qapp: QApplication, peaks: bytes, width: int, zooms: int
) -> None:
    wave = Waveform()
    wave.set_length(len(peaks) * 40)
    wave.show_outline(peaks, 40)
    assert max(wave._columns(width)) == max(peaks)
    for _ in range(zooms):
        wave.zoom(1.6)
    assert len(wave._columns(width)) == width and max(wave._columns(width)) <= max(peaks)


def test_zoom_keeps_the_moment_under_the_pointer(wave: Waveform) -> None:
    wave.zoom(2.0, around_ms=50_000)
    assert wave.seen == TimeSpan(25_000, 75_000)
    wave.zoom(0.5, around_ms=50_000)
    assert wave.seen == TimeSpan(0, LENGTH_MS)


def test_zoom_ends_where_a_word_fills_the_widget(wave: Waveform) -> None:
    for _ in range(30):
        wave.zoom(2.0, around_ms=99_000)
    assert wave.seen.end_ms - wave.seen.start_ms == 4_000 and wave.seen.end_ms <= LENGTH_MS


def test_the_page_turns_with_the_sound(wave: Waveform) -> None:
    wave.zoom(10, around_ms=0)
    wave.show_position(55_000)
    assert wave.seen.start_ms <= 55_000 < wave.seen.end_ms


@pytest.mark.parametrize(
    ("key", "asked"),
    [(Qt.Key.Key_Right, 25_000), (Qt.Key.Key_Left, 15_000), (Qt.Key.Key_Home, 0), (Qt.Key.Key_End, LENGTH_MS)],
)
def test_keys_ask_for_a_moment(wave: Waveform, key: Qt.Key, asked: int) -> None:
    told: list[int] = []
    wave.sought.connect(told.append)
    wave.show_position(20_000)
    QTest.keyClick(wave, key)
    assert told == [asked]


def test_plus_and_minus_zoom(wave: Waveform) -> None:
    QTest.keyClicks(wave, "+")
    assert wave.seen.end_ms - wave.seen.start_ms == 62_500
    QTest.keyClicks(wave, "-")
    assert wave.seen == TimeSpan(0, LENGTH_MS)


def test_a_click_asks_for_its_moment_and_a_drag_for_its_stretch(wave: Waveform) -> None:
    told: list[object] = []
    wave.sought.connect(told.append)
    QTest.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(250, 30))
    assert told == [50_000]
    wave.chosen.connect(told.append)
    QTest.mousePress(wave, Qt.MouseButton.LeftButton, pos=QPoint(300, 30))
    QTest.mouseMove(wave, QPoint(200, 30))
    QTest.mouseRelease(wave, Qt.MouseButton.LeftButton, pos=QPoint(200, 30))
    assert told[1:] == [TimeSpan(40_000, 60_000), 40_000]


def test_speakers_have_a_lane_of_their_own(wave: Waveform) -> None:
    before = wave.grab().toImage()
    wave.show_turns([(0, 50_000, 1), (50_000, 100_000, 2)])
    image = wave.grab().toImage()
    low = image.height() - 3
    assert image != before and image.pixelColor(50, low) != image.pixelColor(400, low)


def test_thousands_of_turns_are_drawn_at_once(wave: Waveform) -> None:
    wave.show_turns([(at * 10, at * 10 + 9, at % 3 + 1) for at in range(10_000)])
    assert not wave.grab().isNull()


def test_nothing_is_left_of_another_sound(wave: Waveform) -> None:
    empty = Waveform()
    empty.resize(wave.size())
    wave.show_turns([(0, 50_000, 1)])
    wave.clear()
    wave.clearFocus()
    assert wave.grab().toImage() == empty.grab().toImage() and wave.seen == TimeSpan(0, 0)
