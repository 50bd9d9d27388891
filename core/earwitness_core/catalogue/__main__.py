"""`python -m earwitness_core.catalogue --embedded`: the set-up brings the models that belong to an installation.

Uses package sources only, so it needs no door and no hub. Quick when everything is here.
"""

from __future__ import annotations

import argparse
import sys

from earwitness_core.catalogue.store import ModelStore
from earwitness_core.errors import EarwitnessError


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code of the error tree, 0 when all is here."""
    parser = argparse.ArgumentParser(prog="python -m earwitness_core.catalogue", description=__doc__.splitlines()[0])
    parser.add_argument("--embedded", action="store_true", required=True, help="get the models of the set-up")
    parser.parse_args(arguments)
    store = ModelStore()
    for entry in store.catalogue.embedded():
        try:
            store.get(entry.id)
        except EarwitnessError as refused:
            sys.stderr.write(f"{refused}\n")
            return refused.exit_code
        sys.stdout.write(f"{entry.id}: {entry.size_bytes // 1_000_000} MB, as published\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
