"""Files are checked on load, and every fault is told with its file, family and field."""

from pathlib import Path
from threading import Event
from typing import Any

import pytest

from app.curriculum import Curriculum, CurriculumError, LoadingStopped, load_curriculum
from tests.curriculum.conftest import FIELDS, SMALL_LEXICON, write_curriculum


def test_the_app_has_its_families(curriculum: Curriculum) -> None:
    assert len(curriculum.families) >= 2600
    assert len({family.id for family in curriculum.families}) == len(curriculum.families)
    assert sum(len(family.text) for family in curriculum.families) >= 11_500
    assert curriculum.family("k2-addto-pond-swimmers").grade == 0
    with pytest.raises(CurriculumError, match="there is no family 'nothing'"):
        curriculum.family("nothing")


def test_a_folder_of_families_is_read(tmp_path: Path) -> None:
    curriculum = load_curriculum(write_curriculum(tmp_path, [FIELDS]))
    assert [family.id for family in curriculum.families] == ["shared-apples"]
    assert curriculum.lexicon.root["fruit"] == ["apple", "cherry/cherries"]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"grade": 9}, "first.yaml: shared-apples: grade: .*less than or equal to 8"),
        ({"grade": "3"}, "first.yaml: shared-apples: grade: .*valid integer"),
        ({"topic": "magic"}, "first.yaml: shared-apples: topic: .*'addition-subtraction'"),
        ({"colour": "red"}, "first.yaml: shared-apples: colour: there is no such field; mend its name"),
        ({"text": ["a?", "b?", "c?"]}, "first.yaml: shared-apples: text: write at least 4 phrasings"),
        ({"text": ["a?", "b?", "c?", "c?"]}, "text: two phrasings are the same; write another one"),
        ({"text": ["a?", "b?", "c?", "d"]}, "text: this phrasing must end with a question mark"),
        ({"slots": {"x": "metal", "p": "person"}}, "slots.x: the lexicon has no class 'metal'; add it"),
        ({"slots": {"x": [True, "off"], "p": "person"}}, r"slots.x.*0: .*valid string"),
        ({"numbers": {"a b": 1}}, "numbers: 'a b' cannot be a name; use letters, digits and _"),
        ({"numbers": {True: 1}}, "YAML reads this name as true or false; rename it"),
        ({"id": "Shared Apples"}, "first.yaml: Shared Apples: id: .*match pattern"),
        ({"answer": "guess"}, "shared-apples: answer: .*'count'"),
    ],
)
def test_a_fault_is_told_with_its_place(tmp_path: Path, fields: dict[str, Any], message: str) -> None:
    with pytest.raises(CurriculumError, match=message):
        load_curriculum(write_curriculum(tmp_path, [{**FIELDS, **fields}]))


def test_every_fault_is_told(tmp_path: Path) -> None:
    missing = {name: value for name, value in FIELDS.items() if name != "solution"}
    with pytest.raises(CurriculumError) as caught:
        load_curriculum(write_curriculum(tmp_path, [missing, FIELDS, FIELDS, "words"]))
    assert str(caught.value).splitlines() == [
        "first.yaml: shared-apples: solution: the field is missing; add it",
        "first.yaml: shared-apples: id: another family has this id; choose a new one",
        "first.yaml: family 4: Input should be a valid dictionary or instance of Family",
    ]


def test_what_macos_leaves_on_a_stick_is_no_file_of_families(tmp_path: Path) -> None:
    folder = write_curriculum(tmp_path, [FIELDS])
    (folder / "families" / "._first.yaml").write_bytes(b"\x00\x05\x16\x07")
    assert len(load_curriculum(folder).families) == 1


def test_bare_arithmetic_needs_no_question_mark(tmp_path: Path) -> None:
    texts = ["{a} + {b}", "{a} + {b} =", "{a} plus {b}", "add {a} and {b}"]
    bare = {**FIELDS, "topic": "plain-arithmetic", "text": texts}
    assert load_curriculum(write_curriculum(tmp_path, [bare])).families[0].text == texts


@pytest.mark.parametrize(
    ("families", "lexicon", "message"),
    [
        ({"id": "x"}, SMALL_LEXICON, "first.yaml: the file must be a list of families"),
        (None, SMALL_LEXICON, "first.yaml: the file must be a list of families"),
        ([FIELDS], {"person": ["Ana"]}, "lexicon.yaml: 'Ana' is not a person; write Name/he"),
        ([FIELDS], {"fruit": "apple"}, "lexicon.yaml: fruit: .*valid list"),
    ],
)
def test_files_of_another_kind(tmp_path: Path, families: Any, lexicon: Any, message: str) -> None:
    with pytest.raises(CurriculumError, match=message):
        load_curriculum(write_curriculum(tmp_path, families, lexicon))


def test_a_folder_without_families(tmp_path: Path) -> None:
    with pytest.raises(CurriculumError, match=r"lexicon\.yaml cannot be read \(.*\); check the folder"):
        load_curriculum(tmp_path)
    (tmp_path / "lexicon.yaml").write_text("fruit: [apple]")
    with pytest.raises(CurriculumError, match="give the folder that has families/ in it"):
        load_curriculum(tmp_path)


def test_broken_yaml_is_told(tmp_path: Path) -> None:
    folder = write_curriculum(tmp_path, [FIELDS])
    (folder / "families" / "second.yaml").write_text("- id: [unclosed")
    with pytest.raises(CurriculumError, match=r"second\.yaml: this is not YAML"):
        load_curriculum(folder)


def test_loading_stops_when_it_is_told_to(tmp_path: Path) -> None:
    stop = Event()
    folder = write_curriculum(tmp_path, [FIELDS])
    assert len(load_curriculum(folder, stop=stop).families) == 1
    stop.set()
    with pytest.raises(LoadingStopped):
        load_curriculum(folder, stop=stop)
