"""What is said while a child tries a problem that is being worked out, or is worked out and kept back."""

from __future__ import annotations

YOU_TRY_FIRST = "I have worked it out and checked it. You try first!"
STILL_WORKING = "I am still working on it; I will check your answer in a moment."
CHECK_LATER = "I will check your answer when I have worked the problem out."
LOOK_AGAIN = "Look again."
NO_SIMILAR_ONE = "I could not make one that I am sure of. You may ask for another."
