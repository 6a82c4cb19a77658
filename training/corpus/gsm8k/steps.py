"""The steps of a GSM8K solution: each annotation `<<48/2=24>>`, and each equation left without one."""

import re
from dataclasses import dataclass
from fractions import Fraction

from training.corpus.gsm8k.expressions import (
    NUMBER,
    NotArithmetic,
    Operation,
    Tree,
    evaluate,
    is_rounding_of,
    parse,
    parse_number,
)
from training.corpus.gsm8k.unknowns import equations

_ANNOTATION = re.compile(r"<<(?P<left>[^<>]*)=(?P<right>[^<>=]*)>>")
_TOKEN = re.compile(
    rf"(?P<annotation><<[^<>]*>>)|(?P<number>{NUMBER})|(?P<sign>[-+*/×÷−–]|\b[xX]\b)|(?P<word>[A-Za-z]+\.?)"
    r"|(?P<other>\S)"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z$])|\n+")
_LETTER = re.compile(r"(?<![A-Za-z'’])(?![aAIx])[A-Za-z](?![A-Za-z'’])")
_EQUALS = re.compile(r"\sequals\s(?=[$<\d])")
MAX_UNIT_WORDS = 4
"""Words that may stand between a number and the next sign: `3 cups of milk + 2 cups`."""


@dataclass(frozen=True, slots=True)
class Step:
    """One computation: the tree of its left side, the value written on the right.

    `before` and `after` are the words of its sentence on both sides of the result, annotations and the
    visible form of the equation removed; `after` begins with what the result counts. `sentence` is all its
    text, units of the operands included.
    """

    tree: Tree
    value: Fraction
    before: str
    after: str
    dollars: bool
    percent: bool
    sentence: str


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Found:
    """A computation in a sentence: where its left side begins, and where its result's number begins."""

    begin: int
    end: int
    tree: Tree
    value: Fraction


def find_steps(solution: str) -> list[Step]:
    """The computations of a solution in order; those that do not evaluate to what they say are left out."""
    steps: list[Step] = []
    for sentence in _SENTENCE_END.split(_EQUALS.sub(" = ", solution).replace("//", "/")):
        found = _find(sentence)
        for place, one in enumerate(found):
            previous = found[place - 1].end if place else 0
            following = found[place + 1].begin if place + 1 < len(found) else len(sentence)
            steps.append(_step(sentence, previous, one, max(following, one.end)))
    return steps


def find_steps_with_unknowns(solution: str) -> list[Step]:
    """The steps where an unknown's value is worked out from the first equation that gives it, else none.

    The equations between the first and `x = 7` are left out: they have numbers that are told nowhere.
    """
    steps: list[Step] = []
    solved: dict[str, list[Operation]] = {}
    known: dict[str, Fraction] = {}
    for sentence in _SENTENCE_END.split(_EQUALS.sub(" = ", solution).replace("//", "/")):
        plain = [step for step in find_steps(sentence) if not _LETTER.search(step.sentence)]
        for equation in equations(sentence):
            tree = equation.solution()
            if equation.unknown in known:
                told = equation.told(known[equation.unknown])
                if told is not None and told[1] not in [step.value for step in plain]:
                    steps.append(_step_of(*told, sentence, ""))
            elif isinstance(tree, Operation):
                solved.setdefault(equation.unknown, []).append(tree)
        for unknown, trees in solved.items():
            value = _told_value(unknown, sentence) if unknown not in known else None
            tree = next((tree for tree in trees if evaluate(tree) == value), None)
            if value is not None and tree is not None:
                known[unknown] = value
                steps.append(_step_of(tree, value, sentence, _meaning(unknown, solution)))
                plain = [step for step in plain if step.value != value]
        steps += plain
    return steps if known else []


def _meaning(unknown: str, solution: str) -> str:
    """`the number of men` of `Let x be the number of men.`, or empty."""
    told = rf"\b{unknown}\b\W?\s(?:be|represents?|is|equal|=)\s(.*?)(?:[.,\n]|\sand\s\w\s|$)"
    match = re.search(told, solution)
    return match[1] if match else ""


def _told_value(unknown: str, sentence: str) -> Fraction | None:
    """The number of `x = 7` or `x = 14 / 2 = 7`."""
    match = re.search(
        rf"(?<![\w.)]){unknown}\s*=\s*(?:[^A-Za-z=]*=)?\s*\$?\s?({NUMBER})", _bare_text(sentence)
    )
    return parse_number(match[1]) if match else None


def _bare_text(sentence: str) -> str:
    return _ANNOTATION.sub("", sentence)


def _step_of(tree: Tree, value: Fraction, sentence: str, meant: str) -> Step:
    after = re.split(r"\d", _bare_text(sentence))[-1]
    return Step(tree, value, meant, after.strip(" .%"), "$" in sentence, "%" in after, f"{meant} {sentence}")


def _find(sentence: str) -> list[_Found]:
    tokens = [
        _Token(str(match.lastgroup), match[0], match.start(), match.end())
        for match in _TOKEN.finditer(sentence)
    ]
    found: list[_Found] = []
    for place, token in enumerate(tokens):
        if token.kind == "annotation":
            one = _annotated(tokens, place)
        elif token.text == "=":
            one = _unannotated(tokens, place)
        else:
            continue
        if one is not None and is_rounding_of(one.value, evaluate(one.tree)):
            found.append(one)
    return found


def _annotated(tokens: list[_Token], place: int) -> _Found | None:
    """The computation of the annotation at `place`; one of `<<24=24>>` stands in the text before it."""
    match = _ANNOTATION.fullmatch(tokens[place].text)
    if match is None:
        return None
    equals = place - 1
    while equals >= 0 and tokens[equals].text in ("$", "£", "€"):
        equals -= 1
    seen = _expression_before(tokens, equals) if equals >= 0 and tokens[equals].text == "=" else None
    begin = tokens[seen].start if seen is not None else tokens[place].start
    right = match["right"].strip().lstrip("$").rstrip("%").strip()
    try:
        value = parse_number(right) if re.fullmatch(NUMBER, right) else evaluate(parse(right))
        tree = parse(match["left"])
        if not isinstance(tree, Operation) and seen is not None:
            tree = parse(_bare(tokens[seen:equals]))
        evaluate(tree)
    except NotArithmetic:
        return None
    return _Found(begin, tokens[place].end, tree, value) if isinstance(tree, Operation) else None


def _unannotated(tokens: list[_Token], equals: int) -> _Found | None:
    """The computation of an equation `60 / 4 = 15` whose `=` stands at `equals`."""
    right = equals + 1
    while right < len(tokens) and tokens[right].text in ("$", "£", "€"):
        right += 1
    if right >= len(tokens) or tokens[right].kind != "number":
        return None
    if right + 1 < len(tokens) and (tokens[right + 1].kind == "sign" or tokens[right + 1].text == "("):
        return None  # the right side is an expression itself
    seen = _expression_before(tokens, equals)
    if seen is None:
        return None
    value = parse_number(tokens[right].text)
    text = _bare(tokens[seen:equals])
    if right + 1 < len(tokens) and tokens[right + 1].text == "%":
        text = text.replace("%", "")  # 10% + 40% = 50% is a sum of whole percents
    try:
        tree = parse(text)
        evaluate(tree)
    except NotArithmetic:
        return None
    return (
        _Found(tokens[seen].start, tokens[right].start, tree, value) if isinstance(tree, Operation) else None
    )


def _expression_before(tokens: list[_Token], equals: int) -> int | None:
    """Where the expression that ends before `equals` begins, going left operand by operand."""
    begin = None
    place = equals - 1
    while True:
        while place >= 0 and tokens[place].text == ")":
            place -= 1
        words = 0
        while (
            place > 0
            and words <= MAX_UNIT_WORDS
            and (
                tokens[place].kind == "word"
                or (tokens[place].text == "/" and tokens[place + 1].kind == "word")
            )
        ):
            words += 1
            place -= 1
        if place >= 0 and tokens[place].text == "%":
            place -= 1
        if place < 0 or tokens[place].kind != "number":
            return begin
        place -= 1
        juxtaposed = place >= 1 and tokens[place].text == "(" and tokens[place - 1].kind == "number"
        while place >= 0 and tokens[place].text in ("(", "$", "£", "€"):
            place -= 1
        begin = place + 1
        if place < 0 or not (juxtaposed or tokens[place].kind == "sign"):
            return begin
        if not juxtaposed:
            place -= 1


def _bare(tokens: list[_Token]) -> str:
    """An expression without its units and unmatched brackets: `2 tbs / 50 tbs * 100%` as `2 / 50 * 100 %`."""
    kept = [
        token.text
        for place, token in enumerate(tokens)
        if token.kind in ("number", "sign") or token.text in "()%"
        if not (token.text == "/" and place + 1 < len(tokens) and tokens[place + 1].kind == "word")
    ]
    open_brackets: list[int] = []
    unmatched: list[int] = []
    for place, text in enumerate(kept):
        if text == "(":
            open_brackets.append(place)
        elif text == ")":
            if open_brackets:
                open_brackets.pop()
            else:
                unmatched.append(place)
    drop = {*unmatched, *open_brackets}
    return " ".join(text for place, text in enumerate(kept) if place not in drop)


_REASON_FOLLOWS = re.compile(r"\b(?:because|since|as)\W*$", re.IGNORECASE)


def _told_before(before: str, value: Fraction) -> tuple[str, str] | None:
    """`They have $4 in nickels because` split around its number, where that is the result told in advance."""
    if not _REASON_FOLLOWS.search(before):
        return None
    for match in re.finditer(rf"\$?\s?(?P<number>{NUMBER})", before):
        if parse_number(match["number"]) == value:
            return before[: match.start()], _REASON_FOLLOWS.sub("", before[match.start() :])
    return None


def _step(sentence: str, previous: int, found: _Found, following: int) -> Step:
    before, after = sentence[previous : found.begin], sentence[found.end : following]
    whole = _ANNOTATION.sub("", sentence[previous:following])
    told = _told_before(before, found.value)
    if told is not None:
        before, after = told
    number = re.match(rf"\s*\$?\s?(?:{NUMBER})", after)
    rest = after[number.end() :] if number else after
    dollars = (
        "$" in sentence[found.begin : found.end]
        or after.lstrip().startswith("$")
        or re.match(r"\s*dollars?\b", rest) is not None
    )
    return Step(
        tree=found.tree,
        value=found.value,
        before=_ANNOTATION.sub("", before).strip(),
        after=_ANNOTATION.sub("", rest).strip(),
        dollars=dollars,
        percent=rest.lstrip().startswith("%"),
        sentence=whole,
    )
