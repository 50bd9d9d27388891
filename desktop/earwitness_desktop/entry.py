"""Where every process of Earwitness begins: the command line, or, in a packaged program, one of its engines.

A packaged program has no Python to start with `-m`: it starts itself with --engine-child (engines/process.py). That is
asked first, before anything of the command line is loaded, because a child must not carry what it does not need.
"""

from __future__ import annotations

import sys

ENGINE_CHILD = "--engine-child"


def main() -> None:
    if sys.argv[1:] == [ENGINE_CHILD]:
        from earwitness_core.engines.child import main as serve

        serve()
        return
    from earwitness_desktop.cli.main import run

    run()


if __name__ == "__main__":
    main()
