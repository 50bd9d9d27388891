"""Becomes a program of this machine behind walls: `python -m earwitness_core.engines.walled BYTES SECONDS PROGRAM …`.

The program inherits what was given up here: sockets, writing files, starting anything else, tracing others; and its
limits of memory and time, which the kernel keeps. It dies with the parent. What it reads and says goes by the pipes.
"""

from __future__ import annotations

import contextlib
import os
import struct
import sys
from pathlib import Path

from earwitness_core.engines.sandbox import die_with_parent, enter_program_sandbox, go_first_when_memory_ends


def main() -> None:
    """Give up, then become it. Never returns."""
    memory_bytes, seconds, program, *arguments = sys.argv[1:]
    die_with_parent()
    go_first_when_memory_ends()
    _limit(int(memory_bytes), int(seconds))
    enter_program_sandbox((program, *_loader_of(Path(program))))
    os.execv(program, [program, *arguments])  # noqa: S606 - what this module is for; no shell is near


def _limit(memory_bytes: int, seconds: int) -> None:
    if sys.platform == "win32":
        return
    import resource

    wanted = (
        (resource.RLIMIT_AS, memory_bytes),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for kind, most in wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(kind, (most, most))


def _loader_of(program: Path) -> tuple[str, ...]:
    """What the kernel starts to load an ELF program (its PT_INTERP), which has to be allowed as well."""
    with contextlib.suppress(OSError, struct.error, UnicodeError), program.open("rb") as file:
        head = file.read(64)
        if head[:5] == b"\x7fELF\x02":
            (table,) = struct.unpack_from("<Q", head, 32)
            size, count = struct.unpack_from("<HH", head, 54)
            for number in range(min(count, 64)):
                file.seek(table + number * size)
                entry = file.read(56)
                (kind,) = struct.unpack_from("<I", entry)
                offset, length = struct.unpack_from("<Q", entry, 8)[0], struct.unpack_from("<Q", entry, 32)[0]
                if kind == 3:
                    file.seek(offset)
                    return (file.read(min(length, 4096)).rstrip(b"\0").decode(),)
    return ()


if __name__ == "__main__":
    main()
