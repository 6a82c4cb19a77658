"""What can be wrong with the parts of which a problem is told: in a way by itself, and beside the others."""

from collections.abc import Iterator, Sequence
from random import Random

from app.curriculum.compiled import CompiledFamily
from app.curriculum.errors import ExpansionError
from app.curriculum.expand import check_answer, check_text
from app.curriculum.models import PERSON_CLASSES, Family
from app.curriculum.references import disagreement, named_by_all, needs_order, points_back, unnamed
from app.curriculum.telling import earliest_place
from app.curriculum.templates import PLACE, Drawn, Template

TRIES = 12  # sets of words and numbers with which each way is filled
BROKEN_SHARE = 0.25  # of them may break a rule: such a problem is drawn again


def told_faults(family: Family) -> list[str]:
    """Faults that are seen in the sources, before anything is drawn."""
    faults = [
        f'"{words}" is wrong for a person who is "they"; name the person, or use had, can, will, did: {text}'
        for text in (*family.text, *(way for _, way in _ways(family)))
        if _has_persons(family) and (words := disagreement(text))
    ]
    if not family.facts:
        return faults
    faults += _unnamed_faults(family)
    for place, ways in enumerate(family.facts):
        if place == 0 or family.order == "any":
            test, why = (
                (points_back, "comes first") if family.order == "told" else (needs_order, "may come first")
            )
            faults += [
                f"fact {place + 1} {why}, but this points to another fact: {w}" for w in ways if test(w)
            ]
        faults += _number_faults(family, place)
    return faults


def _has_persons(family: Family) -> bool:
    return any(isinstance(kind, str) and kind in PERSON_CLASSES for kind in family.slots.values())


def _ways(family: Family) -> Iterator[tuple[str, str]]:
    """Every part's name and source."""
    for place, ways in enumerate(family.facts, 1):
        for number, way in enumerate(ways, 1):
            yield f"fact {place}, way {number}", way
    for field, parts in (("question", family.questions), ("aside", family.asides)):
        for number, part in enumerate(parts, 1):
            yield f"{field} {number}", part


def _unnamed_faults(family: Family) -> list[str]:
    """Pronouns that may stand before the person was named."""
    faults = []
    known: frozenset[str] = frozenset()
    advice = "name the person there, or in every way of an earlier fact"
    for place, ways in enumerate(family.facts, 1):
        for way in ways:
            faults += [
                f"fact {place}: a pronoun for {{{p}}} may have no name before it; {advice}: {way}"
                for p in sorted(unnamed(way) - known)
            ]
        if family.order == "told":
            known |= named_by_all(ways)
    everywhere = known.union(*map(named_by_all, family.facts))
    for question in family.questions:
        faults += [
            f"questions: a pronoun for {{{p}}} may have no name before it; {advice}: {question}"
            for p in sorted(unnamed(question) - everywhere)
        ]
    for aside in family.asides:
        if earliest_place(aside, family) >= len(family.facts):
            faults.append(f"asides: this fits before no fact; name the person in it: {aside}")
    return faults


def _number_faults(family: Family, place: int) -> list[str]:
    """Numbers that the solution needs, that only some ways of the fact tell and no other fact does."""

    def told(sources: Sequence[str]) -> set[str]:
        fields = (field for source in sources for field in PLACE.findall(source))
        return {field.partition(":")[0] for field in fields} & family.numbers.keys()

    needed = told([family.solution])
    for other, ways in enumerate(family.facts):
        if other != place:
            needed -= told(ways[:1]).intersection(*(told([way]) for way in ways))
    ways = family.facts[place]
    needed &= told(ways)
    return [
        f"fact {place + 1}: this does not tell {{{name}}}, as the other ways do: {way}"
        for way in ways
        for name in sorted(needed - told([way]))
    ]


def part_faults(family: Family, compiled: CompiledFamily, rng: Random) -> list[str]:
    """Parts that break a rule when filled: each is filled with `TRIES` sets of words and numbers.

    Raises ExpansionError where no set can be drawn.
    """
    templates: list[Template] = [
        *(way for ways in compiled.facts for way in ways),
        *compiled.questions,
        *compiled.asides,
    ]
    if not templates:
        return []
    sets = list(_fitting_sets(family, compiled, rng))
    faults = []
    for (name, source), template in zip(_ways(family), templates, strict=True):
        broken = [fault for drawn in sets if (fault := _breach(family, template, drawn))]
        if len(broken) > BROKEN_SHARE * len(sets):
            faults.append(
                f"{name} breaks a rule in {len(broken)} of {len(sets)} draws ({broken[0]}): {source}"
            )
    return faults


def _fitting_sets(family: Family, compiled: CompiledFamily, rng: Random) -> Iterator[Drawn]:
    for _ in range(TRIES):
        drawn = Drawn(compiled.draws.draw(rng), compiled.draw_words(rng))
        try:
            check_answer(family, compiled.solution.run(drawn.numbers)[0])
        except ExpansionError:
            continue
        yield drawn


def _breach(family: Family, template: Template, drawn: Drawn) -> str:
    try:
        check_text(family, template.fill(drawn))
    except ExpansionError as error:
        return str(error)
    return ""
