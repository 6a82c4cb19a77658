"""The chained structures that are counted as covered are those of problems that a build writes."""

from pathlib import Path

import pytest

from app.curriculum import load_curriculum
from training.corpus.augmentation import Mix
from training.corpus.build import build
from training.corpus.coverage.chains import chained_stories
from training.corpus.coverage.corpora import corpus_structures
from training.corpus.coverage.measure import Structure, coverage, family_structures
from training.corpus.settings import Settings
from training.examples import rows_of

FAMILIES = """
- id: apples-left
  grade: 2
  topic: addition-subtraction
  slots: {p: [Tom/he, Ben/he, Leo/he]}
  numbers: {n: 8..14, k: 2..6}
  text:
    - "{p} has {n} apples. {p} eats {k}. How many apples does {p} have left?"
    - "{p} had {n} apples and lost {k}. How many apples does {p} have left?"
    - "{p} picks {n} apples and eats {k}. How many apples does {p} have left?"
    - "{p} picked {n} apples. {p} ate {k}. How many apples does {p} have left?"
  solution: |
    apples = {n}
    eaten = {k}
    left = apples - eaten  # the rest
    return left
  unit: apples
- id: pencils-packed
  grade: 3
  topic: multiplication-division
  slots: {p: [Ana/she, Eva/she, Mia/she]}
  numbers: {n: 2..9, k: 2..4}
  text:
    - "{p} puts {n} pencils into each box. {p} fills {k} boxes. How many pencils does {p} have?"
    - "{p} has {k} boxes with {n} pencils in each box. How many pencils does {p} have in all?"
    - "{p} packs {n} pencils into each box. {p} packs {k} boxes. How many pencils does {p} pack?"
    - "{p} has {n} pencils in each of {k} boxes. How many pencils does {p} have?"
  solution: |
    pencils = {n}
    boxes = {k}
    packed = pencils * boxes  # the same in each
    return packed
  unit: pencils
- id: shells-sold
  grade: 4
  topic: multi-step
  slots: {p: [Omar/he, Kofi/he, Hugo/he]}
  numbers: {n: 4..36, k: 1..3, m: 2..5}
  where: [n > k]
  text:
    - "{p} finds {n} shells. {p} breaks {k} and sells the others for ${m} each. How much money does {p} get?"
    - "{p} finds {n} shells. {p} breaks {k} and sells the rest for ${m} each. How much money does {p} get?"
    - "{p} found {n} shells. {p} lost {k} and sold the others for ${m} each. How much money did {p} get?"
    - "{p} had {n} shells. {p} lost {k} and sold the rest for ${m} each. How much money did {p} get?"
  solution: |
    shells = {n}
    broken = {k}
    price = {m}
    whole = shells - broken  # those that are not broken
    money = whole * price  # the same for each
    return money
  unit: dollars
"""
LEXICON = "person: [Ada/she, Ben/he, Kim/they]\nadult: [Mr. Roe/he]\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three families whose stories can follow one another."""
    folder = tmp_path_factory.mktemp("chained")
    (folder / "families").mkdir()
    (folder / "lexicon.yaml").write_text(LEXICON)
    (folder / "families" / "stories.yaml").write_text(FAMILIES)
    return folder


@pytest.fixture(scope="module")
def corpus(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `corpus build --augment` makes of them, chains alone."""
    out = tmp_path_factory.mktemp("out") / "corpus"
    settings = Settings(3000, 1, curriculum=folder, augment=1.0, mix=Mix({"chaining": 1.0}))
    build(out, settings, 1, show_progress=False)
    return out


def texts(structures: object) -> set[str]:
    assert isinstance(structures, dict)
    return {structure.form.text for structure in structures}


def test_forms_that_are_counted_are_in_a_build(folder: Path, corpus: Path) -> None:
    alone = texts(family_structures(load_curriculum(folder), 0))
    two = {
        "x*(x*x - x)",
        "x*(x - x - x)",
        "x*x - x",
    }  # pencils and shells, apples and shells, pencils and apples
    three = {"x*(x*(x - x) - x)"}  # apples, pencils and shells
    assert not alone & (two | three)
    assert two | three <= texts(chained_stories(load_curriculum(folder), 0))
    assert two | three <= texts(corpus_structures(corpus))


def test_three_stories_are_in_a_build(corpus: Path) -> None:
    three = [
        row
        for shard in sorted(corpus.glob("*.parquet"))
        for row in rows_of(shard)
        if row["body"].count("as many as that") == 2
    ]
    assert three
    for row in three:
        assert sum(name in row["question"] for name in ("Tom", "Ben", "Leo")) == 1
        assert sum(name in row["question"] for name in ("Ana", "Eva", "Mia")) == 1
        assert sum(name in row["question"] for name in ("Omar", "Kofi", "Hugo")) == 1
        assert row["question"].endswith("?")


def test_a_corpus_covers_a_problem_that_its_families_do_not(folder: Path, corpus: Path) -> None:
    families = family_structures(load_curriculum(folder), 0)
    built = corpus_structures(corpus)
    wanted = next(structure for structure in built if structure.form.text == "x*(x*(x - x) - x)")
    problems: dict[Structure, int] = {wanted: 1}
    assert coverage(problems, families).form[0].covered == 0
    assert coverage(problems, families + built).form[0].covered == 1
