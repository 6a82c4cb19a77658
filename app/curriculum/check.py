"""What can be wrong with a family beyond its form: found by drawing from it, and told to its author.

Every program is also run in the app's interpreter, which must give the answer that the engine gave.
"""

import re
from collections import Counter
from random import Random

from app.curriculum.errors import CurriculumError, ExpansionError
from app.curriculum.expand import Problem, expand, expand_once
from app.curriculum.models import Family
from app.curriculum.parts import part_faults, told_faults
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program

REDRAWN_SHARE = 0.2  # of a family's draws: the engine redraws a few, many are a fault
DIFFERENT_SHARE = 0.5  # of the draws must be different problems
ASKING = "do|does|did|will|can|could|should|would|must|may|might|shall|to|and|or|let|lets"
"""After these the verb stands plain: "How many does he have?", "Tom and she have 5"."""
NOT_ASKED = "".join(rf"(?<!\b{word} )(?<!\b{word.capitalize()} )" for word in ASKING.split("|"))
PRONOUN_AND_VERB = re.compile(
    rf"{NOT_ASKED}\b(?:[Hh]e|[Ss]he) (?:have|do|go)\b|(?<!\band )\b(?:[Hh]e|[Ss]he) (?:are|were)\b|"
    r"\b[Tt]hey (?:has|is|was|does|goes)\b|\b(?:[Dd]oes|[Hh]as) they\b"
)
COMPUTES = re.compile(r"[-+*/%(]")


def family_faults(family: Family, draws: int, seed: int) -> list[str]:
    """Every fault that `draws` draws show, a plain sentence each; an empty list for a good family."""
    unexplained = unexplained_lines(family.solution)
    faults = [f"solution: give this line a '# why' comment: {line}" for line in unexplained]
    faults += told_faults(family)
    rng = Random(f"{seed} {family.id}")
    broken: Counter[str] = Counter()
    problems: list[Problem] = []
    try:
        for _ in range(draws):
            try:
                problems.append(expand_once(family, family.compiled, rng))
            except ExpansionError as error:
                broken[str(error)] += 1
        problems = problems or [expand(family, rng)]
        faults += part_faults(family, family.compiled, rng)
    except (CurriculumError, ExpansionError) as error:
        return [*faults, str(error).removeprefix(f"{family.id}: ")]
    if broken.total() > REDRAWN_SHARE * draws:
        faults.append(f"{broken.total()} of {draws} draws break a rule, such as: {next(iter(broken))}")
    different = len({(problem.question, problem.answer) for problem in problems})
    if different < DIFFERENT_SHARE * len(problems):
        faults.append(f"only {different} different problems in {len(problems)} draws; widen the numbers")
    for problem in problems:
        found = problem_faults(problem)
        if found:
            return faults + found
    return faults


def problem_faults(problem: Problem) -> list[str]:
    """Faults of one problem: its programs in the interpreter, its pronouns."""
    faults = []
    for body in (problem.body, *problem.alternatives):
        trace = run_program(join_program(format_completion(body)))
        if trace.error is not None:
            faults.append(f"the interpreter stops with {trace.error} on: {body}")
        elif trace.answer is None or trace.answer.exact != problem.answer:
            faults.append(f"the interpreter gives {trace.answer}, the engine {problem.answer}, on: {body}")
    if PRONOUN_AND_VERB.search(problem.question):
        faults.append(f"pronoun and verb disagree; use a verb that does not change: {problem.question}")
    return faults


def unexplained_lines(program: str) -> list[str]:
    """Lines that compute something and have no comment."""
    lines = []
    for line in program.splitlines():
        expression = re.sub(r"\{[^}]*\}", "", line.partition("=")[2])
        keyword = line.lstrip().startswith(("for ", "if ", "while ", "elif "))
        if "=" in line and "#" not in line and not keyword and COMPUTES.search(expression):
            lines.append(line.strip())
    return lines
