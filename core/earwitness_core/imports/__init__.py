"""Transcripts of other programs, brought in with their times and speakers, and with a report of what was lost."""

from earwitness_core.imports.importer import Brought, Importer, NotBrought

__all__ = ["Brought", "Importer", "NotBrought"]
