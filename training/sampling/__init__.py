"""Sampling and scoring by torch, from checkpoints: thousands of candidates of many prompts in one batch.

The engine of the app does the same for one problem at a time from a GGUF file; both give the same text.
"""
