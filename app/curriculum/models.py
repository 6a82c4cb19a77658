"""The files that authors write, checked on load: `Lexicon`, `Family`, and the `Curriculum` that holds them.

`assets/curriculum/FORMAT.md` describes every field.
"""

import functools
import keyword
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
    text: Annotated[list[StrictStr], Field(min_length=MIN_PHRASINGS)]
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
