"""Where every process of Earwitness begins: the command line, or, in a packaged program, the window or an engine.

A packaged program has no Python to start with `-m`: it starts itself with --engine-child (engines/process.py), or with
--engine-program to become another program behind walls (engines/program.py). That is asked first, before anything of
the command line is loaded, because a child must not carry what it does not need.
"""

from __future__ import annotations

import sys

from earwitness_desktop.shared.starting import WINDOW

ENGINE_CHILD = "--engine-child"
ENGINE_PROGRAM = "--engine-program"


def main() -> None:
    match sys.argv[1:]:
        case [first] if first == ENGINE_CHILD:
            from earwitness_core.engines.child import main as begin
        case [first, *_] if first == ENGINE_PROGRAM:
            del sys.argv[1]
            from earwitness_core.engines.walled import main as begin
        case [first, *_] if first == WINDOW:
            del sys.argv[1]
            from earwitness_desktop.app import main as window

            sys.exit(window())
        case _:
            from earwitness_core.privacy.egress.guard import guard

            guard.install()  # before anything else is loaded: nothing connects but the one door
            from earwitness_desktop.cli.main import run as begin
    begin()


if __name__ == "__main__":
    main()
