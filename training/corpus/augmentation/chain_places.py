"""The numbers of a second story that can be told as what the first one asks for."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from app.problem.number_words import NUMBER_WORDS, read_number_words
from training.corpus.augmentation.chain_openings import QUOTES, Kind, kind_of
from training.corpus.augmentation.sentences import split_sentences, split_story

LEAST, MOST = 2, 2000
NUMBER = re.compile(r"(?<![\d.,/$:#('x-])(?P<sign>\$)?(?P<number>\d+)(?![\d/%:'-]|,\d|\.\d)")
DIGITS = re.compile(r"\d+(?:\.\d+)?")
NUMBER_TOKEN = re.compile(r"[a-z]+(?:-[a-z]+)?")
LISTED = re.compile(r":[^.?!]*$|(?:^|[.?!] )\w+ $")
"""A list in place of a sentence ("Menu: tea $2") or a sentence of one word before the number."""
NAMED = re.compile(r"^\w+ = (\d+)$", re.MULTILINE)
LITERAL = re.compile(r"(?<![\w.])\d+(?:\.\d+)?")
CONSTANTS = frozenset({7, 12, 24, 30, 52, 60, 90, 100, 180, 360, 365, 1000})
"""Known without the question, so that a program may not mean the one that the question tells."""
BEFORE = re.compile(
    r"(?:\b(?:the|these|those|this|that|his|her|their|its|my|our|your|all|every|a|an|another|others?|first|last|next|"
    r"number|from|between|than|page|room|grade|both|remaining|times|minus|plus|until|till|No\.|any|no|only|"
    r"same|day|week|January|February|March|April|May|June|July|August|September|October|November|December)|"
    r"'s|s'|[:;(])\s$",
    re.IGNORECASE,
)
FUNCTION_WORDS = frozenset(
    "a an the and or of to in on at for from by with as is are was were each per more less fewer times than "
    "then out if but so that this every left too also has have had do does did he she they it off over up "
    "down away into who which when while where how what long wide tall high deep old hundred thousand "
    "million half dozen percent apart must can could will would cost costs weigh weighs takes get gets got "
    "still always was yes his her its their another now plus minus afterwards across days' hours' inches"
    " did gave give gives loses lost".split()
)
IRREGULAR = frozenset(
    "children people men women feet geese mice fish sheep teeth deer km cattle oxen grandchildren".split()
)
AMOUNT_FOLLOWS = re.compile(
    r"(?:[.,;?!]| (?:and|each|for|a|an|per|in|on|from|to|at|with|every|but|or|apiece)\b)"
)
NO_TRAIL = r"(?!(?:and|or|but|that|who|which|if|when|while|for|is|are|was|were|has|have|will|can|must)\b)"
TRAIL = re.compile(
    r"(?P<trail>(?: (?:in|on|at|into|onto|from|for|per|a|an|each|every|to|with|of|inside|apiece)"
    rf"(?: {NO_TRAIL}[a-z]+){{0,3}})?)"
    r"(?:[.;?](?= |$)|, | (?=(?:and(?! \d)|but|while|so|if|when|before|after) ))"
)
"""What a number's clause ends with; " in each box." or nothing."""
NO_EQUAL = re.compile(r"(?:\b[Tt]here is(?: also)?|\bat|\bof|\beach|\bwas|\balready|[.?!]) $")
"""After these "as many ... as" is not said."""
HAS_MONEY = re.compile(r"\b(?:has|had|gets|got|earns|earned|saves|saved|with|receives|received|brings)\s$")
PAYS = re.compile(
    r"\b(?:at|costs?|charges?|charged|earns?|earned|pays?|paid|spends?|spent|for|makes?|saves?)\s$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A number in a text, from `start` to `end`, with the `noun` of what it counts (none: dollars, "$5").

    `opens`: no number is told before it, and it stands in the first sentence. `trail` is what still belongs
    to it up to the end of its clause (" in each box"); None where its clause goes on otherwise.
    """

    number: int
    kind: Kind
    noun: str
    start: int
    end: int
    opens: bool
    trail: str | None

    def told_as_that(self, text: str, asked: Kind) -> str:
        """The text with "that many pencils" or "that amount" in the place."""
        before = text[: self.start]
        if self.noun or asked == "count":
            words = f"that many {self.noun or 'dollars'}"
        else:
            words = "that much" if PAYS.search(before) else "that amount"
        return before + (words if before else words.capitalize()) + text[self.end :]

    def told_as_equal(self, text: str, asked: Kind, clause: str) -> str:
        """The text with "as many pencils in each box as Tom has apples left" in the place."""
        before, trail = text[: self.start], self.trail or ""
        if self.noun or asked == "count":
            words = f"as many {self.noun or 'dollars'}"
        else:
            words = "as much money" if HAS_MONEY.search(before) and not trail else "as much"
        after = re.sub("^ (?=and|but|so|while)", ", ", text[self.end + len(trail) :])
        return f"{before}{words if before else words.capitalize()}{trail} as {clause}{after}"


@lru_cache(maxsize=200_000)  # a build asks for the same second stories in each of its blocks
def places(question: str, body: str) -> tuple[Place, ...]:
    """The numbers that another story's answer may stand for: told once, and once a given of the program."""
    if (
        QUOTES.search(question)
        or split_story(question) is None
        or body.count("return ") != 1
        or "def " in body
    ):
        return ()
    if not re.search(r"[.?]$", question):
        return ()
    given = _givens(question, body)
    first_end = len(split_sentences(question)[0]) if given else 0
    found = []
    for match in NUMBER.finditer(question) if given else ():
        number = int(match["number"])
        if number not in given or BEFORE.search(question[max(0, match.start() - 20) : match.start()]):
            continue
        noun, after = _noun(question[match.end() :]), question[match.end() :]
        money = bool(match["sign"])
        if (money and (noun or not AMOUNT_FOLLOWS.match(after))) or not (money or (noun and kind_of(noun))):
            continue
        end = match.end() + (len(noun) + 1 if noun else 0)
        opens = match.start() < first_end and not _tells_number(question[: match.start()])
        trailing = TRAIL.match(question[end:])
        trail = trailing["trail"] if trailing and not NO_EQUAL.search(question[: match.start()]) else None
        if (opens or trail is not None) and not LISTED.search(question[: match.start()]):
            found.append(Place(number, "money" if money else "count", noun, match.start(), end, opens, trail))
    return tuple(found)


@lru_cache(maxsize=MOST)
def alias(number: int) -> re.Pattern[str]:
    """The line that gives the number a name."""
    return re.compile(rf"^(\w+ = ){number}$", re.MULTILINE)


@lru_cache(maxsize=MOST)
def literal(number: int) -> re.Pattern[str]:
    """The number as it stands in a program."""
    return re.compile(rf"(?<![\w.]){number}(?![\w.])")


def _givens(question: str, body: str) -> frozenset[int]:
    """The numbers that the question tells once and the program takes from it in one place.

    Where every number of the program is told, each is a given. Else a number is one that has its own line and
    is nothing that everybody knows.
    """
    code = "\n".join(line.partition("#")[0].rstrip() for line in body.splitlines())
    comments = set(DIGITS.findall("\n".join(line.partition("#")[2] for line in body.splitlines())))
    literals = Counter(LITERAL.findall(code))
    told = Counter(DIGITS.findall(question.replace(",", "")))
    words = [
        read_number_words(word) for word in NUMBER_TOKEN.findall(question.lower()) if word in NUMBER_WORDS
    ]
    told.update(str(value) for value in words if value is not None)
    once = {
        text for text, count in literals.items() if count == 1 and told[text] == 1 and text not in comments
    }
    if literals - told:
        once &= {text for text in NAMED.findall(code) if int(text) not in CONSTANTS}
    return frozenset(int(text) for text in once if text.isdecimal() and LEAST <= int(text) <= MOST)


def _noun(after: str) -> str:
    """What the number counts: " red balls in a box" -> "red balls"; empty where that is not plain."""
    taken: list[str] = []
    for match in re.finditer(r" ([a-z][a-z-]*)(?![\w'’])", after[:50]):
        if match.start() != sum(len(word) + 1 for word in taken) or len(taken) == 3:
            break
        word = match[1]
        if word in FUNCTION_WORDS:
            break
        taken.append(word)
        if word in IRREGULAR or re.search(r"[^sui]s$", word):
            return " ".join(taken)
    return ""


def _tells_number(text: str) -> bool:
    return bool(re.search(r"\d", text)) or not NUMBER_WORDS.isdisjoint(re.findall(r"[a-z]+", text.lower()))
