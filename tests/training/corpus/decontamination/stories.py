"""Made-up problems in GSM8K's form, and changed copies of the first of them."""

from training.corpus.decontamination.problem import Problem

STORIES = (
    (
        "Rita packs lemons for the fair. She fills 6 wooden boxes with 18 lemons each, but 5 lemons roll "
        "under the cart and are lost. Later Omar brings twice as many lemons as she lost. "
        "How many lemons can Rita sell at the fair?",
        "She packs 6*18 = <<6*18=108>>108 lemons.\nShe keeps 108-5 = <<108-5=103>>103 lemons.\n"
        "Omar brings 5*2 = <<5*2=10>>10.\nShe sells 103+10 = <<103+10=113>>113.\n#### 113",
    ),
    (
        "A ferry crosses the bay 14 times a day and carries 45 cars on each trip. On Sunday it makes 6 "
        "trips fewer. How many cars does it carry on Sunday?",
        "It makes 14-6 = <<14-6=8>>8 trips.\nIt carries 8*45 = <<8*45=360>>360 cars.\n#### 360",
    ),
    (
        "Lena knits a scarf that is 180 centimeters long. She knits 12 centimeters every evening and has "
        "knitted for 9 evenings. How many centimeters are still missing?",
        "She has knitted 12*9 = <<12*9=108>>108.\nShe needs 180-108 = <<180-108=72>>72 more.\n#### 72",
    ),
    (
        "The school library buys 25 atlases at $32 each and gets a discount of 10% on the whole bill. "
        "How many dollars does the library pay?",
        "They cost 25*32 = $<<25*32=800>>800.\nThe discount is 800*.1 = $<<800*.1=80>>80.\n"
        "It pays 800-80 = $<<800-80=720>>720.\n#### 720",
    ),
)
ITEMS = tuple(Problem(question, solution=solution) for question, solution in STORIES)
FIRST, FIRST_SOLUTION = STORIES[0]
COPIES = {
    "verbatim": FIRST,
    "numbers changed": FIRST.replace("6", "9").replace("18", "24").replace("5", "7"),
    "names and things changed": FIRST.replace("lemon", "turnip")
    .replace("Rita", "Bodil")
    .replace("Omar", "Quirin"),
    "sentences reordered": (
        "Later Omar brings twice as many lemons as she lost. Rita packs lemons for the fair. How many "
        "lemons can Rita sell at the fair? She fills 6 wooden boxes with 18 lemons each, but 5 lemons roll "
        "under the cart and are lost."
    ),
    "rephrased by hand": (
        "For a fair, 18 lemons go into every one of Rita's 6 boxes. Of these she loses 5, and Omar makes up "
        "for it with double that number. What number of lemons has she for sale?"
    ),
}
OTHERS = (
    "Ben reads 12 pages on Monday and 15 on Tuesday. How many pages has he read in two days?",
    "A baker sells rolls at 40 cents. How many dollars do 30 rolls cost?",
    "Six friends share 42 cherries equally. How many cherries does each of them get?",
    "In a hall there are 16 rows with 20 chairs in each. 35 chairs are taken away. How many are left?",
)
