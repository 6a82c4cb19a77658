"""Words as English writes them: articles, persons and their pronouns, singular and plural."""

import functools
import re
import unicodedata
from dataclasses import dataclass

PRONOUNS = {
    "he": {"he": "he", "him": "him", "his": "his", "hers": "his", "himself": "himself"},
    "she": {"he": "she", "him": "her", "his": "her", "hers": "hers", "himself": "herself"},
    "they": {"he": "they", "him": "them", "his": "their", "hers": "theirs", "himself": "themselves"},
}


def upper_first(text: str) -> str:
    """The text with its first letter a capital, the rest as it is (a T-shirt -> A T-shirt)."""
    return text[:1].upper() + text[1:]


VOWEL_SOUND = re.compile(r"[aeiou]|hour|honest|honor|heir|8|1[18]\b")
CONSONANT_SOUND = re.compile(r"uni(?!n|m)|use|usu|uk|eu|one\b|once\b|ute")


def with_article(noun: str) -> str:
    """An apple, a pear, a uniform, an hour, an 8."""
    lower = noun.lower()
    vowel = VOWEL_SOUND.match(lower) and not CONSONANT_SOUND.match(lower)
    return f"an {noun}" if vowel else f"a {noun}"


@functools.lru_cache(maxsize=4096)
def identifier(text: str) -> str:
    """The word as part of a name in a program: 'Pair of jeans' -> pair_of_jeans."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"\W+", "_", plain).strip("_").lower()


@dataclass(frozen=True)
class Word:
    """One entry of a slot: its forms in a text and in a variable's name, by what stands after the dot."""

    entry: str
    forms: dict[str, str]
    code: dict[str, str]


@functools.cache
def common_word(entry: str) -> Word:
    """A word written 'singular' or 'singular/plural'."""
    singular, _, plural = entry.partition("/")
    plural = plural or singular + "s"
    article = with_article(singular)
    return _word(
        entry,
        {
            "": singular,
            "s": plural,
            "a": article,
            "A": upper_first(article),
            "S": upper_first(plural),
            "C": upper_first(singular),
        },
    )


@functools.cache
def person_word(entry: str) -> Word:
    """A person written 'Name/he', 'Name/she' or 'Name/they'. Raises ValueError for anything else."""
    name, _, pronoun = entry.rpartition("/")
    if not name or pronoun not in PRONOUNS:
        raise ValueError(f"'{entry}' is not a person; write Name/he, Name/she or Name/they")
    forms = PRONOUNS[pronoun]
    capitals = {form.capitalize(): upper_first(text) for form, text in forms.items()}
    return _word(entry, {"": name, **forms, **capitals})


def _word(entry: str, forms: dict[str, str]) -> Word:
    return Word(entry, forms, {form: identifier(text) for form, text in forms.items()})


IRREGULAR_SINGULARS = {
    "people": "person",
    "children": "child",
    "feet": "foot",
    "teeth": "tooth",
    "geese": "goose",
    "mice": "mouse",
    "men": "man",
    "women": "woman",
    "leaves": "leaf",
    "loaves": "loaf",
    "shelves": "shelf",
    "bookshelves": "bookshelf",
    "halves": "half",
    "knives": "knife",
    "scarves": "scarf",
    "oxen": "ox",
    **{
        noun + "s": noun
        for noun in ("shoe", "cookie", "brownie", "movie", "pie", "tie", "selfie", "calorie", "cache")
    },
}
JOINT = re.compile(r"\s(?:of|per|after|in|from|for|to|with|on|at|a|Celsius|Fahrenheit)\b")
UNCHANGED = re.compile(r"(?:ss|us|is|[^s])$")


def singular_unit(unit: str) -> str:
    """The unit as it stands beside the number one: minutes -> minute, cups of tea -> cup of tea."""
    joint = JOINT.search(unit)
    head, tail = (unit[: joint.start()], unit[joint.start() :]) if joint else (unit, "")
    before, space, noun = head.rpartition(" ")
    return f"{before}{space}{singular(noun)}{tail}"


def singular(noun: str) -> str:
    """The singular of a plural noun; a noun that is not a plural is left alone."""
    if noun in IRREGULAR_SINGULARS:
        return IRREGULAR_SINGULARS[noun]
    if len(noun) < 3 or UNCHANGED.search(noun):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if re.search(r"(?:ch|sh|ss|x|zz|o)es$", noun):
        return noun[:-2]
    return noun[:-1]
