"""A program as others write it (a whole function with docstring) turned into a body as ours."""

import ast
import textwrap
from itertools import pairwise

from app.problem.errors import ProgramError
from app.problem.program import Program
from app.problem.prompt import FUNCTION_HEADER, format_completion, join_program

FUNCTION = FUNCTION_HEADER.split()[1].partition("(")[0]
"""TinyGSM's name for the function."""


class NotABody(ValueError):
    """The code gives no body; the message says why."""


def body_of(code: str) -> str:
    """The unindented body of a function, or of lines that are a body already, ending `return NAME`.

    The signature and the docstring go; comments stay; imports and functions beside it move into the body.
    Raises `NotABody` for what the dialect does not allow.
    """
    text = code.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).strip("\n")
    if "def " not in text:
        text = join_program(format_completion(textwrap.dedent(text)))
    program = _parse(text)
    functions = [node for node in program.tree.body if isinstance(node, ast.FunctionDef)]
    function = next(
        (node for node in functions if node.name == FUNCTION), functions[-1] if functions else None
    )
    if function is None:
        raise NotABody("there is no function")
    arguments = function.args
    if any([arguments.posonlyargs, arguments.args, arguments.vararg, arguments.kwonlyargs, arguments.kwarg]):
        raise NotABody("the function has parameters")
    beside = [
        ast.get_source_segment(program.source, node) or ast.unparse(node)
        for node in program.tree.body
        if isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.Assign)
        and node is not function
    ]
    body = "\n".join([*beside, _inside(program.source, function)])
    _parse(join_program(format_completion(body)))
    return body


def _parse(text: str) -> Program:
    try:
        return Program.parse(text)
    except ProgramError as error:
        raise NotABody(str(error)) from None


def _inside(source: str, function: ast.FunctionDef) -> str:
    """The lines of a function after its docstring, unindented, with `return EXPRESSION` as two lines."""
    statements = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not statements or not isinstance(statements[-1], ast.Return) or statements[-1].value is None:
        raise NotABody("the function does not end with return")
    final, value = statements[-1], statements[-1].value
    if statements is function.body:
        start = function.lineno if function.lineno != statements[0].lineno else 0
    else:
        start = function.body[0].end_lineno or 0
    if start == 0 or start >= final.lineno or _share_a_line(statements):
        lines = [line for node in statements[:-1] for line in ast.unparse(node).split("\n")]
    else:
        lines = textwrap.dedent("\n".join(source.split("\n")[start : final.lineno - 1])).split("\n")
    kept = [line.rstrip() for line in lines if line.strip()]
    if isinstance(value, ast.Name):
        return "\n".join([*kept, f"return {value.id}"])
    return "\n".join([*kept, f"result = {ast.unparse(value)}", "return result"])


def _share_a_line(statements: list[ast.stmt]) -> bool:
    return any(a.end_lineno == b.lineno for a, b in pairwise(statements))
