"""A text file falls into blocks, and no line is lost."""

from hypothesis import given
from hypothesis import strategies as st

from training.corpus.sources.text_blocks import LONGEST_LINES, Block, read_blocks


def blocks_of(text: str) -> list[Block]:
    return list(read_blocks(text.splitlines(keepends=True)))


def test_labelled_blocks_over_several_lines() -> None:
    first, second = blocks_of("Problem: Ada has 3 pens.\nShe buys 4. How many?\nAnswer: 7\n\nQ: Two?\nA: 2\n")
    assert first.fields == {"question": "Ada has 3 pens.\nShe buys 4. How many?", "answer": "7"}
    assert (first.line, second.line) == (1, 5)
    assert second.fields == {"question": "Two?", "answer": "2"}


def test_labels_may_have_numbers_and_any_case() -> None:
    (block,) = blocks_of("3. PROBLEM #12: x\nSolution 1: y\nfinal answer: z\n")
    assert block.fields == {"question": "x", "solution": "y", "answer": "z"}


def test_a_pair_a_line() -> None:
    blocks = blocks_of("What is two and 3?\t5\nWhat is 4 and 5?\t9\n")
    assert [block.fields for block in blocks] == [
        {"question": "What is two and 3?", "answer": "5"},
        {"question": "What is 4 and 5?", "answer": "9"},
    ]


def test_lines_above_an_answer_are_its_question() -> None:
    (block,) = blocks_of("7. Ada has 3 pens\nand buys 4. How many?\nAnswer: 7\n")
    assert not block.fault
    assert block.fields == {"question": "Ada has 3 pens\nand buys 4. How many?", "answer": "7"}


def test_programs_keep_their_form_fenced_or_not() -> None:
    code = "a: int = 3\n\nif a > 2:\n    q: int = 4\nreturn a"
    fenced, plain = blocks_of(f"Q: x\n```python\n{code}\n```\n\nA: 3\n\nQ: y\nProgram:\n{code}\nAnswer: 3\n")
    assert not fenced.fault
    assert fenced.fields == {"question": "x", "program": code, "answer": "3"}
    assert plain.fields == {"question": "y", "program": code, "answer": "3"}


def test_after_a_program_and_a_blank_line_only_its_answer_belongs_to_it() -> None:
    function = "def simple_math_problem():\n    if 1 > 2:\n        return 5\n\n    return 3"
    for code in ("Program:\na = 3\n\nreturn a", f"Program:\n{function}", f"```\n{function}\n```"):
        first, second, third = blocks_of(f"Q: x\n{code}\n\nA: 3\nQ: y\n{code}\n\nz\t4\n")
        assert first.fields["answer"] == "3"
        assert not second.fault
        assert "answer" not in second.fields
        assert third.fields == {"question": "z", "answer": "4"}


def test_faulty_blocks_say_what_is_wrong() -> None:
    faults = [
        block.fault
        for block in blocks_of(
            "My problems\n\nAnswer: 3\n\nQ: x\nA: 1\nA: 2\n\nQ: x\n```\nreturn 1\n```\nmore words\n"
        )
    ]
    assert [fault.split(":")[0] for fault in faults] == [
        "the lines are of no known form",
        "there is no question before the answer",
        "there are two fields answer",
        "there is text after the program",
    ]


def test_a_block_without_end_is_cut() -> None:
    blocks = blocks_of("Q: x\n```\n" + "line\n" * (2 * LONGEST_LINES))
    assert f"more than {LONGEST_LINES}" in blocks[0].fault
    assert all(len(block.lines) <= LONGEST_LINES for block in blocks)


PIECES = st.sampled_from(
    [
        *(
            "Problem: ",
            "Q: ",
            "A: ",
            "Answer: ",
            "Solution: ",
            "Program:",
            "```",
            "```python",
            "x\t7",
            "\t",
            "",
        ),
        *("    x = 3", "return x", "How many?", "7", "3*4=<<3*4=12>>12", "#### 12", "  ", "S: 1\x85\x0c2"),
    ]
)


@given(st.lists(st.lists(PIECES, max_size=3).map("".join), max_size=30))
def test_every_line_with_something_on_it_is_in_one_block(lines: list[str]) -> None:
    blocks = list(read_blocks(line + "\n" for line in lines))
    kept = [line for block in blocks for line in block.lines if line.strip()]
    assert kept == [line for line in lines if line.strip()]
    for block in blocks:
        assert lines[block.line - 1] == block.lines[0]
