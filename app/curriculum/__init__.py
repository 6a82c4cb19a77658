"""Problem families: load them, and expand each into checked word problems with their solution programs.

    curriculum = load_curriculum()
    problem = expand(curriculum.families[0], random.Random(7))

`assets/curriculum/FORMAT.md` says how a family is written, `docs/curriculum.md` what this engine makes of it.
"""

from app.curriculum.errors import CurriculumError, ExpansionError, LoadingStopped
from app.curriculum.expand import Problem, expand
from app.curriculum.load import load_curriculum
from app.curriculum.models import Curriculum, Family, Lexicon

__all__ = [
    "Curriculum",
    "CurriculumError",
    "ExpansionError",
    "Family",
    "Lexicon",
    "LoadingStopped",
    "Problem",
    "expand",
    "load_curriculum",
]
