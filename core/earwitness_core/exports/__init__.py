"""Transcripts in formats that other programs read. Bytes out to whoever takes them; only a database needs a file."""

from earwitness_core.exports.exporter import DATABASE, FORMATS, Export, Exporter, render
from earwitness_core.exports.redacting import PLAIN, Wish

__all__ = ["DATABASE", "FORMATS", "PLAIN", "Export", "Exporter", "Wish", "render"]
