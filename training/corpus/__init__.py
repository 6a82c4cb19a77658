"""Corpora for training and data for measuring: problems of the families, and GSM8K's training split as programs."""
