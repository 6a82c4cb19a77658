"""The files that authors write, checked on load: `Lexicon`, `Family`, and the `Curriculum` that holds them.

`assets/curriculum/FORMAT.md` describes every field.
"""

import functools
import keyword
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    RootModel,
    StrictBool,
    StrictFloat,
    StrictInt,
    StrictStr,
    ValidationInfo,
    field_validator,
    model_validator,
)

from app.curriculum.errors import CurriculumError
from app.curriculum.wording import person_word

if TYPE_CHECKING:
    from app.curriculum.compiled import CompiledFamily

Topic = Literal[
    "addition-subtraction",
    "multiplication-division",
    "multi-step",
    "fractions",
    "decimals",
    "percent",
    "ratio",
    "rate",
    "money",
    "time",
    "measurement",
    "geometry",
    "average",
    "number-theory",
    "age",
    "work",
    "speed",
    "comparison",
    "logic",
    "counting",
    "patterns",
    "plain-arithmetic",
    "data",
    "estimation",
]
AnswerKind = Literal["count", "money", "measure", "time", "fraction", "percent", "plain"]
PERSON_CLASSES = frozenset({"person", "adult"})
MIN_PHRASINGS = 4
MIN_WAYS = 3
MIN_QUESTIONS = 4
MAX_FREE_FACTS = 5  # facts that may come in any order: 120 orders
ASSERTION_END = re.compile(r"[.!]['\")]?$")
QUESTION_END = re.compile(r"[?.!]['\")]?$")
SENTENCE_START = re.compile(r"['\"(]?[A-Z0-9{$]")

WordEntry = Annotated[StrictStr, Field(min_length=1)]
NumberSpec = StrictInt | StrictFloat | StrictStr | list[StrictInt | StrictFloat | StrictStr]


class Lexicon(RootModel[dict[str, list[WordEntry]]]):
    """Class of words (`fruit`, `person`) -> its entries."""

    model_config = ConfigDict(frozen=True)

    @field_validator("root")
    @classmethod
    def _persons_have_pronouns(cls, classes: dict[str, list[str]]) -> dict[str, list[str]]:
        for name in PERSON_CLASSES & classes.keys():
            for entry in classes[name]:
                person_word(entry)
        return classes


class Family(BaseModel):
    """One parametrised word problem, as authored."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    grade: Annotated[StrictInt, Field(ge=0, le=8)]
    topic: Topic
    standard: str = ""
    situation: list[str] = []
    slots: dict[str, StrictStr | Annotated[list[WordEntry], Field(min_length=1)]] = {}
    numbers: dict[str, NumberSpec]
    where: list[str] = []
    text: list[StrictStr] = []
    facts: list[list[StrictStr]] = []
    questions: list[StrictStr] = []
    order: Literal["told", "any"] = "told"
    asides: list[StrictStr] = []
    solution: str
    alternatives: list[str] = []
    unit: str = ""
    answer: AnswerKind = "count"
    negative_ok: StrictBool = False
    unrounded_ok: StrictBool = False
    one_ok: StrictBool = False

    _lexicon: Lexicon | None = PrivateAttr(default=None)

    @field_validator("slots", "numbers")
    @classmethod
    def _names_are_identifiers(cls, named: dict[str, object]) -> dict[str, object]:
        for name in named:
            if not name.isidentifier() or keyword.iskeyword(name):
                raise ValueError(f"'{name}' cannot be a name; use letters, digits and _")
        return named

    @field_validator("text")
    @classmethod
    def _phrasings_differ_and_end(cls, text: list[str], info: ValidationInfo) -> list[str]:
        if len(set(text)) < len(text):
            raise ValueError("two phrasings are the same; write another one")
        bare = info.data.get("topic") == "plain-arithmetic"  # "56 / 7" and "56 / 7 =" are whole problems
        for phrasing in text:
            if not bare and not re.search(r"[?.!]$", phrasing.rstrip()):
                raise ValueError(f"this phrasing must end with a question mark or a full stop: {phrasing}")
        return text

    @field_validator("facts")
    @classmethod
    def _facts_can_be_told(cls, facts: list[list[str]]) -> list[list[str]]:
        for place, ways in enumerate(facts):
            label = f"fact {place + 1}: "
            if len(ways) < MIN_WAYS:
                raise ValueError(f"{label}write at least {MIN_WAYS} ways to tell it")
            _check_parts(ways, label, ASSERTION_END, "a full stop")
        return facts

    @field_validator("asides")
    @classmethod
    def _asides_are_sentences(cls, asides: list[str]) -> list[str]:
        _check_parts(asides, "", ASSERTION_END, "a full stop")
        return asides

    @field_validator("questions")
    @classmethod
    def _questions_ask(cls, questions: list[str]) -> list[str]:
        if questions and len(questions) < MIN_QUESTIONS:
            raise ValueError(f"write at least {MIN_QUESTIONS} ways to ask")
        _check_parts(questions, "", QUESTION_END, "a question mark or a full stop")
        return questions

    @model_validator(mode="after")
    def _is_told(self) -> "Family":
        if bool(self.facts) != bool(self.questions):
            there, missing = ("facts", "questions") if self.facts else ("questions", "facts")
            raise ValueError(f"{missing}: a family with {there} needs {missing} too; add them")
        if not self.facts and self.asides:
            raise ValueError("asides: they stand between facts; add facts and questions")
        if not self.facts and len(self.text) < MIN_PHRASINGS:
            raise ValueError(f"text: write at least {MIN_PHRASINGS} phrasings, or facts and questions")
        if self.order == "any" and len(self.facts) > MAX_FREE_FACTS:
            raise ValueError(f"order: any is for {MAX_FREE_FACTS} facts at most; join two facts")
        return self

    @property
    def combinations(self) -> int:
        """How many ways to tell a problem the facts, orders and questions make; asides not counted."""
        if not self.facts:
            return 0
        orders = math.factorial(len(self.facts)) if self.order == "any" else 1
        return orders * math.prod(map(len, self.facts)) * len(self.questions)

    def bind(self, lexicon: Lexicon) -> None:
        """Gives the slots their words. Raises CurriculumError where a class is not in the lexicon."""
        for slot, kind in self.slots.items():
            if isinstance(kind, str) and kind not in lexicon.root:
                raise CurriculumError(
                    f"slots.{slot}: the lexicon has no class '{kind}'; add it or write a list of words"
                )
        self._lexicon = lexicon
        self.__dict__.pop("compiled", None)

    def __getstate__(self) -> dict[Any, Any]:
        """Without `compiled`, whose closures cannot be pickled: another process compiles the family anew."""
        state = super().__getstate__()
        fields = {name: value for name, value in state["__dict__"].items() if name != "compiled"}
        return {**state, "__dict__": fields}

    @functools.cached_property
    def compiled(self) -> "CompiledFamily":
        """The family ready to expand; compiled at the first use. Raises CurriculumError."""
        from app.curriculum.compiled import CompiledFamily  # compiled.py needs this module's models

        if self._lexicon is None:
            raise CurriculumError(f"{self.id}: call bind(lexicon) first, as load_curriculum does")
        return CompiledFamily(self, self._lexicon)


def _check_parts(parts: list[str], label: str, end: re.Pattern[str], end_name: str) -> None:
    """Raises ValueError where two parts are the same, or one is no whole sentence."""
    told: set[str] = set()
    for part in parts:
        if not SENTENCE_START.match(part):
            raise ValueError(f"{label}this must begin with a capital, a number or a place to fill: {part}")
        if not end.search(part):
            raise ValueError(f"{label}this must end with {end_name}: {part}")
        plain = re.sub(r"\W+", " ", re.sub(r":\w+\}", "}", part)).strip().lower()
        if plain in told:
            raise ValueError(f"{label}this is there twice; tell it in another way: {part}")
        told.add(plain)


@dataclass(frozen=True)
class Curriculum:
    """All families in the order of their files, and the words that fill them."""

    families: tuple[Family, ...]
    lexicon: Lexicon

    def family(self, family_id: str) -> Family:
        """The family of that id. Raises CurriculumError."""
        for family in self.families:
            if family.id == family_id:
                return family
        raise CurriculumError(
            f"there is no family '{family_id}'; `python -m app.curriculum report` lists them"
        )
