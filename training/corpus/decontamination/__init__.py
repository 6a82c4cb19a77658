"""Finding the problems of a test file in a corpus, however they were changed; see docs/decontamination.md."""
