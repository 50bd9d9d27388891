"""What phones and cameras record, played out of sealed blobs by the real player: that it moves, and that a seek lands.

Each second of the files has a tone and a grey of its own. The player hands out what it decoded, so that it is known
which second sounds and is seen, whatever the position says.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot
from PySide6.QtMultimedia import QAudioBuffer, QAudioBufferOutput, QAudioFormat, QMediaPlayer
from PySide6.QtWidgets import QApplication

from earwitness_core.vault import Vault
from earwitness_desktop.widgets.picture import Picture
from earwitness_desktop.widgets.player import SPEEDS, Player
from helpers.encoded import encoded, grey, hertz, loudest_hertz
from helpers.vaults import make_vault
from helpers.windows import wait_for

SECONDS = 8
KINDS = ("mp3", "m4a", "mp4", "webm")
_NEAR_MS = 120


class Ear(QObject):
    """Hears what a player decodes. A QObject, as the player tells it from a thread of its own."""

    def __init__(self, player: Player) -> None:
        super().__init__(player)
        form = QAudioFormat()
        form.setSampleRate(16_000)
        form.setChannelCount(1)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._heard = np.zeros(0, np.int16)
        self._output = QAudioBufferOutput(form, self)
        self._behind_ms = 1 << 60
        self._output.audioBufferReceived.connect(self._take)
        player._player.setAudioBufferOutput(self._output)

    def hertz(self, behind_ms: int) -> float:
        """The tone that sounds, of a third of a second that was decoded after now and behind a position."""
        self._heard, self._behind_ms = np.zeros(0, np.int16), behind_ms
        wait_for(lambda: len(self._heard) > 16_000 // 3)
        return loudest_hertz(self._heard.astype(np.float32), 16_000)

    @Slot(QAudioBuffer)
    def _take(self, buffer: QAudioBuffer) -> None:
        if buffer.startTime() // 1000 >= self._behind_ms:
            self._heard = np.concatenate([self._heard, np.frombuffer(bytes(buffer.constData()), np.int16)])


@pytest.fixture(scope="module")
def content() -> dict[str, bytes]:
    return {kind: encoded(kind, SECONDS) for kind in KINDS}


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with make_vault(tmp_path) as made:
        yield made


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def silent(qapp: QApplication) -> Iterator[Player]:
    made = Player()
    yield made
    made.unload()
    made.deleteLater()


@pytest.fixture
def picture(silent: Player) -> Iterator[Picture]:
    """It is there before the film, as it is on the screen."""
    made = Picture(silent)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def player(vault: Vault, content: dict[str, bytes], kind: str, silent: Player) -> Player:
    with vault.blobs.create() as writer:
        writer.write(content[kind])
        blob = writer.finish()
    with vault.write(actor="tester", action="test.sound") as unit:
        vault.blobs.record(unit, blob)
    silent.load(vault.blobs.open(blob.id), f"interview.{kind}")
    wait_for(lambda: silent.duration_ms > 0)
    return silent


def test_it_is_as_long_as_it_was_made(player: Player) -> None:
    assert abs(player.duration_ms - SECONDS * 1000) < 150


def test_it_plays_from_its_beginning(player: Player) -> None:
    player.play()
    wait_for(lambda: player._player.position() > 600)
    assert player.is_playing


def test_a_seek_lands_where_it_was_asked_to(player: Player) -> None:
    ear = Ear(player)
    player.play_from(5_000)
    assert abs(ear.hertz(5_100) - hertz(5)) < 25
    player.seek(2_000)
    wait_for(lambda: 2_000 <= player._player.position() < 3_500)
    assert abs(ear.hertz(2_100) - hertz(2)) < 25


def test_a_seek_in_a_pause_is_there_at_once_and_goes_on_from_there(player: Player) -> None:
    player.play()
    wait_for(lambda: player._player.position() > 100)
    player.pause()
    player.seek(6_000)
    assert player.position_ms == 6_000
    wait_for(lambda: abs(player._player.position() - 6_000) < _NEAR_MS)
    player.play()
    wait_for(lambda: player._player.position() > 6_200)
    assert player._player.position() < 7_900


@pytest.mark.parametrize("speed", [SPEEDS[0], SPEEDS[-1]])
def test_it_can_be_slower_and_faster(player: Player, speed: float) -> None:
    told: list[int] = []
    player.set_speed(speed)
    player.moved.connect(told.append)
    player.play_from(1_000)
    wait_for(lambda: player._player.position() > 1_600)
    assert player._player.playbackRate() == speed and told == sorted(told)


@pytest.mark.parametrize("kind", ["mp4", "webm"], indirect=True)
class TestVideo:
    def test_its_picture_is_that_of_the_second(self, picture: Picture, player: Player) -> None:
        player.play_from(5_000)
        wait_for(lambda: picture.is_seen and abs(_grey_of(picture) - grey(5)) < 8)
        player.seek(2_000)
        wait_for(lambda: abs(_grey_of(picture) - grey(2)) < 8)

    def test_it_goes_with_the_sound(self, picture: Picture, player: Player) -> None:
        player.play()
        wait_for(lambda: picture.is_seen)
        player.unload()
        wait_for(lambda: not picture.is_seen)


@pytest.mark.parametrize("kind", ["mp3"], indirect=True)
def test_a_sound_has_no_picture(picture: Picture, player: Player) -> None:
    player.play()
    wait_for(lambda: player._player.position() > 300)
    assert not picture.is_seen


def test_a_voice_is_as_high_at_any_speed_where_qt_can(qapp: QApplication) -> None:
    made = Player()
    can = made._player.pitchCompensationAvailability()
    assert made.keeps_pitch == (can is not QMediaPlayer.PitchCompensationAvailability.Unavailable)
    made.deleteLater()


def _grey_of(picture: Picture) -> int:
    image = picture.image()
    return -100 if image.isNull() else image.pixelColor(image.width() // 2, image.height() // 2).lightness()
