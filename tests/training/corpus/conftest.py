"""A small curriculum and a file in GSM8K's form, both written for these tests."""

import json
from pathlib import Path

import pytest

FAMILY = """
- id: test-story-{number}
  grade: {grade}
  topic: addition-subtraction
  slots: {{p: person}}
  numbers: {{a: 2..40, b: 2..40}}
  text:
    - "Story {number}: {{p}} has {{a}} shells and finds {{b}} more. How many shells are there now?"
    - "Story {number}: the {{a}} shells of {{p}} are joined by {{b}} others. How many is that?"
    - "Story {number}: how many shells has {{p}}, who had {{a}} and found {{b}}?"
    - "Story {number}: {{a}} shells lie in the bag of {{p}}, {{b}} in the box. How many lie in both?"
  solution: |
    shells = {{a}}
    found = {{b}}
    shells_now = shells + found  # put both together
{more}    return {result}
  unit: shells
"""
LONGER = """    doubled = shells_now * 2  # twice as many
    tripled = doubled + shells_now  # and once more
"""
LEXICON = "person: [Ada/she, Ben/he, Kim/they]\nadult: [Mr. Roe/he]\n"
FAMILIES = 60

GSM8K_PROBLEMS = [
    (
        "Rita packs 6 boxes with 8 lemons each. She gives 5 to Omar. How many lemons does she have left?",
        "Rita packed 6*8 = <<6*8=48>>48 lemons.\nShe has 48-5 = <<48-5=43>>43 lemons left.",
        "43",
    ),
    (
        "A scarf costs $20 and is sold at a 15% discount. What does Lena pay for 2 scarves?",
        "The discount is 20*15/100 = $<<20*15/100=3>>3.\nOne scarf costs 20-3 = $<<20-3=17>>17.\n"
        "Lena pays 17*2 = $<<17*2=34>>34 for two scarves.",
        "34",
    ),
    (
        "Sam reads 30 pages on Monday and half as many on Tuesday. How many pages does he read in all?",
        "Sam reads 30/2 = <<30/2=15>>15 pages on Tuesday.\nHe reads 30+15 = <<30+15=45>>45 pages in all.",
        "45",
    ),
    (
        "A choir has 40 singers. Two fifths of them are children. How many are adults?",
        "There are 40*2/5 = <<40*2/5=16>>16 children.\nSo 40-16 = <<40-16=24>>24 are adults.",
        "24",
    ),
    (
        "Nia walks 3 miles a day. How many miles does she walk in 2 weeks?",
        "There are 2*7 = <<2*7=14>>14 days.\nShe walks 3*14 = 42 miles.",
        "42",
    ),
    (
        "A tank holds 90 liters. Ivan fills it with 4 buckets of 20 liters. How many liters are missing?",
        "The buckets hold 4*20 = <<4*20=80>>80 liters.\n90-80 = <<90-80=10>>10 liters are missing.",
        "10",
    ),
]


@pytest.fixture(scope="session")
def curriculum(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A curriculum of one- and three-step families in grades 1 to 3."""
    folder = tmp_path_factory.mktemp("curriculum")
    (folder / "families").mkdir()
    (folder / "lexicon.yaml").write_text(LEXICON)
    families = [
        FAMILY.format(
            number=number,
            grade=1 + number % 3,
            more=LONGER if number % 2 else "",
            result="tripled" if number % 2 else "shells_now",
        )
        for number in range(FAMILIES)
    ]
    (folder / "families" / "stories.yaml").write_text("\n".join(families))
    return folder


@pytest.fixture(scope="session")
def gsm8k(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve problems in GSM8K's form: the six above twice, the second time told of another town."""
    path = tmp_path_factory.mktemp("gsm8k") / "train.jsonl"
    rows = [
        {"question": f"In {town}: {question}", "answer": f"{solution}\n#### {answer}"}
        for town in ("Arden", "Belmont")
        for question, solution, answer in GSM8K_PROBLEMS
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
