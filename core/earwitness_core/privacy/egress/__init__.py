"""The one door out: the only rooms of Earwitness that open a connection to another machine (core/docs/egress.md).

`door` brings published files here. `gate` sends content, when a policy allows it, after its row stands in the ledger.
`guard` refuses every other connection of this process. Nothing is imported here: who only reads the ledger, or keeps
watch, loads no network library.
"""
