"""One reader per format: an open file in, paragraphs out. Each knows bytes and nothing of vaults, engines or jobs.

All run in an engine's child. They raise EngineRefused and nothing else (tests/core/documents/test_fuzz.py).
"""
