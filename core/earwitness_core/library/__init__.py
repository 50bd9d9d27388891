"""Projects, sources and transcripts as a person sees them. Reads rows, hands out values; does no work of a stage."""

from earwitness_core.library.library import Library
from earwitness_core.library.naming import Named, pick, short

__all__ = ["Library", "Named", "pick", "short"]
