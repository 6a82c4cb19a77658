"""How many of GSM8K's training problems have a structure that a family has, alone or after another family."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from random import Random

from app.curriculum import Curriculum, expand
from training.corpus.coverage.forms import Form, form_of
from training.corpus.coverage.graphs import graph_of
from training.corpus.coverage.programs import read_program
from training.corpus.gsm8k.convert import training_examples

LONGEST = 9
"""Operations from which on problems are counted together."""


@dataclass(frozen=True, slots=True)
class Structure:
    """What a program computes: its form, and its operation graph as text."""

    form: Form
    graph: str


@dataclass(frozen=True, slots=True)
class Share:
    """So many problems, and how many of them are covered."""

    problems: int
    covered: int

    @property
    def percent(self) -> float:
        return 100 * self.covered / self.problems if self.problems else 0.0

    def __str__(self) -> str:
        return f"{self.percent:.1f}%" if self.problems else "-"


Shares = Mapping[int, Share]
"""Number of operations -> share; under 0 that of all problems."""


def structures(bodies: Iterable[str]) -> Counter[Structure]:
    """The structures of the straight programs, with how many programs have each."""
    nodes = (read_program(body) for body in bodies)
    return Counter(Structure(form_of(node), graph_of(node)) for node in nodes if node is not None)


def family_structures(curriculum: Curriculum, seed: int) -> Counter[Structure]:
    """The structures of the families' solutions and alternatives, from one problem a family."""
    problems = [expand(family, Random(f"{seed} {family.id}")) for family in curriculum.families]
    return structures(body for problem in problems for body in (problem.body, *problem.alternatives))


def gsm8k_structures(path: Path) -> Counter[Structure]:
    """The structures of GSM8K's training programs, without the development tenth."""
    return structures(example.body for example in training_examples(path))


def chained(wanted: Iterable[Form], forms: Set[Form]) -> frozenset[Form]:
    """Those of `wanted` that two of `forms` make, the answer of one standing for a number of the other."""
    return frozenset(
        form
        for form in frozenset(wanted) - forms
        if any(first in forms and second in forms for first, second in form.cuts())
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much is covered: by graph (results shared), by form, by form with two families chained."""

    graph: Shares
    form: Shares
    chained: Shares
    missing_graphs: tuple[tuple[str, int, int], ...]
    missing_forms: tuple[tuple[str, int, int], ...]


def coverage(problems: Mapping[Structure, int], families: Iterable[Structure]) -> Coverage:
    """Compare; what is missing is given as (text, operations, problems), the most frequent first."""
    families = tuple(families)
    forms = frozenset(structure.form for structure in families)
    graphs = frozenset(structure.graph for structure in families)
    both = forms | chained((structure.form for structure in problems), forms)
    no_graph = {structure for structure in problems if structure.graph not in graphs}
    no_chain = {structure for structure in problems if structure.form not in both}
    return Coverage(
        graph=_shares(problems, no_graph),
        form=_shares(problems, {structure for structure in problems if structure.form not in forms}),
        chained=_shares(problems, no_chain),
        missing_graphs=_most_frequent((s.graph, s.form.operations, problems[s]) for s in no_graph),
        missing_forms=_most_frequent((s.form.text, s.form.operations, problems[s]) for s in no_chain),
    )


def _shares(problems: Mapping[Structure, int], left_out: Set[Structure]) -> Shares:
    totals: Counter[int] = Counter()
    hits: Counter[int] = Counter()
    for structure, count in problems.items():
        for key in (0, min(structure.form.operations, LONGEST)):
            totals[key] += count
            hits[key] += 0 if structure in left_out else count
    return {key: Share(totals[key], hits[key]) for key in sorted(totals)}


def _most_frequent(entries: Iterable[tuple[str, int, int]]) -> tuple[tuple[str, int, int], ...]:
    counts: Counter[tuple[str, int]] = Counter()
    for text, operations, problems in entries:
        counts[text, operations] += problems
    ordered = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0][1], entry[0][0]))
    return tuple((text, operations, count) for (text, operations), count in ordered)


def operations_label(key: int) -> str:
    """How a row or bar is named."""
    return "all" if key == 0 else f"{key} or more" if key == LONGEST else str(key)


def shares_table(columns: Sequence[tuple[str, Shares]]) -> str:
    """Markdown: a line for each number of operations, a column for each measure."""
    lines = [
        "| operations | problems | " + " | ".join(name for name, _ in columns) + " |",
        "|---|--:|" + "--:|" * len(columns),
    ]
    for key, share in columns[0][1].items():
        cells = " | ".join(str(column[key]) for _, column in columns)
        lines.append(f"| {operations_label(key)} | {share.problems} | {cells} |")
    return "\n".join(lines)
