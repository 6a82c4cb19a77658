"""A teacher: a larger model behind an OpenAI-compatible endpoint that writes problems and their programs."""
