from tests.training.corpus.decontamination.stories import COPIES, FIRST_SOLUTION, ITEMS, OTHERS
from training.corpus.decontamination.deciding import deciding_layers
from training.corpus.decontamination.embedding import CharacterEmbedding
from training.corpus.decontamination.planted import Pair
from training.corpus.decontamination.problem import Problem
from training.corpus.decontamination.recall import UNION, false_positives, nearest_rows, recall_rows, table

LAYERS = deciding_layers(ITEMS)
PLACES = {0: 0, 10: 1, 20: 2, 30: 3}


def test_every_kind_of_copy_is_counted_for_its_item() -> None:
    pairs = [Pair(0, kind, Problem(question, solution=FIRST_SOLUTION)) for kind, question in COPIES.items()]
    rows = {row.name: row for row in recall_rows(pairs, PLACES, LAYERS)}
    assert all(rows[kind].found[UNION] == 1 for kind in COPIES)
    assert rows["rephrased by hand"].found["13-grams"] == 0


def test_a_find_of_another_item_is_no_recall() -> None:
    pairs = [Pair(10, "verbatim", ITEMS[0])]
    row = recall_rows(pairs, PLACES, LAYERS)[0]
    assert (row.total, row.found.get(UNION, 0)) == (1, 0)


def test_a_false_positive_is_counted_once_for_each_problem() -> None:
    problems = [Problem(OTHERS[0]), ITEMS[0], ITEMS[0]]
    row = false_positives("some", problems, LAYERS)
    assert (row.total, row.found[UNION], row.found["minhash"]) == (3, 2, 2)


def test_an_item_found_as_itself_is_no_false_positive() -> None:
    assert false_positives("themselves", ITEMS, LAYERS, themselves=True).found == {}


def test_the_table_gives_percent() -> None:
    row = false_positives("some", [Problem(OTHERS[0]), ITEMS[0]], LAYERS)
    assert table([row], ["8-grams"]).splitlines()[-1].startswith("| some | 2 | 50%")


def test_the_nearest_item_of_a_verbatim_copy_is_its_original() -> None:
    pairs = [Pair(10, "verbatim", ITEMS[1]), Pair(20, "verbatim", ITEMS[0])]
    row = nearest_rows(pairs, PLACES, CharacterEmbedding([item.question for item in ITEMS]), "characters")[0]
    assert (row.name, row.total, row.found) == ("verbatim", 2, {"characters": 1})
