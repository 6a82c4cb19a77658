"""Problems that people wrote one by one, each in words of its own, and their redraws with other numbers."""
