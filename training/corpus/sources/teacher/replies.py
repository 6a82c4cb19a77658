"""What a teacher's reply holds, however it is wrapped: functions with their docstrings, lists of problems."""

import ast
import re
from itertools import pairwise

from app.problem.errors import ProgramError
from app.problem.program import Program
from training.corpus.sources.function_body import FUNCTION

_START = re.compile(rf"^([ \t]*)(?:async\s+)?def\s+{FUNCTION}\s*\(", re.MULTILINE)
_IMPORT = re.compile(r"^[ \t]*((?:import|from)\s+math\b.*)$", re.MULTILINE)
_QUOTES = re.compile(r'"""|\'\'\'')
_LISTED = re.compile(r"^\s*(?:\**\s*(?:problem|question)?\s*#?\d+\s*[.):]\**|[-*•])\s+(.*\S)", re.IGNORECASE)


def functions_of(reply: str) -> list[str]:
    """The functions `simple_math_problem` of a reply, each with the imports of `math` that stand in it."""
    imports = "".join(f"{line}\n" for line in dict.fromkeys(_IMPORT.findall(reply)) if "simple" not in line)
    starts = [match.start() for match in _START.finditer(reply)]
    pieces = [reply[begin:end] for begin, end in pairwise([*starts, len(reply)])]
    codes = [_function_alone(piece) for piece in pieces]
    return [code if "import" in code else imports + code for code in codes]


def _function_alone(piece: str) -> str:
    """The text from `def` on without what follows the function: a fence, prose, another definition."""
    lines = piece.split("\n")
    margin = len(lines[0]) - len(lines[0].lstrip())
    kept = [lines[0][margin:]]
    quoted = len(_QUOTES.findall(lines[0])) % 2 == 1
    for line in lines[1:]:
        indent = len(line) - len(line.lstrip())
        if not quoted and line.strip() and (indent <= margin or line.lstrip().startswith("```")):
            break
        kept.append(line[margin:] if indent >= margin else line.lstrip())
        if len(_QUOTES.findall(line)) % 2 == 1:
            quoted = not quoted
    return "\n".join(kept).rstrip() + "\n"


def question_of(code: str) -> str | None:
    """The docstring of the function; None where there is none or the code is not of the dialect."""
    try:
        tree = Program.parse(code).tree
    except ProgramError:
        return None
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == FUNCTION:
            return ast.get_docstring(node)
    return None


def listed_problems(reply: str) -> list[str]:
    """The problems of a numbered or dashed list; a line without a number goes on with the one above."""
    problems: list[str] = []
    going_on = False
    for line in reply.split("\n"):
        match = _LISTED.match(line)
        if match:
            problems.append(match[1].strip("* "))
        elif going_on and line.strip():
            problems[-1] += " " + line.strip()
        going_on = bool(problems) and bool(line.strip())
    return problems
