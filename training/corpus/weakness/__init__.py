"""From what an evaluation measured to the mix of the next corpus: weak topics and lengths get more of it."""
