"""Readers of other programs' files, one module per family. They run in a child and raise what the child translates."""
