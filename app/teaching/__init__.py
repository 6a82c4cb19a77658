"""From a solution to the words and cards that a child reads. No Qt: the screen shows what is decided here."""
