"""Figures about the curriculum and the speed of its engine, as printed tables."""

import time
from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from app.curriculum.expand import expand
from app.curriculum.models import Curriculum, Family
from app.curriculum.split import is_held_out_family, is_held_out_numbers

LONG = 10  # operations from which on problems are counted together
DRAWS = 4  # problems a family from which shares of all problems are estimated


def table(title: str, counts: Counter[str], order: Iterable[str]) -> str:
    """A block of lines `name  count`, in that order."""
    return "\n".join([title, *(f"  {name:<26}{counts[name]:>7}" for name in order)])


def curriculum_report(curriculum: Curriculum, seed: int) -> str:
    """Families, phrasings, and families by grade, topic and operations; the shares held out."""
    families = curriculum.families
    grades: Counter[str] = Counter("kindergarten" if f.grade == 0 else f"grade {f.grade}" for f in families)
    topics: Counter[str] = Counter(family.topic for family in families)
    lengths: Counter[int] = Counter()
    held_out = total = in_any_order = 0
    for family in families:
        problems = [expand(family, Random(f"{seed} {family.id} {draw}")) for draw in range(DRAWS)]
        lengths[min(problems[0].operations, LONG)] += 1
        if family.order == "any":
            in_any_order += sum(problem.phrasing >= len(family.text) for problem in problems)
        if not is_held_out_family(family.id):
            total += len(problems)
            held_out += sum(map(is_held_out_numbers, problems))
    by_length = Counter({length_name(length): count for length, count in lengths.items()})
    kept = sum(is_held_out_family(family.id) for family in families)
    return "\n\n".join(
        [
            f"{len(families)} families, {phrasing_counts(families)}, "
            f"{sum(len(f.alternatives) for f in families)} alternative solutions",
            free_order_line(families, in_any_order / (DRAWS * len(families))),
            f"held out: {kept} whole families ({kept / len(families):.1%}), "
            f"and {held_out / max(total, 1):.1%} of the others' problems",
            table(
                "families by grade", grades, sorted(grades, key=lambda name: (name != "kindergarten", name))
            ),
            table("families by topic", topics, [name for name, _ in topics.most_common()]),
            table(
                "families by operations (one draw)",
                by_length,
                [length_name(length) for length in sorted(lengths)],
            ),
        ]
    )


def phrasing_counts(families: Iterable[Family]) -> str:
    """`12 phrasings`, and `900 combinations of facts and questions` where families are told so."""
    families = tuple(families)
    combinations = sum(family.combinations for family in families)
    told = f", {combinations} combinations of facts and questions" if combinations else ""
    return f"{sum(len(family.text) for family in families)} phrasings{told}"


def free_order_line(families: Sequence[Family], drawn_so: float) -> str:
    """How many families tell their facts in any order; `drawn_so` is the share of problems that did."""
    told = sum(bool(family.facts) for family in families)
    free = sum(family.order == "any" for family in families)
    return (
        f"facts in any order: {free} of {told} families with facts ({free / len(families):.1%} of all), "
        f"and {drawn_so:.1%} of problems drawn evenly from all families"
    )


def length_name(operations: int) -> str:
    """`3 operations`, and one name for the long ones."""
    return f"{LONG} operations or more" if operations >= LONG else f"{operations} operations"


def expansion_rate(families: tuple[Family, ...], problems: int, seed: int) -> tuple[float, float]:
    """CPU seconds to compile the families, and then checked problems a CPU second."""
    start = time.process_time()
    for family in families:
        family.compiled  # noqa: B018  the property compiles
    compiled = time.process_time()
    rng = Random(seed)
    for place in range(problems):
        expand(families[place % len(families)], rng)
    return compiled - start, problems / (time.process_time() - compiled)
