"""Programs of the kind that models write, and random damage to programs: for the fuzz command and its tests.

Everything is drawn from the `random.Random` that is handed in, so that a seed says what is made.
"""

from __future__ import annotations

import random

INDENT = "    "

AUTHORED = tuple(
    text.strip("\n") + "\n"
    for text in """
def simple_math_problem():
    bags = 3
    apples = bags * 4  # each bag holds four
    return apples
---
def simple_math_problem():
    price = 3.5
    paid = 20
    change = paid - 2 * price
    return change
---
import math
def simple_math_problem():
    rows = math.ceil(37 / 8)
    return rows
---
def simple_math_problem():
    total = 0
    for day in range(1, 8):
        total += day * 2
    return total
---
def simple_math_problem():
    money = 100
    weeks = 0
    while money < 250:
        money += 12.5
        weeks += 1
    return weeks
---
def area(w, h=2):
    return w * h
def simple_math_problem():
    a = area(3) + area(w=4, h=5)
    return a / 7
---
def simple_math_problem():
    ages = [7, 9, 12]
    older = [a + 2 for a in ages if a > 8]
    print(f'{sum(older)} years')
    return max(older) - min(ages)
---
def simple_math_problem():
    prices = {'pen': 1.25, 'book': 8}
    cost = 0
    for name, price in prices.items():
        cost += price * len(name)
    return round(cost, 1)
---
def simple_math_problem():
    share = 1 / 3
    if share * 3 == 1:
        return divmod(17, 5)[1]
    return 2 ** 10 % 1000
---
def simple_math_problem():
    a, b = 48, 18
    while b:
        a, b = b, a % b
    return a
---
def simple_math_problem():
    words = 'one two three'.split()
    n = sum(len(w) for w in words)
    return int(str(n) + '5')
---
def simple_math_problem():
    pairs = sorted(zip([3, 1, 2], [0.5, 1.5, 2.5]), key=lambda p: p[1])
    return sum(a * b for a, b in reversed(pairs))
""".split("---")
)
"""Programs of the kind that models write; the fuzz command damages them."""

FRAGMENTS = (
    "(", ")", "[", "]", ":", ",", "'", '"', "#", " ", "    ", "\n", "\\_", "=", "==", "+", "-", "**",
    "//", "%", ".", "0", "9", "1e9", "10**9", "0.1", "None", "True", "x", "sum", "range", "len", "str",
    "list", "lambda x: x", "not", "in", "is", "if", "else", "for", "while", "return", "def",
    "import os", "yield", "await", "global x", "class A:", ".append", ".__class__", "print", "open",
    "{", "}", "f'{", "|", "<<", "~", "@", ":=", "é", "½", "\t", "\x00",
)  # fmt: skip


def damage_program(rng: random.Random, program: str) -> str:
    """`program` with one to four random changes.

    Text put in or taken out, lines moved, numbers and signs changed.
    """
    for _ in range(rng.randrange(1, 5)):
        change = rng.randrange(6)
        place = rng.randrange(len(program) + 1)
        lines = program.split("\n")
        row = rng.randrange(len(lines))
        if change == 0:
            program = program[:place] + rng.choice(FRAGMENTS) + program[place:]
        elif change == 1:
            program = program[:place] + program[place + rng.randrange(1, 6) :]
        elif change == 2:
            lines.insert(rng.randrange(len(lines) + 1), lines.pop(row))
            program = "\n".join(lines)
        elif change == 3:
            lines[row] = rng.choice(("", " ", INDENT, "\t")) + lines[row].strip()
            program = "\n".join(lines)
        elif change == 4:
            old = rng.choice(("+", "-", "*", "/", "2", "3", "<", "a", "e"))
            program = program.replace(
                old, rng.choice(("+", "-", "*", "**", "//", "0", "7", "99999999", ">")), 1
            )
        else:
            lines.insert(row, lines[row])
            program = "\n".join(lines)
    return program
