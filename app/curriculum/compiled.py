"""A family made ready: its draws, phrasings, solution and alternatives compiled once."""

from random import Random

from app.curriculum.draws import NumberDraws
from app.curriculum.errors import CurriculumError, ExpansionError
from app.curriculum.expressions import Value
from app.curriculum.models import PERSON_CLASSES, Family, Lexicon
from app.curriculum.solution import Solution
from app.curriculum.telling import Telling
from app.curriculum.templates import Drawn, Names, compile_text
from app.curriculum.wording import Word, common_word, person_word, singular_unit


class CompiledFamily:
    """What `expand` needs of a family."""

    def __init__(self, family: Family, lexicon: Lexicon) -> None:
        """Raises CurriculumError that names the family, the field and what is wrong."""
        field = "slots"
        try:
            self._pools: list[tuple[str, list[Word]]] = [
                (slot, _pool(kind, lexicon)) for slot, kind in family.slots.items()
            ]
            slots = {slot: frozenset(pool[0].forms) for slot, pool in self._pools}
            names = Names(frozenset(family.numbers), slots)
            for name in names.numbers & slots.keys():
                raise CurriculumError(f"{name} is a slot and a number; rename one of them")
            field = "numbers"
            self.draws = NumberDraws(family.numbers, family.where)
            field = "text"
            texts = [compile_text(phrasing, names) for phrasing in family.text]
            field = "facts"
            self.facts = [[compile_text(way, names) for way in ways] for ways in family.facts]
            field = "questions"
            self.questions = [compile_text(question, names) for question in family.questions]
            field = "asides"
            self.asides = [compile_text(aside, names) for aside in family.asides]
            self.telling = Telling(family, texts, self.facts, self.questions, self.asides)
            field = "unit"
            self._unit = compile_text(family.unit, names, sentences=False)
            self._unit_of_one = compile_text(family.unit.replace(".s}", "}"), names, sentences=False)
            self._unit_is_plural = ".s}" not in family.unit
            field = "solution"
            self.solution = Solution(family.solution, names)
            field = "alternatives"
            self.alternatives = [Solution(program, names) for program in family.alternatives]
        except (CurriculumError, ValueError) as error:
            raise CurriculumError(f"{family.id}: {field}: {error}") from error

    def draw_words(self, rng: Random) -> dict[str, Word]:
        """A word for every slot; no entry is taken twice. Raises ExpansionError where a pool runs out."""
        words: dict[str, Word] = {}
        used: set[str] = set()
        for slot, pool in self._pools:
            free = [word for word in pool if word.entry not in used] if used else pool
            if not free:
                raise ExpansionError(f"slots.{slot}: every word is taken by another slot; add words")
            word = free[int(rng.random() * len(free))]
            words[slot] = word
            used.add(word.entry)
        return words

    def unit(self, drawn: Drawn, answer: Value) -> str:
        """The unit as it stands beside the answer: 3 minutes, 1 minute."""
        if answer != 1:
            return self._unit.fill(drawn)
        unit = self._unit_of_one.fill(drawn)
        return singular_unit(unit) if self._unit_is_plural else unit


def _pool(kind: str | list[str], lexicon: Lexicon) -> list[Word]:
    if not isinstance(kind, str):
        return [common_word(entry) for entry in kind]
    make_word = person_word if kind in PERSON_CLASSES else common_word
    return [make_word(entry) for entry in lexicon.root[kind]]
