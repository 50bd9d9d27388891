"""Who speaks when, as a stage of its own that can be run again alone.

`child.py` and what it imports (`sound`, `network`, `tracks`, `voices`, `clusters`, `timeline`) run inside an engine's
child and know no vault. The rest runs in the parent and knows no ONNX. Nothing is re-exported here, so that neither
imports the other's.
"""
