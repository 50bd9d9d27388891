"""The source screen: sound, outline and text of one recording, or the pages of one paper."""

from earwitness_desktop.views.source.screen import SourceScreen

__all__ = ["SourceScreen"]
