"""The solution of a family: compiled once with its places as variables, filled and run for each draw.

The program that a problem shows and the closures that are run are the same program up to a renaming of its
variables; `fill` makes sure of that for each draw: no two variables ever get the same name.
"""

import ast
import keyword
import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from app.curriculum.errors import CurriculumError, ExpansionError
from app.curriculum.expressions import Value
from app.curriculum.statements import ANSWER, NUMBER_MARK, PROGRAM_FUNCTIONS, Budget, Returned, compile_block
from app.curriculum.templates import (
    Drawn,
    Fill,
    Names,
    Template,
    code_place,
    parse_field,
    split_places,
    text_place,
)

SLOT_MARK = "S__"  # before a word, or a number in a variable's name, that stands in a program
ALONE_BEFORE = re.compile(r"[=(\[,]\s*$")
POWER_AFTER = re.compile(r"\s*\*\*")


class Solution:
    """One program of a family, compiled."""

    def __init__(self, source: str, names: Names) -> None:
        """Raises CurriculumError with the line that cannot be read."""
        lines = source.rstrip().splitlines()
        pieces: list[str | Fill] = []  # of the text
        marks: dict[str, Fill] = {}  # what stands for a place in a variable's name -> what fills it
        skeleton: list[str] = []  # lines that Python can parse
        for line in lines:
            try:
                skeleton.append(_compile_line(line, names, pieces, marks))
            except CurriculumError as error:
                raise CurriculumError(f"'{line.strip()}': {error}") from error
        self._template = Template(pieces[:-1])
        function = _parse(lines, skeleton)
        self._block = compile_block(function.body)
        used = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
        self._fixed = {*PROGRAM_FUNCTIONS, *(name for name in used if SLOT_MARK not in name)}
        self._named = [_name_template(name, marks) for name in sorted(used - self._fixed)]

    def run(self, numbers: Mapping[str, Any]) -> tuple[Value, int]:
        """The exact answer and the operations executed. Raises ExpansionError where the program fails."""
        env, budget = dict(numbers), Budget()
        try:
            self._block(env, budget)
        except Returned:
            pass
        except KeyError as error:
            name = str(error).strip("'$")
            raise ExpansionError(f"the solution reads {name} before it has a value; mend the name") from error
        except (ArithmeticError, ValueError, TypeError, IndexError) as error:
            raise ExpansionError(f"the solution fails with {type(error).__name__}: {error}") from error
        answer = env.get(ANSWER)
        if isinstance(answer, bool) or not isinstance(answer, int | Fraction):
            raise ExpansionError(f"the solution returns {answer!r}, which is not a number")
        return answer, budget.operations

    def fill(self, drawn: Drawn) -> str:
        """The program's text. Raises ExpansionError where two variables would get one name, or a bad one."""
        used = set(self._fixed)
        for template in self._named:
            name = template.fill(drawn)
            if name in used or not name.isidentifier() or keyword.iskeyword(name):
                raise ExpansionError(
                    f"'{name}' is no name for a variable, or means two; change a slot's words"
                )
            used.add(name)
        return self._template.fill(drawn)


def _parse(lines: list[str], skeleton: list[str]) -> ast.FunctionDef:
    try:
        tree = ast.parse("\n".join(["def solution():", *("    " + line for line in skeleton)]))
    except SyntaxError as error:
        line = lines[min(max((error.lineno or 0) - 2, 0), len(lines) - 1)]
        raise CurriculumError(f"'{line.strip()}' is not Python ({error.msg}); mend the line") from error
    function = tree.body[0]
    if not isinstance(function, ast.FunctionDef) or not isinstance(function.body[-1], ast.Return):
        raise CurriculumError("the last line must be 'return NAME'")
    return function


def _compile_line(line: str, names: Names, pieces: list[str | Fill], marks: dict[str, Fill]) -> str:
    """Appends the line's pieces to `pieces`, returns its code. A comment's words are those of a text."""
    code, hash_sign, comment = line.partition("#")
    skeleton = _compile_code(code, names, pieces, marks)
    for literal, field in split_places(hash_sign + comment):
        pieces.append(literal)
        if field is not None:
            pieces.append(text_place(field, names))
    pieces.append("\n")
    return skeleton


def _compile_code(code: str, names: Names, pieces: list[str | Fill], marks: dict[str, Fill]) -> str:
    """Appends the code's pieces to `pieces`; returns the code with its places as variable names."""
    skeleton = ""
    parts = split_places(code)
    for index, (literal, field) in enumerate(parts):
        pieces.append(literal)
        skeleton += literal
        if field is None:
            continue
        following = parts[index + 1][0] + ("{" if parts[index + 1][1] is not None else "")
        in_name = re.search(r"\w$", skeleton) is not None or re.match(r"\w|\{", following) is not None
        alone = in_name or bool(ALONE_BEFORE.search(skeleton) and not POWER_AFTER.match(following))
        base, form, _ = parse_field(field, names)
        fill = code_place(field, names, alone=alone)
        pieces.append(fill)
        if base in names.numbers and not in_name:
            skeleton += NUMBER_MARK + base
        else:
            mark = f"{SLOT_MARK}{base}__{form}__"
            marks[mark] = fill
            skeleton += mark
    return skeleton


def _name_template(name: str, marks: Mapping[str, Fill]) -> Template:
    """The template of a variable's name: 'S__x__s___left' -> what fills {x.s}, then '_left'."""
    pattern = "|".join(sorted(map(re.escape, marks), key=len, reverse=True))
    parts = re.split(f"({pattern})", name)
    return Template([marks[part] if index % 2 else part for index, part in enumerate(parts)])
