"""Numbers of texts and programs are changed where they stand."""

from fractions import Fraction

from app.problem.quantities import quantities
from app.problem.renumbering import literals, with_numbers, with_words


def test_numbers_in_names_and_comments_are_not_those_of_the_code() -> None:
    changed = with_numbers("a2 = 2 * b_2  # both\nc = 2.5  # two of them", {Fraction(2): Fraction(7)})
    assert changed == "a2 = 7 * b_2  # both\nc = 2.5"


def test_literals_are_those_of_the_code() -> None:
    assert literals("a2 = 2 * b_2 + 1_000  # 9 of them\nc = 2.5") == ["2", "1_000", "2.5"]


def test_a_number_of_a_text_is_written_as_the_old_one_was() -> None:
    question = "Ana has $3.50, Ben 1,250 beads and 7 more. How many beads?"
    changing = quantities(question)
    change = {Fraction(7, 2): Fraction(17, 4), Fraction(1250): Fraction(1432), Fraction(7): Fraction(9)}
    told = with_words(question, changing, change)
    assert told == "Ana has $4.25, Ben 1,432 beads and 9 more. How many beads?"
