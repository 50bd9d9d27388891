"""The full-text index of a vault, kept in step by triggers: no writer has to think of it, none can forget it.

`segment_fts` holds exactly what may be found: current segments (no `until`) of transcripts that are not superseded, of
sources that are not in the trash. It is an external-content table over a view, so the text lies in the vault once, and
FTS5's own `rebuild` and `integrity-check` know what belongs in it.

`search_segment` says which segments are in the index and to which place each belongs, in a few bytes, so that a
filter or a count over thousands of matches never reads the wide segment rows. A removal asks this table, not the
transcript: when a delete cascades down from a source, the rows above are already gone.

`search_place` numbers the pairs of transcript and speaker; the speaker '' stands for none. `search_stamp` counts
the changes of what a place is called, so that a reader knows when the names it keeps in memory are stale.

Its tables and triggers are made by the steps (vault/migrations), since no mapped class describes them.

Not here: the ranking and the query language (earwitness_core.search).
"""

from __future__ import annotations

TOKENIZER = "unicode61 remove_diacritics 2"
