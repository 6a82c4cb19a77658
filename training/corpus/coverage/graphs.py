"""The operation graph of a program: its form, with a result that is used more than once written once.

Stricter than the form: `pay + pay / 2` with `pay = hours * rate` is `[1] + [1]/x` with `[1] = x*x`, which
`a * b + c * d / 2` is not. Numbers of the question stay nameless, used once or often.
"""

from collections import Counter

from training.corpus.coverage.programs import Given, Node, Operation


def graph_of(node: Node) -> str:
    """The graph as text, equal for equal graphs: `[1]=(x*x); [1] + [1]/x`.

    Where two parts of a sum look alike and differ only in what they share, equal graphs may in rare cases
    get two texts: the count of covered problems is then too low, never too high.
    """
    return _Writer(node).text()


class _Writer:
    def __init__(self, root: Node) -> None:
        self._root = root
        self._uses: Counter[int] = Counter()
        self._count(root)
        self._shapes: dict[int, str] = {}
        self._numbers: dict[int, int] = {}
        self._shared: list[str] = []

    def text(self) -> str:
        last = self._write(self._root)
        return "; ".join([*(f"[{n}]={text}" for n, text in enumerate(self._shared, 1)), last])

    def _count(self, node: Node) -> None:
        self._uses[id(node)] += 1
        if isinstance(node, Operation) and self._uses[id(node)] == 1:
            self._count(node.left)
            self._count(node.right)

    def _is_shared(self, node: Node) -> bool:
        return isinstance(node, Operation) and self._uses[id(node)] > 1

    def _parts(self, node: Operation) -> list[tuple[int, Node]]:
        """Its terms or factors; a smaller sum in a sum is taken apart unless its result is shared."""
        kind = _kind(node)
        parts: list[tuple[int, Node]] = []
        for sign, part in ((1, node.left), (-1 if node.sign in "-/" else 1, node.right)):
            if (
                isinstance(part, Operation)
                and kind != "%"
                and _kind(part) == kind
                and not self._is_shared(part)
            ):
                parts += [(sign * inner, below) for inner, below in self._parts(part)]
            else:
                parts.append((sign, part))
        if kind == "%":
            return parts
        return sorted(parts, key=lambda entry: (-entry[0], self._shape(entry[1])))

    def _shape(self, node: Node) -> str:
        """The part written out, with a mark where a result is shared: what parts are sorted by."""
        if isinstance(node, Given):
            return "x"
        if id(node) not in self._shapes:
            inside = ",".join(f"{sign}{self._shape(part)}" for sign, part in self._parts(node))
            mark = f"#{self._uses[id(node)]}" if self._is_shared(node) else ""
            self._shapes[id(node)] = f"{mark}{_kind(node)}({inside})"
        return self._shapes[id(node)]

    def _write(self, node: Node) -> str:
        if isinstance(node, Given):
            return "x"
        if id(node) in self._numbers:
            return f"[{self._numbers[id(node)]}]"
        kind = _kind(node)
        written = [(sign, self._write(part)) for sign, part in self._parts(node)]
        if kind == "%":
            text = " % ".join(part for _, part in written)
        else:
            plus, minus = ("*", "/") if kind == "*" else (" + ", " - ")
            text = plus.join(part for sign, part in written if sign > 0)
            text += "".join(minus + part for sign, part in written if sign < 0)
        if not self._is_shared(node):
            return text if node is self._root or kind == "*" else f"({text})"
        self._shared.append(text)
        self._numbers[id(node)] = len(self._shared)
        return f"[{self._numbers[id(node)]}]"


def _kind(node: Operation) -> str:
    return {"-": "+", "/": "*"}.get(node.sign, node.sign)
