"""From a person's own text file to a model pack: read, mixed, trained on, measured, resumable by stages."""
