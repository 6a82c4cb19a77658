"""A problem and its solution program: prompt, restricted interpreter, trace, answers."""
