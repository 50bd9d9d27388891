"""Search by meaning: passages of a transcript, a vector for each, and how the nearest ones are found."""

from earwitness_core.search.meaning.room import MeaningRoom, MeaningState

__all__ = ["MeaningRoom", "MeaningState"]
