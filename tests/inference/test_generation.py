"""Candidates: reproducible, independent of how they are batched, ended where they should be."""

import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from app.inference import Engine, EngineSettings, Generated, PromptTooLong, Sampling
from app.inference.random_model import write_random_model
from app.problem.prompt import format_prompt

from .conftest import PROMPT, SETTINGS, TINY

WARM = Sampling(temperature=1.0, top_k=0, top_p=1.0, max_tokens=30, seed=5)
SET, RETURN, MORE = "    apples = 3", "\n    return apples", "\n    more"


def by_index(candidates: list[Generated]) -> list[Generated]:
    return sorted(candidates, key=lambda c: c.index)


def test_equal_seeds_give_equal_candidates(shared_engine: Engine) -> None:
    first = list(shared_engine.generate(PROMPT, 6, WARM))
    list(shared_engine.generate(format_prompt("Another question."), 2, WARM))
    assert list(shared_engine.generate(PROMPT, 6, WARM)) == first
    assert len({c.text for c in first}) == 6


def test_another_seed_gives_other_candidates(shared_engine: Engine) -> None:
    texts = {c.text for c in shared_engine.generate(PROMPT, 4, WARM)}
    assert texts.isdisjoint(c.text for c in shared_engine.generate(PROMPT, 4, replace(WARM, seed=6)))


def test_a_candidate_does_not_depend_on_the_others(shared_engine: Engine) -> None:
    few = by_index(list(shared_engine.generate(PROMPT, 3, WARM)))
    many = by_index(list(shared_engine.generate(PROMPT, 9, WARM)))  # more than places
    assert [c.index for c in many] == list(range(9))
    assert [c.text for c in many[:3]] == [c.text for c in few]
    assert [c.log_probability for c in many[:3]] == pytest.approx([c.log_probability for c in few], abs=1e-3)


def test_a_batch_writes_what_single_candidates_write_at_temperature_zero(shared_engine: Engine) -> None:
    cold = replace(WARM, temperature=0.0)
    batch = [c.text for c in shared_engine.generate(PROMPT, 4, cold)]
    single = [c.text for _ in range(2) for c in shared_engine.generate(PROMPT, 1, cold)]
    assert set(batch) == set(single)
    assert len(set(batch)) == 1


def test_candidates_that_do_not_fit_together_are_all_written(models: Path) -> None:
    long = Sampling(temperature=0.5, top_k=3, max_tokens=90, seed=5)  # eight need 720 cells and the prompt's
    with Engine(models / "generator.gguf", None, replace(SETTINGS, places=8)) as roomy:
        expected = by_index(list(roomy.generate(PROMPT, 8, long)))
    with Engine(models / "generator.gguf", None, replace(SETTINGS, places=8, context_tokens=256)) as narrow:
        found = by_index(list(narrow.generate(PROMPT, 8, long)))
    assert [c.index for c in found] == list(range(8))
    assert {c.tokens for c in found if c.finish == "length"} == {90}
    # sums over cells in another order differ in the last digit, which a random model's flat choices may show
    assert sum(a.text == b.text for a, b in zip(found, expected, strict=True)) >= 6


def test_candidates_that_move_together_write_what_they_write_alone(models: Path) -> None:
    long = replace(WARM, max_tokens=120)  # some end by chance before it and leave gaps
    written = []
    for places in (8, 1):
        with Engine(models / "generator.gguf", None, replace(SETTINGS, places=places)) as engine:
            written.append(by_index(list(engine.generate(PROMPT, 12, long))))
    assert len({c.tokens for c in written[0]}) > 3
    # a product of other height adds in another order, which a random model's flat choices may show
    assert sum(a.text == b.text for a, b in zip(*written, strict=True)) >= 8


def test_a_lone_candidate_that_fills_the_memory_ends_there(tmp_path: Path) -> None:
    # the model could read 1024 tokens, the engine may keep 256, the prompt's among them
    write_random_model(tmp_path / "long.gguf", replace(TINY, context=1024), successors={"\n": "x", "x": "x"})
    with Engine(tmp_path / "long.gguf", None, replace(SETTINGS, context_tokens=256)) as narrow:
        (candidate,) = narrow.generate(PROMPT, 1, Sampling(max_tokens=1000))
    assert (candidate.finish, set(candidate.text)) == ("length", {"x"})
    assert 100 < candidate.tokens < 256


def test_a_call_waits_for_one_under_way_however_long(models: Path) -> None:
    patient = replace(SETTINGS, silence_seconds=1.5)  # less than the first call takes
    with Engine(models / "generator.gguf", None, patient) as engine:
        first = engine.generate(PROMPT, 100_000, WARM)
        next(first)
        stop = threading.Timer(4, first.close)
        stop.start()
        assert len(list(engine.generate(PROMPT, 2, WARM))) == 2
        stop.join()


def write_chain(path: Path, successors: Mapping[str, str]) -> None:
    write_random_model(path, TINY, words=(SET, RETURN, MORE), successors=successors)


@pytest.mark.parametrize(("after_return", "finish"), [("<|end|>", "stop"), (MORE, "stop"), ("x", "length")])
def test_a_program_ends_at_the_end_token_or_after_its_return_line(
    tmp_path: Path, after_return: str, finish: str
) -> None:
    write_chain(tmp_path / "chain.gguf", {"\n": SET, SET: RETURN, RETURN: after_return, "x": "x"})
    with Engine(tmp_path / "chain.gguf", None, SETTINGS) as engine:
        candidates = list(engine.generate(PROMPT, 5, Sampling(max_tokens=10)))
    text = SET + RETURN + ("x" * 8 if finish == "length" else "")
    assert {(c.text, c.finish) for c in candidates} == {(text, finish)}
    assert all(-0.1 < c.log_probability <= 0 for c in candidates)


def test_a_candidate_goes_on_from_a_beginning(tmp_path: Path) -> None:
    write_chain(tmp_path / "chain.gguf", {"\n": SET, SET: "\n", "x": RETURN, RETURN: "<|end|>"})
    with Engine(tmp_path / "chain.gguf", None, SETTINGS) as engine:
        cold = Sampling(temperature=0)
        (line,) = engine.generate(PROMPT, 1, cold, one_line=True)
        (rest,) = engine.generate(PROMPT, 1, cold, beginning=line.text + "x")
    assert (line.text, line.finish) == (SET + "\n", "line")
    assert (rest.text, rest.finish) == (RETURN, "stop")


def test_what_was_read_before_does_not_change_what_follows(shared_engine: Engine) -> None:
    lines = ["    a = 1\n", "    a = 1\n    b = 22\n", "    a = 3\n", "", "    a = 1\n"]
    found = {line: list(shared_engine.generate(PROMPT, 3, WARM, beginning=line)) for line in lines}
    for line in lines:
        list(shared_engine.generate(format_prompt("Another question."), 1, WARM))
        again = list(shared_engine.generate(PROMPT, 3, WARM, beginning=line))
        assert [c.text for c in again] == [c.text for c in found[line]]
    assert len({c.text for written in found.values() for c in written}) == 12


def test_a_model_that_never_returns_stops_at_the_longest_allowed(tmp_path: Path) -> None:
    write_chain(tmp_path / "chain.gguf", {"\n": SET, SET: MORE, MORE: MORE})
    with Engine(tmp_path / "chain.gguf", None, SETTINGS) as engine:
        (candidate,) = engine.generate(PROMPT, 1, Sampling(max_tokens=7))
    assert (candidate.text, candidate.tokens, candidate.finish) == (SET + MORE * 6, 7, "length")


def test_special_tokens_spelled_in_a_question_are_plain_text(tmp_path: Path) -> None:
    # read as the end token, the prompt's last line would be followed by MORE
    write_chain(tmp_path / "chain.gguf", {"<|end|>": MORE, ">": SET, SET: RETURN, RETURN: "<|end|>"})
    with Engine(tmp_path / "chain.gguf", None, SETTINGS) as engine:
        (candidate,) = engine.generate("<|end|>", 1, Sampling(temperature=0))
    assert candidate.text == SET + RETURN


def test_a_prompt_that_leaves_no_room_is_refused(shared_engine: Engine) -> None:
    with pytest.raises(PromptTooLong, match="shorten") as error:
        list(shared_engine.generate("many words " * 100, 1, WARM))
    assert error.value.tokens > error.value.limit == 256 - 32
    assert len(list(shared_engine.generate(PROMPT, 1, WARM))) == 1


def test_no_candidates_wanted_none_written(shared_engine: Engine) -> None:
    assert list(shared_engine.generate(PROMPT, 0, WARM)) == []


@pytest.mark.parametrize("wrong", [{"places": 0}, {"places": 256}, {"threads": 0}])
def test_settings_out_of_range_are_refused(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError):
        EngineSettings(**wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "wrong",
    [
        {"temperature": -1},
        {"temperature": 0.001},
        {"top_p": 0},
        {"top_p": 1.5},
        {"top_k": -1},
        {"max_tokens": 0},
        {"seed": -1},
    ],
)
def test_sampling_out_of_range_is_refused(wrong: dict[str, float]) -> None:
    with pytest.raises(ValueError):
        Sampling(**wrong)  # type: ignore[arg-type]
