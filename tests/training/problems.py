"""A small corpus written for the tests: one family of sums, enough words to train a tokenizer on."""

from training.examples import Example

NAMES = ("Ada", "Ben", "Chen", "Dina", "Eli")
THINGS = ("apples", "pears", "stamps", "shells", "books")


def small_corpus(count: int = 200) -> list[Example]:
    """`count` different problems of one and two operations."""
    examples = []
    for index in range(count):
        name, thing = NAMES[index % 5], THINGS[index // 5 % 5]
        first, second = 3 + index % 17, 2 + index % 11
        body = f"{thing} = {first}\nfound = {second}\ntotal = {thing} + found  # finding more makes it grow\n"
        if index % 2:
            body += "doubled = total * 2  # twice as many\nreturn doubled"
            question = f"{name} has {first} {thing} and finds {second} more. How many are twice as many?"
        else:
            body += "return total"
            question = f"{name} has {first} {thing} and finds {second} more. How many {thing} are there now?"
        answer = (first + second) * (2 if index % 2 else 1)
        examples.append(Example(question, body, str(answer), "own", f"{name}-{thing}", 1 + index % 2))
    return examples
