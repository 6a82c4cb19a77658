"""What can be wrong with a curriculum; each message names the place and what to do."""


class CurriculumError(ValueError):
    """A file or family is written wrongly: shown to the author, who mends the file."""


class ExpansionError(ValueError):
    """A family is written rightly, but no draw gave a problem that keeps its rules."""


class NothingDrawn(ExpansionError):
    """No set of numbers meets the ranges and conditions: trying again is of no use."""


class LoadingStopped(Exception):
    """Loading was stopped by whoever asked for it; nothing is wrong with the curriculum."""
