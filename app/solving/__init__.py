"""Solving a problem: sample programs, run them, score them, choose one, and say how sure that is."""

from app.solving.errors import Cancelled, SolvingError
from app.solving.settings import SolvingSettings
from app.solving.solution import Candidate, Progress, Solution, Verdict
from app.solving.tutor import Tutor

__all__ = [
    "Cancelled",
    "Candidate",
    "Progress",
    "Solution",
    "SolvingError",
    "SolvingSettings",
    "Tutor",
    "Verdict",
]
