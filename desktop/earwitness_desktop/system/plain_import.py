"""Import this first: it gives Python its own `import` back, which PySide replaces by one that looks for `__feature__`.

That one reads the source of each module that is imported, be it PySide's, Python's or anybody's, and searches it for
the name of PySide: half a millisecond for each of the door's hundred modules, and a third of a second for the core's.
Nobody here uses features of PySide (other names for its methods). It keeps Python's own under `__orig_import__`.
"""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 -- replaces it

builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
