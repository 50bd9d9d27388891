"""Data files of Earwitness: the model catalogue, model graphs, sample recordings."""
