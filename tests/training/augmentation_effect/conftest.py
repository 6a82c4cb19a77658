"""The small curriculum and the file in GSM8K's form of the corpus tests, and a checkpoint to start from.

Beside them a curriculum of families that tell their facts in any order.
"""

from pathlib import Path

import pytest
from transformers import PreTrainedTokenizerFast

from tests.training.corpus.conftest import LEXICON
from tests.training.corpus.conftest import curriculum as curriculum
from tests.training.corpus.conftest import gsm8k as gsm8k
from training.model import new_generator
from training.presets import Preset, TrainingSettings

FAMILY = """
- id: test-tray-{number}
  grade: 2
  topic: addition-subtraction
  slots: {{p: person, q: person}}
  numbers: {{a: 2..40, b: 2..40, c: 2..40}}
  facts:
    - ["Bag {number} holds {{a}} shells.", "There are {{a}} shells for {{p}}.", "{{p}} has {{a}} shells."]
    - ["Bag {number} holds {{b}} stones.", "There are {{b}} stones for {{q}}.", "{{q}} has {{b}} stones."]
    - ["The bag holds {{c}} sticks.", "There are {{c}} sticks in a bag.", "A bag has {{c}} sticks."]
  order: {order}
  questions: ["How many things?", "How many is that?", "What is the sum?", "How many in all?"]
  solution: |
    shells = {{a}}
    stones = {{b}}
    sticks = {{c}}
    things = shells + stones + sticks  # put all together
    return things
  unit: things
"""


@pytest.fixture(scope="session")
def settings(preset: Preset) -> TrainingSettings:
    return preset.training


@pytest.fixture(scope="session")
def checkpoint(
    tmp_path_factory: pytest.TempPathFactory, preset: Preset, tokenizer: PreTrainedTokenizerFast
) -> Path:
    folder = tmp_path_factory.mktemp("start")
    new_generator(preset, len(tokenizer), seed=3).save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A curriculum in which every third family tells its facts as listed."""
    folder = tmp_path_factory.mktemp("orders")
    (folder / "families").mkdir()
    (folder / "lexicon.yaml").write_text(LEXICON)
    families = [FAMILY.format(number=n, order="any" if n % 3 else "told") for n in range(45)]
    (folder / "families" / "test.yaml").write_text("".join(families))
    return folder
