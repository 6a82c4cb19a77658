"""How the figures grow with the number of candidates, and what a guided search makes of the same tokens."""
