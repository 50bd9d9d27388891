"""The parts that Earwitness is made of: Python, the encrypted database, the readers of sound, the engines."""

from __future__ import annotations

import platform
import sys

from earwitness_desktop.cli.checks.found import Check
from earwitness_desktop.cli.checks.installing import PYTHONS, install_command

SPEECH_EXTRA = 'pip install "earwitness[speech]"'
_REINSTALL = "pip install --force-reinstall earwitness"
_OLDEST = (3, 11)


def python() -> Check:
    said = f"Python {platform.python_version()} ({sys.implementation.name})."
    if sys.version_info < _OLDEST:
        return Check("python", "missing", f"{said} Earwitness needs 3.11 or newer.", True, install_command(PYTHONS))
    if sys.maxsize < 2**32:
        return Check("python", "missing", f"{said} It is a 32-bit one: models need 64 bits.", True)
    return Check("python", "ok", said, True)


def cipher() -> Check:
    try:
        import sqlcipher3.dbapi2 as sqlcipher
    except ImportError:
        return Check("cipher", "missing", "The encrypted database engine is not installed.", True, _REINSTALL)
    connection = sqlcipher.connect(":memory:")
    try:
        found = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    if not found:
        return Check("cipher", "missing", "The database engine that is installed does not encrypt.", True, _REINSTALL)
    return Check("cipher", "ok", f"Vaults are encrypted by SQLCipher {found[0]}.", True)


def decoder() -> Check:
    """Not only there: a second of the sample is decoded, in the child and behind the walls that recordings get."""
    from importlib import resources

    from earwitness_core.engines import BytesSource, Engine
    from earwitness_core.errors import EngineFailed

    try:
        import av
    except ImportError as problem:
        said = f"Recordings cannot be read: PyAV is not installed or does not load ({problem.name or 'a library'})."
        return Check("decoder", "missing", said, True, SPEECH_EXTRA)
    libavcodec = ".".join(str(part) for part in av.library_versions["libavcodec"])
    sample = resources.files("earwitness_resources").joinpath("samples/archiv-de.flac").read_bytes()
    try:
        with Engine("earwitness_core.speech.decode_child:entry") as engine:
            engine.call("probe", source=BytesSource(sample))
    except EngineFailed as failed:
        said = f"PyAV {av.__version__} is here and reads no recording ({failed.outcome.value})."
        return Check("decoder", "missing", said, True, f"{SPEECH_EXTRA} --force-reinstall")
    said = f"Recordings are read by PyAV {av.__version__} with libavcodec {libavcodec}; no ffmpeg program is needed."
    return Check("decoder", "ok", said, True)


def speech() -> Check:
    try:
        import ctranslate2
        import faster_whisper
    except ImportError:
        said = "Speech cannot be transcribed: faster-whisper is missing."
        return Check("speech", "missing", said, True, SPEECH_EXTRA)
    kinds = ", ".join(sorted(ctranslate2.get_supported_compute_types("cpu")))
    said = f"Speech is transcribed by faster-whisper {faster_whisper.__version__} (CPU: {kinds})."
    return Check("speech", "ok", said, True)


def speakers() -> Check:
    try:
        import kaldi_native_fbank  # noqa: F401
        import onnxruntime
    except ImportError:
        said = "Speakers cannot be told apart: ONNX Runtime is missing."
        return Check("speakers", "missing", said, install=SPEECH_EXTRA)
    return Check("speakers", "ok", f"Speakers are told apart with ONNX Runtime {onnxruntime.__version__}.")


def walls() -> Check:
    """What stands around an engine, as one says that was started here."""
    from earwitness_core.engines import Engine

    with Engine("earwitness_desktop.cli.checks.program:nothing") as engine:
        engine.start()
        found = engine.walls
    lacking = [wall for wall in ("seccomp", "landlock") if wall not in found]
    if sys.platform != "linux":
        said = "Engines run in processes of their own that Python keeps from sockets; the kernel's walls are Linux's."
        return Check("walls", "ok", said)
    if lacking:
        said = f"This kernel puts no {' and no '.join(lacking)} wall around the engines; Python's own still stands."
        how = "A kernel of 5.13 or newer has both; in a container, its host decides."
        return Check("walls", "warning", said, install=how)
    return Check("walls", "ok", "Engines that read recordings have no socket and write no file (seccomp, Landlock).")


def nothing(_config: object) -> object:
    """An engine that does nothing."""
    return object()
