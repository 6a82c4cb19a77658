"""Where examples come from: families, GSM8K, the hub, one's own text, a teacher model; see docs/sources.md.

Every source gives rows, and a row becomes outcomes (`source`). `importing` writes the outcomes as a corpus.
"""
