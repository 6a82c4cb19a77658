"""What can go wrong while a corpus is built, in a sentence that says what to do next."""


class CorpusError(Exception):
    """A corpus cannot be built or read; the message is for the person at the command line."""
