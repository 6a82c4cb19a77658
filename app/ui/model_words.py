"""What the settings say of the model in use: what it is made for and learned from, and how often it errs."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.packs.facts import Curve, HeldOut
from app.packs.manifest import Manifest
from app.sentences import say
from app.sentences.numerals import percent, whole

OWN_NOTES = (
    QT_TRANSLATE_NOOP(
        "settings",
        "Problems expanded from TinyTutor's own authored families (MIT) and augmented, held-out families and "
        "numbers left out.",
    ),
    QT_TRANSLATE_NOOP("settings", "TinyTutor's own problems written one by one (MIT), and redraws of them."),
    QT_TRANSLATE_NOOP(
        "settings",
        "Programs made from GSM8K's training split (Cobbe et al. 2021, MIT) and redraws of them, without its "
        "development tenth (index divisible by 10).",
    ),
    QT_TRANSLATE_NOOP(
        "settings",
        "The model that reads a question began as all-MiniLM-L6-v2 (Wang et al. 2020, Apache 2.0).",
    ),
)
"""What the manifests of our own packs say of their data."""


def data_set_name(key: str) -> str:
    """What a set of problems that a pack was measured on is called; one that is not known, by its key."""
    return {
        "held-out-numbers": say("settings", "Known kinds of problems, numbers never seen"),
        "held-out-numbers-short": say("settings", "Known kinds of short problems, numbers never seen"),
        "held-out-families": say("settings", "Kinds of problems never seen"),
        "held-out-families-short": say("settings", "Kinds of short problems never seen"),
        "child-problems": say("settings", "Problems as children type them"),
        "more-child-problems": say("settings", "Problems that children, parents and teachers type"),
        "gsm8k-development": say("settings", "GSM8K: long school problems of other people"),
    }.get(key, key.replace("-", " ").capitalize())


def topic_name(topic: str) -> str:
    """A topic of a manifest in words; one that is not known, by its key."""
    return {
        "addition-subtraction": say("settings", "addition and subtraction"),
        "multiplication-division": say("settings", "multiplication and division"),
        "multi-step": say("settings", "several steps"),
        "money": say("settings", "money"),
        "time": say("settings", "time"),
        "measurement": say("settings", "measurement"),
        "comparison": say("settings", "comparison"),
        "fractions": say("settings", "fractions"),
        "decimals": say("settings", "decimals"),
        "percent": say("settings", "percent"),
        "counting": say("settings", "counting"),
        "geometry": say("settings", "geometry"),
        "patterns": say("settings", "patterns"),
        "rate": say("settings", "rate"),
        "ratio": say("settings", "ratio"),
        "average": say("settings", "average"),
        "age": say("settings", "age"),
        "speed": say("settings", "speed"),
        "work": say("settings", "work"),
        "plain-arithmetic": say("settings", "plain arithmetic"),
        "data": say("settings", "data"),
        "logic": say("settings", "logic"),
        "number-theory": say("settings", "number theory"),
        "estimation": say("settings", "estimation"),
    }.get(topic, topic.replace("-", " "))


def data_note(note: str) -> str:
    """A sentence of a manifest on what its models learned from; of another pack, as it is there."""
    return say("settings", note) if note in OWN_NOTES else note


def grades_words(manifest: Manifest) -> str:
    """What a pack is made for: "Grades K to 8: money, time"; empty where it does not say."""
    if not manifest.grades:
        return ""
    first, last = (
        ("K" if grade == 0 else str(grade)) for grade in (min(manifest.grades), max(manifest.grades))
    )
    grades = say("settings", "Grades {first} to {last}").format(first=first, last=last)
    topics = ", ".join(topic_name(topic) for topic in manifest.topics)
    return f"{grades}: {topics}" if topics else grades


def curve_words(found: Curve) -> str:
    """The curve of answers against errors in sentences."""
    part = next((one for one in found.points if one.answered >= 0.5), found.points[-1])
    said = [
        say("settings", "TinyTutor calls an answer checked for {answered} of {problems} problems.").format(
            answered=percent(found.answered), problems=whole(found.problems)
        )
    ]
    if found.wrong is not None:
        said.append(say("settings", "{wrong} of these were wrong.").format(wrong=percent(found.wrong, 1)))
    if found.wrong_at_most is not None and found.confidence is not None:
        said.append(
            say("settings", "With {confidence} confidence no more than {wrong} of these are wrong.").format(
                confidence=percent(found.confidence), wrong=percent(found.wrong_at_most, 1)
            )
        )
    had_it = say("settings", "Had it answered {answered}, {wrong} of these would have been wrong.")
    said += [
        had_it.format(answered=percent(point.answered), wrong=percent(point.wrong))
        for point in dict.fromkeys((part, found.points[-1]))
    ]
    return " ".join(said)


def figures_words(one: HeldOut) -> str:
    """How often it is right on one set of problems, and what it says of them."""
    said = say("settings", "{right} of {problems} right with one answer to each")
    words = [said.format(right=percent(one.best), problems=whole(one.problems))]
    if one.shown is not None:
        words.append(say("settings", "{shown} called checked").format(shown=percent(one.shown)))
    if one.shown_wrong is not None:
        words.append(say("settings", "{wrong} of these wrong").format(wrong=percent(one.shown_wrong)))
    return ", ".join(words)
