"""Word lists and a little grammar for naming things: what ends a noun phrase, singulars, snake_case.

No tagger: a noun phrase is taken to go on until a word of these lists or a form in -ed or -ing that is no
noun.
"""

import re

NAME_WORD = re.compile(r"[a-z][a-z0-9]*(?:['’]s?)?")

_PREPOSITIONS = """of in on at for from to into with without by per than as after before during until till
between among over under through around about since within across up off out onto toward towards because if
when while so then that which who whom whose where what how why and or but nor yet though although plus
minus times versus upon like unless against along except apart inside outside behind near next despite via
equals""".split()
_PRONOUNS = """a an the this that these those his her their its my your our he she they it we you i him them
us each every all both some any no none one another other others such same himself herself itself themselves
there here everyone everybody someone anyone something anything everything nothing more less fewer most
least much many several few enough half twice thrice double triple quadruple only just also already still
even now again altogether together too either neither not very about around approximately exactly almost
nearly respectively instead however therefore thus hence first finally later ago away apiece total remaining
additional extra else back down well per new old left which whose whom zero two three four five six seven
eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty
forty fifty sixty seventy eighty ninety hundred thousand million third fourth fifth sixth seventh eighth
ninth tenth next previous following today yesterday tomorrow tonight long tall high wide deep far fast
faster longer heavier taller older younger""".split()
_VERBS = """is are was were be been being am has have had having do does did done will would can could
should may might must shall get gets got gotten go goes went gone come comes came make makes made give gives
gave given take takes took taken buy buys bought sell sells sold pay pays paid spend spends spent cost costs
earn earns save saves eat eats ate eaten drink drinks drank read reads write writes wrote written run runs
ran walk walks drive drives drove ride rides rode swim swims swam fly flies flew sleep sleeps slept find
finds found lose loses lost win wins won see sees saw say says said tell tells told know knows knew think
thinks thought put puts keep keeps kept leave leaves hold holds held need needs want wants use uses work
works play plays live lives start starts begin begins began begun end ends finish finishes add adds increase
increases decrease decreases grow grows grew grown fall falls fell rise rises rose last lasts equal bring
brings brought carry carries catch catches caught cut cuts break breaks broke broken build builds built
collect collects contain contains consist consists count counts deliver delivers divide divides donate
donates feed feeds fed fill fills fit fits follow follows help helps hit hits include includes jump jumps
kill kills lay lays lie lies lend lends lent let lets lift lifts look looks mean means meant measure
measures meet meets met move moves owe owes pick picks plant plants produce produces provide provides raise
raises receive receives remain remains rent rents require requires return returns score scores send sends
sent serve serves share shares show shows sit sits sat speak speaks spoke stand stands stay stays steal
stole stolen stop stops study studies teach teaches taught throw throws threw travel travels try tries turn
turns type types wait waits wake wakes wash washes wear wears wore weigh weighs bake bakes cook cooks order
orders own owns open opens choose chose chosen charge charges decide decides hike hikes pass passes dig digs
dug sew sews knit knits fold folds apply visit visits practice practices watch watches answer answers attend
attends bike deposit deposits invest invests subtract multiply multiplies calculate determine cover covers
hunt hunts pull pulls trade trades plan plans amount amounts hire hires hop hops scored call calls arrive
arrives manage manages release remove removes""".split()
STOP_WORDS = frozenset(_PREPOSITIONS) | frozenset(_PRONOUNS) | frozenset(_VERBS)
NUMBER_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
thousand""".split()
)
VERBS = frozenset(_VERBS)
PREPOSITIONS = frozenset(
    "of in on at for from into with without by per during within across over under after before "
    "until than to as".split()
)
DETERMINERS = frozenset("a an the this that these those his her their its my your our of each every".split())

_NOUNS_IN_ED = frozenset(
    "seed seeds bed beds weed weeds feed speed speeds shed sled sleds thread bread red breed reed "
    "hundred kindred".split()
)
_NOUNS_IN_ING = frozenset(
    """string ring king wing building painting drawing earring wedding morning evening spring
ceiling stocking clothing pudding thing sibling duckling outing meeting training reading swing crossing
landing railing sling topping filling frosting icing seedling wing bring string saving earning""".split()
)
_NOUNS_IN_LY = frozenset(
    "family fly lily jelly belly butterfly assembly supply bully ally reply trolley july italy "
    "weekly daily monthly yearly doily holly poly".split()
)
_PLURALS = {
    "people": "person",
    "children": "child",
    "men": "man",
    "women": "woman",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "shelves": "shelf",
    "loaves": "loaf",
    "leaves": "leaf",
    "knives": "knife",
    "halves": "half",
    "cookies": "cookie",
    "pies": "pie",
    "movies": "movie",
    "calories": "calorie",
    "brownies": "brownie",
    "ties": "tie",
    "selfies": "selfie",
    "smoothies": "smoothie",
    "shoes": "shoe",
    "toes": "toe",
    "buses": "bus",
    "lenses": "lens",
    "axes": "axe",
    "caches": "cache",
    "fireflies": "firefly",
    "women's": "woman",
    "dice": "die",
    "oxen": "ox",
    "series": "series",
    "species": "species",
    "sheep": "sheep",
    "fish": "fish",
    "glasses": "glass",
    "gas": "gas",
    "hours'": "hour",
    "pants": "pants",
    "jeans": "jeans",
    "shorts": "shorts",
    "scissors": "scissors",
}
_RESERVED = frozenset(
    """and as assert async await break class continue def del elif else except false finally for
from global if import in is lambda none nonlocal not or pass raise return true try while with yield print
int float round range min max abs sum len str sorted set list tuple dict zip enumerate any all map filter
pow divmod bool reversed isinstance math""".split()
)
MAX_NAME = 32
"""Longest name, in characters."""


def is_noun_like(word: str) -> bool:
    """Whether a lower-case word may stand in a noun phrase."""
    if word in STOP_WORDS or len(word) < 2 or not NAME_WORD.fullmatch(word):
        return False
    if word.endswith("ly") and word not in _NOUNS_IN_LY:
        return False
    if word.endswith("ed") and word not in _NOUNS_IN_ED:
        return False
    single = word[:-1] if word.endswith("ings") else word
    return not (single.endswith("ing") and single not in _NOUNS_IN_ING)


def singular(word: str) -> str:
    """`boxes` -> `box`: good enough for names."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    for ending in ("ches", "shes", "sses", "xes", "zzes", "toes"):
        if word.endswith(ending):
            return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def snake(*parts: str) -> str:
    """Words as a Python name: `"Tom's", "blue marbles"` -> `tom_blue_marbles`; empty if none is left."""
    text = " ".join(parts).lower().replace("'s", "").replace("’s", "").replace("'", "").replace("’", "")
    words = [word for word in re.split(r"[^a-z0-9]+", text) if word]
    while words and not words[0][0].isalpha():
        words = words[1:]
    unrepeated = [word for place, word in enumerate(words) if place == 0 or word != words[place - 1]]
    name = ""
    for word in unrepeated:
        longer = f"{name}_{word}" if name else word
        if len(longer) > MAX_NAME:
            break
        name = longer
    return f"the_{name}" if name in _RESERVED else name
