"""Measuring models: problems in, candidates sampled, run and scored, figures and decisions out."""
