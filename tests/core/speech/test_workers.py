"""Which model, how many engines, and on which device."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from earwitness_core.catalogue import Catalogue, Machine
from earwitness_core.engines import Probe, never
from earwitness_core.errors import Cancelled, EngineRefused, ModelMissing, ModelRefused
from earwitness_core.model import Quality, SpeechChoice
from earwitness_core.outcomes import Outcome
from earwitness_core.speech import settings, workers
from earwitness_core.speech.settings import choose_model, hotwords
from earwitness_core.speech.transcribe import Transcriber, _Model
from earwitness_core.speech.workers import Devices, EngineKind, Workers, workers_for
from helpers.waiting import wait_until


class Shelf:
    """As much of a model store as the choice looks at."""

    folder = Path()
    catalogue = Catalogue.load()

    def __init__(self, *here: str) -> None:
        self._here = here

    def list(self) -> list[SimpleNamespace]:
        every = {*settings.FAST.models, *settings.BEST.models}
        return [
            SimpleNamespace(entry=SimpleNamespace(id=one), state="ready" if one in self._here else "missing")
            for one in sorted(every)
        ]


def chosen(*here: str, **choice: object) -> str:
    return choose_model(Shelf(*here), SpeechChoice(**choice))  # type: ignore[arg-type]


def test_fast_takes_the_small_model_and_best_the_largest_there_is() -> None:
    everything = ("whisper-base", "whisper-tiny.en", "whisper-small", "whisper-medium")

    assert chosen(*everything) == "whisper-base"
    assert chosen(*everything, quality=Quality.BEST) == "whisper-medium"
    assert chosen("whisper-base", quality=Quality.BEST) == "whisper-base"


@pytest.mark.parametrize(
    ("memory_gb", "taken"),
    [(16, "whisper-large-v3-turbo"), (2.8, "whisper-medium"), (2, "whisper-small"), (1, "whisper-base")],
)
def test_best_takes_the_largest_model_that_fits_this_machine(
    memory_gb: float, taken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By all its memory, not by what is free just now; when none fits, the smallest has to do."""
    machine = Machine(int(memory_gb * 2**30), 100 * 2**20, 2**40)
    monkeypatch.setattr(Machine, "look", lambda _folder: machine)
    here = ("whisper-large-v3-turbo", "whisper-medium", "whisper-small", "whisper-base")

    assert chosen(*here, quality=Quality.BEST) == taken


def test_a_model_that_a_person_named_is_taken_whatever_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Machine, "look", lambda _folder: Machine(2**30, 2**20, 2**40))

    assert chosen("whisper-base", model="whisper-large-v3-turbo") == "whisper-large-v3-turbo"


def test_an_english_model_is_no_stand_in_for_another_language() -> None:
    assert chosen("whisper-tiny.en", language="en") == "whisper-tiny.en"
    with pytest.raises(ModelMissing):
        chosen("whisper-tiny.en", language="de")
    with pytest.raises(ModelRefused):
        chosen("whisper-tiny.en", language="de", model="whisper-tiny.en")


def test_hints_are_one_bounded_line() -> None:
    assert hotwords(["Ana  Petrović", " ", "Rijeka\nport"]) == "Ana Petrović, Rijeka port"
    assert hotwords([]) is None
    assert len(hotwords(["word"] * 1000) or "") <= 400


@pytest.fixture
def kind(tmp_path: Path) -> EngineKind:
    (tmp_path / "model.bin").write_bytes(bytes(1000))
    return EngineKind(str(tmp_path), "int8")


def test_engines_are_as_many_as_cores_but_never_more_than_memory_holds(
    kind: EngineKind, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 4)
    for free_mib, most in ((64_000, 4), (1024 + 800, 2), (500, 1)):
        free = free_mib * 2**20
        monkeypatch.setattr(workers.psutil, "virtual_memory", lambda free=free: SimpleNamespace(available=free))
        assert workers_for(kind) == most


def test_never_more_engines_are_lent_than_allowed(kind: EngineKind) -> None:
    pool = Workers(2)
    with pool.lend(kind) as one, pool.lend(kind) as two:
        assert one is not two
        got = threading.Event()
        waiting = threading.Thread(target=lambda: _borrow(pool, kind, got))
        waiting.start()
        assert not got.wait(0.2)
    wait_until(got.is_set)
    waiting.join()
    pool.close()


def _borrow(pool: Workers, kind: EngineKind, got: threading.Event) -> None:
    with pool.lend(kind):
        got.set()


def test_who_waits_for_an_engine_can_be_stopped(kind: EngineKind) -> None:
    pool = Workers(1)
    with pool.lend(kind), pytest.raises(Cancelled), pool.lend(kind, lambda: True):
        pass
    pool.close()
    with pytest.raises(Cancelled), pool.lend(kind):
        pass


def test_the_engine_used_last_is_used_next(kind: EngineKind) -> None:
    pool = Workers(2)
    with pool.lend(kind) as first:
        pass
    with pool.lend(kind) as second:
        assert first is second
    pool.close()


@pytest.fixture
def card(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Outcome]]:
    """A machine with a graphics card in sight; the list says how the next tries end."""
    ends: list[Outcome] = []
    monkeypatch.setattr(workers, "_card_in_sight", lambda: True)
    monkeypatch.setattr(workers, "probe", lambda *_, **__: Probe(ends.pop(), "", 5))
    yield ends


def test_a_card_that_works_is_used_and_tried_once(card: list[Outcome]) -> None:
    card.append(Outcome.DONE)
    devices = Devices()

    assert devices.best("/model", "int8").device == "cuda"
    assert devices.best("/model", "int8").device == "cuda"
    assert devices.notice == ""


@pytest.mark.parametrize("end", [Outcome.ENGINE_CRASHED, Outcome.TIMED_OUT, Outcome.OUT_OF_MEMORY])
def test_a_card_that_fails_is_left_with_a_notice(card: list[Outcome], end: Outcome) -> None:
    card.append(end)
    devices = Devices()

    assert devices.best("/model", "int8") == EngineKind("/model", "int8", "cpu")
    assert "processor" in devices.notice


def test_a_card_that_fails_at_work_is_not_tried_again(card: list[Outcome]) -> None:
    card.append(Outcome.DONE)
    devices = Devices()
    devices.best("/model", "int8")

    devices.give_up_card("/model")

    assert devices.best("/model", "int8").device == "cpu"
    assert "processor" in devices.notice


def test_without_a_card_nothing_is_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_card_in_sight", lambda: False)
    monkeypatch.setattr(workers, "probe", lambda *_, **__: pytest.fail("tried"))

    assert Devices().best("/model", "float32") == EngineKind("/model", "float32", "cpu")


def test_a_card_that_fails_at_a_window_is_not_asked_again(kind: EngineKind, card: list[Outcome]) -> None:
    """The failure goes to the queue, which tries again from the last stored window: on the processor then."""
    asked: list[tuple[str, str]] = []

    class Lender:
        def lend(self, kind: EngineKind, stopping: object) -> Lender:
            self.kind = kind
            return self

        def __enter__(self) -> Lender:
            return self

        def __exit__(self, *_: object) -> None:
            return None

        def call(self, method: str, args: object, **_: object) -> None:
            asked.append((self.kind.device, self.kind.compute_type))
            if self.kind.device == "cuda":
                raise EngineRefused(Outcome.OUT_OF_MEMORY)

    card.append(Outcome.DONE)
    shelf = SimpleNamespace(path=lambda _: Path(kind.folder))
    handler = Transcriber(None, shelf, Lender())  # type: ignore[arg-type]
    model = _Model("whisper-base", "float32")

    with pytest.raises(EngineRefused):
        handler._call(model, "transcribe", {}, None, never)  # type: ignore[arg-type]
    handler._call(model, "transcribe", {}, None, never)  # type: ignore[arg-type]

    assert asked == [("cuda", "int8_float16"), ("cpu", "float32")]
