"""The privacy centre, a section a module."""
