"""Corpora for training and sets for measuring: problems of the families, and GSM8K's as programs."""
