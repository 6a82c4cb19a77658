"""Scoring the checkpoints of a run while it trains: another process that the training never waits for."""
