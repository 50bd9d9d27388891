"""Search: one field, what it found by source, the passage around it, searches that are kept."""
