import pytest

from training.corpus.cleaning.naming import is_meaningless, name_lines
from training.corpus.cleaning.straight import read_program


@pytest.mark.parametrize("name", ["result", "x", "var2", "temp_1", "final_answer", "num", ""])
def test_names_without_meaning(name: str) -> None:
    assert is_meaningless(name)


@pytest.mark.parametrize("name", ["total", "boxes", "result_per_box", "answered", "in_hall"])
def test_names_with_meaning(name: str) -> None:
    assert not is_meaningless(name)


def names(question: str, body: str) -> list[str]:
    return list(name_lines(question, read_program(body)).values())


def test_equal_numbers_are_named_in_their_order() -> None:
    question = "There are 4 dogs and 4 cats. How many animals are there?"
    assert names(question, "a = 4\nb = 4\nreturn a + b") == ["dogs", "cats", "animals"]


def test_a_percent_is_known_as_a_decimal() -> None:
    question = "A coat of $50 is sold with 20% off. How much is the discount?"
    assert names(question, "price = 50\nx = 0.2\nreturn price * x")[:2] == ["price", "percent_off"]


@pytest.mark.parametrize(
    ("right", "name"),
    [
        ("crates * pears_per_crate", "pears"),
        ("pen_cost * crates", "total_pen_cost"),
        ("crates * percent_off / 100", "part_of_crates"),
        ("crates * percent_off", "part_of_crates"),
        ("crates + boxes", "crates_and_boxes"),
        ("old_crates + crates", "total_crates"),
        ("crates - 2", "crates_left"),
        ("1 / 5", "share"),
        ("int(crates)", "whole_crates"),
    ],
)
def test_a_line_without_a_name_is_named_after_its_operands(right: str, name: str) -> None:
    givens = "crates = 9\nboxes = 2\npears_per_crate = 5\npen_cost = 3\npercent_off = 4\nold_crates = 8\n"
    assert names("Nothing is asked.", f"{givens}x = {right}\nfound = x * 2\nreturn found")[-2] == name


def test_no_name_comes_twice() -> None:
    body = "x = 4\nx = x * x\nx = x * x\nreturn x"
    found = names("What comes out?", body)
    assert len(set(found)) == len(found) == 3
