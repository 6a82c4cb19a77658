"""The solved problem on paper: the problem, the facts, the steps with their pictures, the answer."""

from __future__ import annotations

from app.teaching import sheet_phrases
from app.teaching.sheets import Block, Drawing, Group, Section, Sheet, Text
from app.teaching.step_cards import StepCard
from app.teaching.words import Explanation, Fact


def solution_sheet(question: str, explanation: Explanation) -> Sheet:
    """The sheet for a solution; where the tutor is not sure, it says so in the place of an answer."""
    said = explanation.answer_line or explanation.verdict_label
    groups = [
        Group((Text(sheet_phrases.a_solved_problem(), "title"), Text(question, "strong"))),
        _facts(explanation.facts),
        *(_step(number, card) for number, card in enumerate(explanation.steps, start=1)),
        Group((Text(said, "heading"), Text(explanation.verdict_sentence, "small"))),
    ]
    kept = tuple(group for group in groups if group.blocks)
    return Sheet(sheet_phrases.a_solved_problem(), (Section(sheet_phrases.a_solved_problem(), kept),))


def _facts(facts: tuple[Fact, ...]) -> Group:
    if not facts:
        return Group(())
    lines = (Text(sheet_phrases.fact(fact.value, fact.name, fact.reason)) for fact in facts)
    return Group((Text(sheet_phrases.what_we_know(), "heading"), *lines))


def _step(number: int, card: StepCard) -> Group:
    sum_line = f"{card.expression} = {card.result}" if card.expression else card.result
    blocks: list[Block] = [
        Text(card.sentence, mark=f"{number}."),
        Text(f"{sum_line} {card.title}", "strong", mark=" "),
    ]
    blocks += [Drawing(picture) for picture in card.pictures[:1]]
    if card.why is not None:
        blocks.append(Text(f"{card.why.question} {card.why.answer}", "small", mark=" "))
    return Group(tuple(blocks))
