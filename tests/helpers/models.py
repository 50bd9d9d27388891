"""A small catalogue of made-up models, and what carries them: wheels, checkpoints, a hub that can misbehave."""

from __future__ import annotations

import hashlib
import io
import struct
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import resources
from pathlib import Path
from threading import Event, Thread
from typing import Any

import numpy as np
import numpy.typing as npt

from earwitness_core.catalogue import Catalogue, FileEntry, HubSource, ModelEntry, PackageSource
from earwitness_core.catalogue.entries import Joined, Member, Shipped, Wheel

CONFIG = b'{"made": "up"}'
WEIGHTS = bytes(range(256)) * 4000  # 1 MB
TOKENS = b"one\ntwo\nthree\n"
LICENCE = resources.files("earwitness_resources").joinpath("minilm/LICENSE").read_bytes()
FAR = {"config.json": b'{"far": true}', "model.bin": WEIGHTS[::-1], "tokens.txt": TOKENS}


def file_entry(name: str, content: bytes) -> FileEntry:
    return FileEntry(name, len(content), hashlib.sha256(content).hexdigest())


def wheel_bytes(members: Mapping[str, bytes], package: str, version: str) -> bytes:
    """A wheel as pip accepts it; the same members always give the same bytes."""
    info = f"{package}-{version}.dist-info"
    extra = {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/RECORD": b"",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**members, **extra}.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return made.getvalue()


HALF = len(WEIGHTS) // 2
WHEELS = {
    "near_part1-1.0.0-py3-none-any.whl": wheel_bytes(
        {"near/config.json": CONFIG, "near/model.bin.1": WEIGHTS[:HALF], "near/tokens.txt": TOKENS},
        "near_part1",
        "1.0.0",
    ),
    "near_part2-1.0.0-py3-none-any.whl": wheel_bytes({"near/model.bin.2": WEIGHTS[HALF:]}, "near_part2", "1.0.0"),
}


def near() -> ModelEntry:
    """A model of two wheels and a file of our own resources."""
    wheels = tuple(
        Wheel(name.split("-")[0].replace("_", "-"), "1.0.0", name, len(made), hashlib.sha256(made).hexdigest())
        for name, made in WHEELS.items()
    )
    one, two = (wheel.package for wheel in wheels)
    recipes = (
        Joined("config.json", (Member(one, "near/config.json"),)),
        Joined("model.bin", (Member(one, "near/model.bin.1"), Member(two, "near/model.bin.2"))),
        Joined("tokens.txt", (Member(one, "near/tokens.txt"),)),
        Shipped("licence.txt", "minilm/LICENSE"),
    )
    contents = {"config.json": CONFIG, "model.bin": WEIGHTS, "tokens.txt": TOKENS, "licence.txt": LICENCE}
    files = tuple(file_entry(name, content) for name, content in contents.items())
    return ModelEntry("near", "Near", "speech", ("*",), "MIT", files, (PackageSource(wheels, recipes),), embedded=True)


def far(base: str = "https://hub.invalid") -> ModelEntry:
    """A model of a hub; its tokens are the near one's too."""
    files = tuple(file_entry(name, content) for name, content in FAR.items())
    return ModelEntry("far", "Far", "speech", ("en",), "MIT", files, (HubSource(base, "us/far", "cafe"),))


def small_catalogue(base: str = "https://hub.invalid") -> Catalogue:
    return Catalogue((near(), far(base)), ("127.0.0.1",))


def wheel_folder(folder: Path, **replaced: bytes) -> Path:
    """The wheels of `near` on disk; `part1=` and `part2=` put other bytes under their names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, made in WHEELS.items():
        (folder / name).write_bytes(replaced.get(name.split("-")[0].removeprefix("near_"), made))
    return folder


def model_folder(folder: Path, contents: Mapping[str, bytes] = FAR) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return folder


def flip(content: bytes, at: int) -> bytes:
    """The same bytes with one bit of one of them turned."""
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def checkpoint(
    tensors: Mapping[str, npt.NDArray[Any]], *, root: str = "archive", pickled: bytes | None = None
) -> bytes:
    """What torch.save writes for float32 and int64 tensors, without torch. `pickled` replaces the pickle."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(f"{root}/data.pkl", _pickle(tensors) if pickled is None else pickled)
        for key, tensor in enumerate(tensors.values()):
            archive.writestr(f"{root}/data/{key}", np.asarray(tensor.base if _is_view(tensor) else tensor).tobytes())
    return made.getvalue()


def pickled_tensor(
    key: int, size: tuple[int, ...], stride: tuple[int, ...], *, offset: int = 0, kind: str = "Float"
) -> bytes:
    """One tensor in the words of a PyTorch pickle."""
    place = b"(" + _text("storage") + f"ctorch\n{kind}Storage\n".encode() + _text(str(key)) + _text("cpu") + b"K\x00tQ"
    shape = b"(" + b"".join(map(_whole, size)) + b"t(" + b"".join(map(_whole, stride)) + b"t"
    hooks = b"\x89ccollections\nOrderedDict\n)R"
    return b"ctorch._utils\n_rebuild_tensor_v2\n(" + place + _whole(offset) + shape + hooks + b"tR"


def _pickle(tensors: Mapping[str, npt.NDArray[Any]]) -> bytes:
    body = b"\x80\x02ccollections\nOrderedDict\n)R"
    for key, (name, tensor) in enumerate(tensors.items()):
        stride = tuple(step // tensor.itemsize for step in tensor.strides)
        kind = "Float" if tensor.dtype == np.float32 else "Long"
        body += _text(name) + pickled_tensor(key, tensor.shape, stride, kind=kind) + b"s"
    return body + b"}" + _text("_metadata") + b"}sb."  # BUILD with attributes, as a state dict has


def _is_view(tensor: npt.NDArray[Any]) -> bool:
    return isinstance(tensor.base, np.ndarray) and not tensor.flags.c_contiguous


def _text(value: str) -> bytes:
    return b"X" + struct.pack("<I", len(value.encode())) + value.encode()


def _whole(value: int) -> bytes:
    return b"\x8a\x08" + struct.pack("<q", value)


@dataclass
class Hub:
    """What the server does, and what it was asked. Paths are as in the request line."""

    files: dict[str, bytes] = field(default_factory=dict)
    etag: str = '"one"'
    cut_after: list[int] = field(default_factory=list)  # one entry per answer: bytes before the connection is cut
    stall_after: int | None = None
    ignores_ranges: bool = False
    wrong_range: bool = False
    refuses_ranges: bool = False
    without_length: bool = False
    redirects: dict[str, str] = field(default_factory=dict)
    status: int | None = None
    statuses: list[int] = field(default_factory=list)  # one entry per answer, before `status` and files
    headers: dict[str, str] = field(default_factory=dict)  # beside those of every answer
    drips: float | None = None  # seconds between single bytes
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    base: str = ""
    done: Event = field(default_factory=Event)

    def ranges(self) -> list[str | None]:
        return [headers.get("range") for _, headers in self.asked]


@contextmanager
def hub(**settings: Any) -> Iterator[Hub]:
    """A hub on this machine."""
    told = Hub(**settings)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            _answer(self, told)

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = False
        told.base = f"http://127.0.0.1:{server.server_port}"
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield told
        finally:
            told.done.set()
            server.shutdown()
            thread.join()


def far_hub(**settings: Any) -> Any:
    """A hub that has the far model."""
    return hub(files={f"/us/far/resolve/cafe/{name}": content for name, content in FAR.items()}, **settings)


def _answer(handler: BaseHTTPRequestHandler, told: Hub) -> None:
    if target := told.redirects.get(handler.path):
        return _send(handler, 302, {"Location": target, "Content-Length": "0"})
    content = told.files.get(handler.path)
    status = told.statuses.pop(0) if told.statuses else told.status
    if status or content is None:
        return _send(handler, status or 404, {"Content-Length": "0", **told.headers})
    start = 0 if told.ignores_ranges else _asked_from(handler, told)
    if start and (told.refuses_ranges or start >= len(content)):
        return _send(handler, 416, {"Content-Length": "0"})
    headers = {"ETag": told.etag, "Content-Length": str(len(content) - start), **told.headers}
    if start:
        first = start - 1 if told.wrong_range else start
        headers["Content-Range"] = f"bytes {first}-{len(content) - 1}/{len(content)}"
    if told.without_length:
        del headers["Content-Length"]
        handler.close_connection = True
    body = content[start:]
    if told.drips is not None:
        _send(handler, 200, headers)
        return _drip(handler, told, body)
    if told.stall_after is not None:
        _send(handler, 200, headers, body[: told.stall_after])
        told.done.wait(20)
        return None
    cut = told.cut_after.pop(0) if told.cut_after else len(body)
    _send(handler, 206 if start else 200, headers, body[:cut])
    handler.close_connection |= cut < len(body)
    return None


def _send(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str], body: bytes = b"") -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(body)


def _drip(handler: BaseHTTPRequestHandler, told: Hub, body: bytes) -> None:
    """A byte now and then, until nobody listens any more."""
    for one in body:
        if told.done.wait(told.drips):
            return
        try:
            handler.wfile.write(bytes([one]))
        except OSError:
            return


def _asked_from(handler: BaseHTTPRequestHandler, told: Hub) -> int:
    asked = handler.headers.get("Range")
    if asked is None or handler.headers.get("If-Range", told.etag) != told.etag:
        return 0
    return int(asked.removeprefix("bytes=").removesuffix("-"))
