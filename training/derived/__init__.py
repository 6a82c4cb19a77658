"""Corpora made from a model's own samples and from other corpora: more to learn from at no teacher's cost."""
