"""The text of a transcript as rows: what is current, where it lies, its revisions, and the anchors that follow it.

Below the features, since they all read it and several change it. Nothing here decides what a correction is.
"""
