"""A direct question as the clause that other forms of asking hold: "does Sam have now" -> "Sam has now"."""

import re

SUBJECT = (
    r"(?P<subject>(?:I|we|you|he|she|it|they|each (?:person|child|friend|student|one)|everyone|(?:Mr|"
    r"Mrs|Ms|Dr)\. [A-Z]\w+|"
    r"(?:[A-Z][^\W\d_]+(?: and [A-Z][^\W\d_]+)?)|(?:the|his|her|their|a|an|each|my|one) [a-z]+))"
)
VERB = r"(?P<verb>[a-z]+)(?! of\b)"
AUXILIARY = re.compile(
    rf"(?P<aux>does|do|did|will|can|could|would|must|should) {SUBJECT} {VERB}\b(?P<rest>[^?]*)"
)
THERE = re.compile(r"(?P<be>is|are|was|were|will) there\b(?P<rest>[^?]*)")
BE_STATE = re.compile(
    r"(?P<be>is|are|was|were) (?P<rest>(?:left|needed|still|missing|sold|used|bought|given|in|on|not|"
    r"eaten|free|empty)\b[^?]*)"
)
HAVE = re.compile(rf"(?P<have>has|have|had) {SUBJECT} (?P<rest>[a-z]+(?:ed|t|n|ne|wn|ught)\b[^?]*)")
PAST = dict(
    pair.split(":")
    for pair in (
        "have:had buy:bought sell:sold give:gave get:got find:found make:made take:took eat:ate read:read "
        "run:ran spend:spent pay:paid lose:lost keep:kept bring:brought write:wrote see:saw catch:caught "
        "go:went drive:drove ride:rode swim:swam win:won put:put cut:cut cost:cost need:needed use:used "
        "bake:baked pick:picked collect:collected start:started walk:walked save:saved earn:earned "
        "share:shared count:counted plant:planted score:scored receive:received pack:packed fill:filled "
        "travel:traveled work:worked play:played paint:painted drink:drank sleep:slept leave:left "
        "begin:began do:did end:ended own:owned lend:lent send:sent hold:held grow:grew sew:sewed "
        "gain:gained finish:finished jump:jumped carry:carried cover:covered look:looked reach:reached "
        "sing:sang fit:fit stay:stayed come:came weigh:weighed know:knew meet:met owe:owed want:wanted "
        "climb:climbed serve:served sit:sat learn:learned visit:visited print:printed throw:threw hit:hit "
        "fall:fell return:returned remain:remained live:lived show:showed answer:answered solve:solved "
        "charge:charged order:ordered wash:washed break:broke add:added miss:missed deliver:delivered "
        "load:loaded produce:produced contain:contained measure:measured last:lasted build:built "
        "borrow:borrowed donate:donated "
    ).split()
)
"""Verbs whose past is known: others are left alone."""
PLURAL_SUBJECTS = re.compile(r"(?:I|we|you|they)$|.* and |(?:the|his|her|their|my) [a-z]+s$")


def clause(tail: str) -> str | None:
    """What follows "how many apples", told: "are left" stays, "does Sam have" becomes "Sam has".

    None where unsure.
    """
    tail = tail.strip()
    if match := THERE.fullmatch(tail):
        return f"there {match['be']}{match['rest']}".rstrip()
    if BE_STATE.fullmatch(tail):
        return tail
    if match := HAVE.fullmatch(tail):
        return f"{match['subject']} {match['have']} {match['rest']}"
    if match := AUXILIARY.fullmatch(tail):
        subject, verb, rest = match["subject"], match["verb"], match["rest"].rstrip()
        if verb not in PAST:
            return None
        if match["aux"] in ("will", "can", "could", "would", "must", "should"):
            return f"{subject} {match['aux']} {verb}{rest}"
        if match["aux"] == "did":
            return f"{subject} {PAST[verb]}{rest}"
        many = bool(PLURAL_SUBJECTS.match(subject))
        if many != (match["aux"] == "do"):
            return None
        return f"{subject} {verb if many else third_person(verb)}{rest}"
    return None


def third_person(verb: str) -> str:
    """Have -> has, go -> goes, carry -> carries, walk -> walks."""
    if verb == "have":
        return "has"
    if re.search(r"(?:s|x|z|ch|sh|o)$", verb):
        return verb + "es"
    return verb[:-1] + "ies" if re.search(r"[^aeiou]y$", verb) else verb + "s"
