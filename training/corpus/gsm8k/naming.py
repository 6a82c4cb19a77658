"""Names for numbers: after the noun they count, the person or day they belong to, or what the money is for.

Heuristics over word lists (`words`), no tagger. Each mention of a number gives several names, the plainest
first; the program takes the first that is free.
"""

import re
from dataclasses import dataclass

from training.corpus.gsm8k.phrases import (
    each_of,
    last_noun_phrase,
    noun_phrase,
    number_of,
    owner,
    place_after,
    subject_of,
    tokens_of,
    told_in_advance,
    toward,
)
from training.corpus.gsm8k.words import (
    VERBS,
    is_noun_like,
    singular,
    snake,
)

_TOTAL = re.compile(
    r"\b(total|altogether|in all|combined|together|overall|sum|all of (?:them|the))\b", re.IGNORECASE
)
_LEFT = re.compile(r"\b(left|remain\w*|leftover|left over|still (?:has|have|needs?))\b", re.IGNORECASE)
_MORE = re.compile(r"^\s*[\w']*\s*(more|less|fewer)\b", re.IGNORECASE)
_LABEL = re.compile(r"^\s*([A-Za-z][A-Za-z' ]{2,40}?)\s*[:=]\s*$")
_MONEY = {
    "cost": "cost costs costing costed",
    "price": "price priced prices",
    "earned": "earn earns earned earning makes made",
    "spent": "spend spends spent spending",
    "paid": "pay pays paid paying",
    "saved": "save saves saved saving savings",
    "profit": "profit profits profited",
    "change": "change",
    "discount": "discount discounted off",
    "tip": "tip tips tipped",
    "tax": "tax taxes",
    "salary": "salary wage wages",
    "rent": "rent rents",
    "bill": "bill bills",
    "fee": "fee fees",
    "budget": "budget",
    "commission": "commission",
    "bonus": "bonus",
    "donation": "donate donates donated donation",
    "sales": "sell sells sold sales selling",
    "debt": "owe owes owed debt",
    "income": "income",
    "revenue": "revenue",
    "given": "gave gives given give",
    "received": "receive receives received got gets",
    "raised": "raise raises raised",
    "charge": "charge charges charged",
    "money": "has have had money",
}
_MONEY_WORDS = {form: name for name, forms in _MONEY.items() for form in forms.split()}
_GENERIC = frozenset(
    "dollars hours minutes days weeks months years miles feet inches pounds ounces people items times "
    "percent number amount units points cents pieces meters seconds".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A number in its sentence: the words before and after it, and what kind of number it is.

    `sign` is the last operation of a result.
    """

    before: str
    after: str
    dollars: bool = False
    percent: bool = False
    result: bool = False
    sign: str = ""


def candidate_names(mention: Mention) -> list[str]:
    """Names for the number, plainest first; none of them is empty."""
    before, after = tokens_of(mention.before), tokens_of(mention.after)
    if mention.percent:
        names = _percent_names(before, after)
    elif mention.dollars:
        names = _money_names(mention, before, after)
    else:
        names = _count_names(mention, before, after)
    subject, who = subject_of(before), owner(before, after)
    for whose in (subject, who):
        if whose:
            names += [snake(whose, name) for name in names[:1] if whose not in name]
    return [name for name in dict.fromkeys(names) if name]


def numbered(name: str) -> list[str]:
    """`apples_2`, `apples_3`, …: when all else is taken."""
    return [f"{name}_{number}" for number in range(2, 60)]


def _times_names(after: list[str]) -> list[str]:
    """`times_as_many_turtles` of `3 times as many turtles`."""
    phrase = None
    for place in range(1, min(len(after), 7)):
        if after[place] in (".", ",", ";"):
            break
        if is_noun_like(after[place].lower()):
            phrase = noun_phrase(after, place, most=2)
            break
    return [*([snake("times as many", *phrase.words)] if phrase else []), "times_as_many"]


def _count_names(mention: Mention, before: list[str], after: list[str]) -> list[str]:
    if not mention.result and after and after[0].lower() in ("times", "time"):
        return _times_names(after)
    phrase = noun_phrase(after, 0)
    label = _LABEL.match(mention.before)
    words: tuple[str, ...] | None = phrase.words if phrase else None
    end = phrase.end if phrase else 0
    total, left, more = "", "", ""
    text = f"{mention.before} {mention.after}"
    if mention.result:
        total = "total" if _TOTAL.search(text) else ""
        left = "left" if _LEFT.search(text) else ""
    more_match = _MORE.match(mention.after)
    if more_match and not total:
        more = more_match[1].lower()
    if words is None and label:
        words = last_noun_phrase(tokens_of(label[1]))
    if words is None:
        words = number_of(before) or told_in_advance(before)
    if words is None:
        words = last_noun_phrase(before, counted=False)
    if words is None:
        verb = next((token.lower() for token in reversed(before) if token.lower() in VERBS), "")
        place = place_after(after, 0) or (toward(after) if verb else "")
        return [
            snake(verb, place)
            if verb and place
            else "total"
            if total
            else "amount_left"
            if left
            else "result"
            if mention.result
            else "number"
        ]
    if words[-2:] == ("year", "old") or (
        words[:1] == ("years",) and "old" in [token.lower() for token in after[:3]]
    ):
        words = ("age",)
    if words[-1] in _GENERIC and end < len(after) and after[end].lower() == "of":  # 200 pounds of trout
        stuff = noun_phrase(after, end + 1, most=2)
        if stuff is not None:
            words, end = (*stuff.words, words[-1]), stuff.end
    base = snake(more, total, *words, left)
    each = each_of(before, after, end)
    place = place_after(after, end)
    names = []
    if each and singular(words[-1]) not in each:
        names.append(snake(more, *words, "per", each))
    else:
        names.append(base)
    if place:
        names.append(snake(more, total, *words, left, place))
    if end < len(after) and after[end].lower().endswith("ed") and not left:  # 20 boys joined
        names.append(snake(more, total, *words, after[end]))
    if mention.sign == "-" and not left:
        names.append(snake(*words, "left"))
    elif mention.sign == "+" and not total:
        names.append(snake("total", *words))
    if (len(words) == 1 and words[0] in _GENERIC) or not mention.result:
        near = last_noun_phrase(before, counted=False)
        if near and near[-1] not in words:
            names.append(snake(*near, *words, left))
    return names


def _percent_names(before: list[str], after: list[str]) -> list[str]:
    place = 0
    if place < len(after) and after[place].lower() in ("percent", "%"):
        place += 1
    word = after[place].lower() if place < len(after) else ""
    if word in (
        "more",
        "less",
        "fewer",
        "off",
        "discount",
        "tip",
        "tax",
        "interest",
        "increase",
        "profit",
        "commission",
        "faster",
        "slower",
        "bigger",
        "larger",
        "taller",
        "cheaper",
        "older",
        "higher",
        "lower",
    ):
        names = [f"percent_{word}"]
    else:
        names = ["percent"]
    phrase = noun_phrase(after, place)
    if phrase is not None:
        names.append(snake("percent", *phrase.words))
    for here in range(place, min(len(after), place + 8)):
        if after[here] in (".", ",", "?"):
            break
        if after[here].lower() in ("are", "is", "were", "was", "to", "on", "for", "in"):
            phrase = noun_phrase(after, here + 1, most=2)
            if phrase is not None:
                names.append(snake("percent", *phrase.words))
    near = last_noun_phrase(before)
    if near:
        names.append(snake("percent", *near))
    return names


def _money_names(mention: Mention, before: list[str], after: list[str]) -> list[str]:
    place = 1 if after and after[0].lower() in ("dollars", "dollar", "cents", "cent", "¢") else 0
    each = each_of(before, after, place)
    cue = ""
    cue_place = -1
    for here in range(len(before) - 1, -1, -1):
        if before[here] in (".", ";") or (before[here] == "," and here < len(before) - 8):
            break
        if before[here].lower() in _MONEY_WORDS:
            cue, cue_place = _MONEY_WORDS[before[here].lower()], here
            break
    if not cue:
        for token in after[place : place + 4]:
            if token.lower() in _MONEY_WORDS:
                cue = _MONEY_WORDS[token.lower()]
                break
    total = "total" if mention.result and _TOTAL.search(f"{mention.before} {mention.after}") else ""
    left = "left" if mention.result and _LEFT.search(f"{mention.before} {mention.after}") else ""
    if left and cue in ("", "money", "spent", "paid", "received"):
        cue = "money"
    elif left:
        left = ""
    names: list[str] = []
    thing = (
        noun_phrase(after, place + 1, most=2)
        if place < len(after) and after[place].lower() in ("for", "on", "from", "in")
        else None
    )
    direct = noun_phrase(after, place, most=2)
    if direct is not None and place < len(after) and is_noun_like(after[place].lower()):
        names.append(
            snake(*direct.words) if direct.words[-1] in _MONEY_WORDS else snake(*direct.words, "price")
        )
    if before and before[-1].lower() in ("for", "at", "costing") and not mention.result:
        near = last_noun_phrase(before)
        if near and near[-1] not in _MONEY_WORDS:
            ending = "price" if each else "cost"
            names.append(snake(*([singular(word) for word in near] if each else near), ending))
    if cue in ("cost", "price", "charge", "fee") and cue_place >= 0:
        subject = last_noun_phrase(before[:cue_place]) or (thing.words if thing else None)
        object_ = noun_phrase(before, cue_place + 1, most=2)
        if (
            object_ is not None
            and object_.end > cue_place + 1
            and before[cue_place + 1 : cue_place + 2] == ["of"]
        ):
            subject = object_.words
        if subject and subject[-1] not in _MONEY_WORDS:
            each_word = [singular(word) for word in subject] if each else list(subject)
            names.append(snake(total, *each_word, "price" if each and not mention.result else cue))
    if each and cue not in ("cost", "price"):
        names.append(snake(cue or "dollars", "per", each))
    elif each:
        names.append(snake(each, "price"))
    if thing is not None:
        preposition = after[place]
        if cue in ("spent", "earned", "paid", "saved", "received", "given", "donation", "raised", "sales"):
            names.append(snake(total, cue, preposition, *thing.words))
        else:
            names.append(snake(total, *thing.words, cue if cue not in ("", "money", "change") else "cost"))
    if not names or total or left:
        names.insert(0, snake(total, cue or "dollars", left))
    names.append(snake(total, cue or "dollars", left))
    near = last_noun_phrase(before)
    if near and near[-1] not in _MONEY_WORDS:
        names.append(snake(*near, cue or "dollars"))
    return names
