"""The first run: from nothing to a vault that listens, in the window itself and by the keyboard alone."""

from earwitness_desktop.views.first_run.wizard import FirstRunView

__all__ = ["FirstRunView"]
