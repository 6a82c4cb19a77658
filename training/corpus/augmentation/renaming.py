"""One word in place of another everywhere: in the question, in comments and inside the names of variables."""

import re

from app.curriculum.wording import identifier, upper_first, with_article
from app.problem.interpreter import run_program
from app.problem.prompt import format_completion, join_program
from training.corpus.example import CorpusExample, fraction_text


def occurs(word: str, text: str) -> bool:
    """Whether the text has the whole word, small or with a capital, also as part of a variable's name."""
    pieces = re.escape(word).replace(r"\ ", "[ _]")
    return bool(re.search(rf"(?<![^\W_]){pieces}(?![^\W_])", text, re.IGNORECASE))


def rename(text: str, old: str, new: str) -> str:
    """`text` with `new` for every whole word `old`; "a" and "an" before it fit."""
    article = re.compile(rf"\b([Aa])n? {re.escape(old)}(?!\w)")
    text = article.sub(
        lambda match: with_article(new) if match[1] == "a" else upper_first(with_article(new)), text
    )
    text = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _: new, text)
    return re.sub(rf"(?<!\w){re.escape(upper_first(old))}(?!\w)", lambda _: upper_first(new), text)


def rename_program(body: str, old: str, new: str) -> str:
    """A program with the word renamed in its comments and in the parts of its variables' names."""
    lines = []
    for line in body.splitlines():
        code, sign, comment = line.partition("#")
        code = re.sub(rf"(?<![^\W_]){re.escape(identifier(old))}(?![^\W_])", lambda _: identifier(new), code)
        lines.append(code + sign + rename(comment, old, new))
    return "\n".join(lines)


def runs_to_its_answer(example: CorpusExample) -> bool:
    """Whether the restricted interpreter gets the example's answer from its program."""
    trace = run_program(join_program(format_completion(example.body)))
    return (
        trace.answer is not None
        and trace.answer.exact is not None
        and (fraction_text(trace.answer.exact) == example.answer)
    )
