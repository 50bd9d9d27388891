"""Transcripts in formats that other programs read. Pure text out; nothing here writes a file."""

from earwitness_core.exports.exporter import FORMATS, Export, Exporter, render

__all__ = ["FORMATS", "Export", "Exporter", "render"]
