"""Measuring a generator and a verifier: problems in, candidates sampled and run, figures and decisions out."""
