"""The real player on sealed sound: positions, speed, loops, and no crash when the vault has closed."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, qInstallMessageHandler

from earwitness_core.errors import VaultDamaged
from earwitness_core.model import TimeSpan
from earwitness_core.vault import Vault
from earwitness_desktop.widgets.player import SPEEDS, Player
from earwitness_desktop.widgets.sealed_device import SealedDevice
from helpers.listened import tone_wav
from helpers.vaults import make_vault
from helpers.windows import wait_for

SECONDS = 20


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with make_vault(tmp_path) as made:
        yield made


def sealed(vault: Vault, content: bytes) -> str:
    with vault.blobs.create() as writer:
        writer.write(content)
        blob = writer.finish()
    with vault.write(actor="tester", action="test.sound") as unit:
        vault.blobs.record(unit, blob)
    return blob.id


@pytest.fixture
def player(vault: Vault, qapp: object) -> Iterator[Player]:
    made = Player(back_on_play_ms=500)
    made.load(vault.blobs.open(sealed(vault, tone_wav(SECONDS))), "interview.wav")
    wait_for(lambda: made.duration_ms > 0)
    yield made
    made.unload()
    made.deleteLater()


def test_it_knows_how_long_the_sound_is(player: Player) -> None:
    assert player.duration_ms == SECONDS * 1000


def test_it_plays_from_where_it_is_asked_to(player: Player) -> None:
    player.play_from(5_000)
    wait_for(lambda: player.is_playing and player.position_ms > 5_150)
    assert 5_150 < player.position_ms < 9_000


def test_a_position_is_there_at_once(player: Player) -> None:
    told: list[int] = []
    player.moved.connect(told.append)
    player.seek(12_345)
    assert player.position_ms == 12_345 and told[-1] == 12_345
    wait_for(lambda: abs(player._player.position() - 12_345) < 50)


def test_a_position_asked_before_the_sound_is_ready_is_taken(vault: Vault, qapp: object) -> None:
    early = Player()
    early.load(vault.blobs.open(sealed(vault, tone_wav(SECONDS))), "interview.wav")
    early.seek(7_000)
    assert early.position_ms == 7_000
    wait_for(lambda: abs(early._player.position() - 7_000) < 50)
    early.unload()


@pytest.mark.parametrize(("asked", "reached"), [(-500, 0), (99_000, SECONDS * 1000)])
def test_it_stays_within_the_sound(player: Player, asked: int, reached: int) -> None:
    player.seek(asked)
    assert player.position_ms == reached


def test_skipping_counts_from_where_it_is(player: Player) -> None:
    player.seek(6_000)
    player.skip(5_000)
    player.skip(-2_000)
    assert player.position_ms == 9_000


def test_after_a_pause_it_goes_a_little_back(player: Player) -> None:
    player.play_from(8_000)
    wait_for(lambda: player.position_ms > 8_100)
    player.pause()
    stopped = player.position_ms
    told: list[int] = []
    player.moved.connect(told.append)
    player.play()
    assert told[0] == stopped - 500


def test_whoever_seeks_in_a_pause_begins_exactly_there(player: Player) -> None:
    player.play_from(8_000)
    player.pause()
    player.seek(3_000)
    told: list[int] = []
    player.moved.connect(told.append)
    player.play()
    assert not told or told[0] >= 3_000


def test_twice_as_fast_is_twice_as_far(player: Player) -> None:
    player.set_speed(2.0)
    player.play_from(1_000)
    wait_for(lambda: player.position_ms > 1_100)
    begun, at = time.monotonic(), player.position_ms
    wait_for(lambda: player.position_ms > at + 1_600)
    assert 1.4 < (player.position_ms - at) / 1000 / (time.monotonic() - begun) < 2.8


def test_a_voice_stays_as_high(player: Player) -> None:
    assert player.keeps_pitch


def test_speeds_go_by_steps_and_stop_at_the_ends(player: Player) -> None:
    told: list[float] = []
    player.speed_changed.connect(told.append)
    player.step_speed(1)
    player.step_speed(-1)
    player.set_speed(9)
    player.step_speed(1)
    assert told == [SPEEDS[SPEEDS.index(1.0) + 1], 1.0, 2.0, 2.0]


def test_a_loop_comes_back_to_its_beginning(player: Player) -> None:
    player.loop(TimeSpan(4_000, 4_300))
    player.play_from(4_000)
    told: list[int] = []
    player.moved.connect(told.append)
    wait_for(lambda: told.count(4_000) >= 2)
    assert all(3_900 <= ms < 4_700 for ms in told)


def test_seeking_out_of_a_loop_ends_it(player: Player) -> None:
    told: list[object] = []
    player.loop(TimeSpan(4_000, 5_000))
    player.loop_changed.connect(told.append)
    player.seek(4_500)
    assert player.loop_span is not None
    player.seek(9_000)
    assert player.loop_span is None and told == [None]


def test_unloading_closes_the_sound_and_is_silent(vault: Vault, qapp: object) -> None:
    reader = vault.blobs.open(sealed(vault, tone_wav(2)))
    player = Player()
    player.load(reader, "a.wav")
    player.play()
    player.unload()
    assert reader.closed and not player.is_playing and not player.is_loaded


def test_one_sound_gives_way_to_the_next(vault: Vault, qapp: object) -> None:
    first, second = (vault.blobs.open(sealed(vault, tone_wav(seconds))) for seconds in (2, 3))
    player = Player()
    player.load(first, "a.wav")
    player.play()
    player.load(second, "b.wav")
    wait_for(lambda: player.duration_ms == 3_000)
    assert first.closed and not second.closed
    player.unload()


def test_it_stops_while_threads_of_qts_speak_and_read(vault: Vault, qapp: object) -> None:
    """Each of them waits for the interpreter's lock meanwhile, and the player for each of them."""
    blob, speaking = sealed(vault, tone_wav(SECONDS)), threading.Event()

    def slowly(*_: object) -> None:
        speaking.set()
        time.sleep(0.05)

    def spoke_or_played(player: Player) -> bool:
        return speaking.is_set() or player.position_ms > 100

    before = qInstallMessageHandler(slowly)
    try:
        for _ in range(5):
            player = Player()
            player.load(vault.blobs.open(blob), "interview.wav")
            player.play()
            # What is spoken of is that there is no sound card; where there is one, only the reading is tried.
            wait_for(partial(spoke_or_played, player))
            player.unload()
            speaking.clear()
            assert not player.is_playing
    finally:
        qInstallMessageHandler(before)


def test_what_is_no_sound_says_so(vault: Vault, qapp: object) -> None:
    player = Player()
    told: list[int] = []
    player.broke.connect(lambda: told.append(1))
    player.load(vault.blobs.open(sealed(vault, b"no sound at all" * 500)), "a.wav")
    wait_for(lambda: told)
    player.unload()


def test_nothing_happens_without_a_sound(qapp: object) -> None:
    player = Player()
    player.play()
    player.toggle()
    player.seek(500)
    assert not player.is_playing


class Bytes:
    """A sound in memory that can fail."""

    def __init__(self, content: bytes, *, fails: bool = False) -> None:
        self.content, self.fails, self.closed = content, fails, False
        self.size_bytes = len(content)

    def read_at(self, offset: int, length: int, /) -> bytes:
        if self.fails:
            raise VaultDamaged(part="blob x")
        return self.content[offset : offset + length]

    def close(self) -> None:
        self.closed = True


def test_the_device_reads_any_range(qapp: object) -> None:
    owner = QObject()
    device = SealedDevice(Bytes(bytes(range(200))), owner)
    device.seek(100)
    assert (device.size(), device.read(5).data(), device.pos()) == (200, bytes(range(100, 105)), 105)
    assert not device.isSequential()


def test_a_shut_device_is_at_its_end(qapp: object) -> None:
    owner, sound = QObject(), Bytes(b"abc")
    device = SealedDevice(sound, owner)
    device.shut()
    device.shut()
    assert sound.closed and device.read(3).data() == b""


def test_a_damaged_blob_ends_the_sound_and_no_thread(qapp: object) -> None:
    owner = QObject()
    assert SealedDevice(Bytes(b"abc", fails=True), owner).read(3).data() == b""
