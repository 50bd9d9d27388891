"""The transcript on the screen: own-painted, laid out only where it is looked at."""

from earwitness_desktop.widgets.transcript.view import TranscriptView

__all__ = ["TranscriptView"]
