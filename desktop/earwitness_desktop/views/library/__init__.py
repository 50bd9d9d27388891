"""The library: places at the side, sources, what needs a person, the trash."""
