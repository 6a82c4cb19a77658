"""The allow-list: the syntax, the methods and the members of `math` that a program may use.

Whole node types that are not listed are refused by their name; `checker` does that before a program runs.
"""

from __future__ import annotations

import ast

CHILDREN: dict[type[ast.AST], tuple[str, ...]] = {
    ast.Module: ("body",),
    ast.FunctionDef: ("args", "body"),
    ast.arguments: ("posonlyargs", "args", "kwonlyargs", "defaults", "kw_defaults"),
    ast.arg: (),
    ast.Return: ("value",),
    ast.Expr: ("value",),
    ast.Assign: ("targets", "value"),
    ast.AugAssign: ("target", "value"),
    ast.AnnAssign: ("target", "value"),
    ast.If: ("test", "body", "orelse"),
    ast.For: ("target", "iter", "body", "orelse"),
    ast.While: ("test", "body", "orelse"),
    ast.Break: (),
    ast.Continue: (),
    ast.Pass: (),
    ast.Assert: ("test", "msg"),
    ast.Raise: ("exc", "cause"),
    ast.Import: (),
    ast.ImportFrom: (),
    ast.BinOp: ("left", "right"),
    ast.UnaryOp: ("operand",),
    ast.BoolOp: ("values",),
    ast.Compare: ("left", "comparators"),
    ast.IfExp: ("test", "body", "orelse"),
    ast.Call: ("func", "args", "keywords"),
    ast.keyword: ("value",),
    ast.Name: (),
    ast.Constant: (),
    ast.Tuple: ("elts",),
    ast.List: ("elts",),
    ast.Dict: ("keys", "values"),
    ast.Set: ("elts",),
    ast.Subscript: ("value", "slice"),
    ast.Slice: ("lower", "upper", "step"),
    ast.Attribute: ("value",),
    ast.JoinedStr: ("values",),
    ast.FormattedValue: ("value", "format_spec"),
    ast.Lambda: ("args", "body"),
    ast.ListComp: ("elt", "generators"),
    ast.SetComp: ("elt", "generators"),
    ast.DictComp: ("key", "value", "generators"),
    ast.GeneratorExp: ("elt", "generators"),
    ast.comprehension: ("target", "iter", "ifs"),
    ast.NamedExpr: ("target", "value"),
}
"""Every node that is allowed, with the fields that are walked; annotations are never evaluated."""

FORBIDDEN_OPERATORS = (ast.BitOr, ast.BitXor, ast.BitAnd, ast.LShift, ast.RShift, ast.MatMult, ast.Invert)
METHODS = frozenset(
    """
    append count index sort insert extend pop remove reverse copy get items keys values split strip replace
    lower upper startswith endswith join format add union intersection difference is_integer
    """.split()
)
MATH_MEMBERS = frozenset(
    """
    ceil floor trunc sqrt isqrt pow fabs fmod prod fsum factorial comb perm gcd lcm exp log log2 log10 sin cos
    tan asin acos atan atan2 radians degrees hypot dist isclose pi e inf
    """.split()
)
