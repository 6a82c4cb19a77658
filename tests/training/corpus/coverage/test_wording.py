"""Masking, phrases, and what counts as rare."""

from training.corpus.coverage.wording import feature_rates, masked, phrases, rare_phrases


def test_numbers_money_and_names_are_masked() -> None:
    text = masked("Anna has $1,250.50 and twenty-five marbles. Then Tom gave Anna 3/4 of his.")
    assert text == "@ has $# and # marbles. then @ gave @ # of his."


def test_phrases_stay_within_a_sentence() -> None:
    found = phrases("Anna has 3 pens. She buys 4 more.")
    assert "she buys # more" in found
    assert "@ has #" in found
    assert not any("pens . he" in phrase for phrase in found)


def test_a_phrase_of_theirs_that_ours_lack_is_listed_and_a_common_one_is_not() -> None:
    theirs = ["Calculate the total cost of 3 pens."] * 10
    ours = ["What is the cost of 3 pens?"] * 10
    names = [rate.name for rate in rare_phrases(theirs, ours)]
    assert "calculate the total cost" in names
    assert "cost of # pens" not in names
    assert "calculate" not in names  # part of a longer phrase that is as frequent


def test_features_are_counted_in_questions_of_a_thousand() -> None:
    rates = {
        rate.name: rate for rate in feature_rates(["If he has 3, how many are left?", "Add 1."], ["Hm."])
    }
    assert rates["question begins with if"].gsm8k == 500
    assert rates["number in the question's sentence"].gsm8k == 500
    assert rates["left"].families == 0
