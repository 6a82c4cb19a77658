"""Random programs of the dialect for the fuzz command and the differential tests.

Everything is drawn from the `random.Random` that is handed in, so that a seed says which programs are made.
"""

from __future__ import annotations

import random

INDENT = "    "
FLOAT = ("+", "-", "*", "/", "/", "//", "%")
COMPARISONS = ("<", "<=", ">", ">=", "==", "!=")
LITERALS = ("0.1", "0.25", "1.5", "2.5", "0.07", "3.99", "12.0", "1e3", "0.3", "19.95")


class ProgramWriter:
    """Writes one program; `numbers` and `lists` are the names that hold such a value so far."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.lines: list[str] = []
        self.numbers: list[str] = []
        self.lists: list[str] = []
        self.helpers: list[str] = []
        self.count = 0

    def fresh(self) -> str:
        """A name that was not used before."""
        self.count += 1
        return f"v{self.count}"

    def pick(self, options: tuple[str, ...] | list[str]) -> str:
        """One of `options`."""
        return options[self.rng.randrange(len(options))]

    def number(self, depth: int = 2) -> str:
        """An expression for a number."""
        choice = self.rng.randrange(16 if depth else 4)
        if choice < 2 and self.numbers:
            return self.pick(self.numbers)
        if choice < 3:
            return str(self.rng.randrange(0, 60))
        if choice < 4:
            return self.pick(LITERALS)
        if choice < 9:
            left, right = self.number(depth - 1), self.number(depth - 1)
            return f"({left} {self.pick(FLOAT)} {right})"
        if choice < 10:
            return f"({self.number(depth - 1)} ** {self.pick(('2', '3', '0.5', '-1', '0'))})"
        if choice < 11:
            return f"-{self.number(depth - 1)}"
        if choice < 12:
            return f"({self.number(depth - 1)} if {self.condition(depth - 1)} else {self.number(depth - 1)})"
        if choice < 13:
            return f"{self.pick(('sum', 'max', 'min', 'len'))}({self.collection(depth - 1)})"
        if choice < 14 and self.helpers:
            return f"{self.pick(self.helpers)}({self.number(depth - 1)}, b={self.number(depth - 1)})"
        return self.function(depth - 1)

    def function(self, depth: int) -> str:
        """A call of a builtin or of `math`."""
        inner = self.number(depth)
        forms = (
            f"int({inner})",
            f"float({inner})",
            f"abs({inner})",
            f"round({inner})",
            f"round({inner}, {self.rng.randrange(-2, 5)})",
            f"math.floor({inner})",
            f"math.ceil({inner})",
            f"math.sqrt(abs({inner}))",
            f"math.fabs({inner})",
            f"math.gcd(int({inner}), 12)",
            f"math.log({inner})",
            f"divmod({inner}, {self.number(depth)})[{self.rng.randrange(2)}]",
            f"pow({inner}, 2)",
            f"min({inner}, {self.number(depth)})",
            f"max({inner}, {self.number(depth)}, key=lambda n: -n)",
            f"math.comb(abs(int({inner})) % 20, 3)",
            f"math.hypot({inner}, 4)",
            f"int(str(int({inner})) + '0')",
            f"math.fmod({inner}, 7)",
        )
        return self.pick(forms)

    def condition(self, depth: int = 1) -> str:
        """An expression for a truth value."""
        left, right = self.number(depth), self.number(depth)
        forms = (
            f"{left} {self.pick(COMPARISONS)} {right}",
            f"not {left}",
            f"{left} {self.pick(COMPARISONS)} {right} {self.pick(COMPARISONS)} 10",
            f"({left} > 3 {self.pick(('and', 'or'))} {right} < 9)",
            f"{left} in {self.collection(0)}",
            f"isinstance({left}, int)",
            f"{left} % 2 == 0",
        )
        return self.pick(forms)

    def collection(self, depth: int = 1) -> str:
        """An expression for a list or tuple of numbers."""
        if self.lists and self.rng.randrange(3):
            name = self.pick(self.lists)
            named = (name, f"{name}[1:]", f"sorted({name})", f"{name}[::-1]", f"{name} + [{self.number(0)}]")
            return self.pick(named)
        item = self.number(max(0, depth))
        forms = (
            f"[{item}, {self.number(0)}, {self.number(0)}]",
            f"({item}, {self.number(0)})",
            f"[n * {self.number(0)} for n in range({self.rng.randrange(1, 6)})]",
            f"[n + {item} for n in ({self.number(0)}, 4, 7.5) if n > 2]",
            f"list(map(lambda n: n + {item}, range(4)))",
            f"[a - b for a, b in zip((5, 6), ({item}, 2))]",
            f"[k * n for k, n in enumerate([{item}, 3], start=1)]",
        )
        return self.pick(forms)

    def statement(self, level: int) -> None:
        """Append one statement at that indentation."""
        pad = INDENT * level
        choice = self.rng.randrange(15)
        if choice < 6 or level > 3:
            name = self.pick(self.numbers) if self.numbers and choice == 0 else self.fresh()
            self.lines.append(f"{pad}{name} = {self.number()}  # step {self.count}")
            if level == 1 and name not in self.numbers:
                self.numbers.append(name)
        elif choice < 8 and self.numbers:
            self.lines.append(f"{pad}{self.pick(self.numbers)} {self.pick(FLOAT)}= {self.number()}")
        elif choice < 9:
            name = self.fresh()
            self.lines.append(f"{pad}{name} = {self.collection()}")
            if level == 1:
                self.lists.append(name)
        elif choice < 11:
            self.lines.append(f"{pad}if {self.condition()}:")
            self.statement(level + 1)
            if self.rng.randrange(2):
                self.lines.append(f"{pad}else:")
                self.statement(level + 1)
        elif choice < 12:
            name = self.fresh()
            self.lines.append(
                f"{pad}for {name} in {self.pick((f'range({self.rng.randrange(6)})', self.collection()))}:"
            )
            self.statement(level + 1)
            if self.rng.randrange(4) == 0:
                self.lines.append(f"{pad}{INDENT}if {self.condition()}:")
                self.lines.append(f"{pad}{INDENT * 2}{self.pick(('break', 'continue'))}")
        elif choice < 13:
            name = self.fresh()
            self.lines += [f"{pad}{name} = {self.rng.randrange(5)}", f"{pad}while {name} < 4:"]
            self.statement(level + 1)
            self.lines.append(f"{pad}{INDENT}{name} += 1")
        elif choice < 14 and self.lists:
            name = self.pick(self.lists)
            forms = (f"{name}[0] = {self.number()}", f"{name}[-1] += 1", f"{name}.append({self.number()})")
            self.lines.append(f"{pad}{self.pick(forms)}")
        else:
            self.lines.append(
                f"{pad}print({self.number()}, {self.collection()}, f'{{{self.number(0)}:.2f}}')"
            )

    def program(self) -> str:
        """A whole program."""
        if self.rng.randrange(3) == 0:
            self.numbers = ["a", "b"]
            self.lines.append("def helper(a, b=2):")
            self.lines.append(f"{INDENT}return {self.number()}")
            self.numbers, self.helpers = [], ["helper"]
        self.lines.append("def simple_math_problem():")
        for _ in range(self.rng.randrange(1, 8)):
            self.statement(1)
        self.lines.append(f"{INDENT}return {self.pick(self.numbers) if self.numbers else self.number()}")
        return "\n".join(self.lines) + "\n"


def generate_program(rng: random.Random) -> str:
    """A random program that nearly always parses, and often runs to an answer."""
    return ProgramWriter(rng).program()
