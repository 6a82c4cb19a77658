"""First names by the pronoun they go with, to tell a story of other people.

Names that are words too (Mark, Will, Rose, Grace) are left out, and those in -s, whose possessive varies.
"""

import re
from collections.abc import Sequence
from random import Random

_SHE = """
Abby Abigail Ada Adriana Aisha Alana Alexa Alexandra Alice Alicia Alina Alison Alma Alyssa Amanda Amara
Amelia Amina Amy Ana Andrea Angela Angelina Anita Anjali Ann Anna Anne Annie Antonia Anya Ashley Audrey
Aurora Ava Barbara Beatrice Becky Bella Bertha Beth Betsy Betty Bianca Bonnie Brenda Bridget Brittany
Camila Candice Cara Carla Carmen Carol Caroline Carrie Cassie Cathy Cecilia Celia Charlotte Chelsea Chloe
Christina Christine Cindy Clara Claire Clarissa Claudia Colleen Courtney Cynthia Dana Daniela Danielle
Daphne Darla Debbie Deborah Debra Deepa Denise Diana Diane Dina Donna Dora Doris Dorothy Edith Eileen
Elaine Eleanor Elena Elisa Elise Eliza Elizabeth Ella Ellen Ellie Elsa Emily Emma Erica Erika Erin
Esmeralda Esther Eva Evelyn Fatima Felicia Fiona Flora Florence Frida Gabriela Gabriella Georgia Gina
Ginny Gloria Greta Gwen Hana Hannah Harriet Heather Heidi Helen Helena Helga Ida Imani Ingrid Irene Irma
Isabel Isabella Isla Ivana Jackie Jada Jana Jane Janet Janice Jasmine Jean Jeanne Jenna Jennifer Jenny
Jessica Jill Joanna Joanne Jocelyn Josephine Joyce Juanita Judy Julia Juliana Julie Juliet Kara Karen
Karina Karla Kate Katherine Kathy Katie Katrina Kayla Keisha Kendra Kimberly Krista Kristen Kristin
Kristina Kylie Laila Lana Lara Laura Lauren Leah Leila Lena Leslie Lila Lilian Lillian Lina Linda Lisa
Liza Lola Lora Lorena Loretta Lori Louise Lucia Lucy Luna Lydia Lynn Mabel Macy Madeline Madison Mandy
Marcia Margaret Maria Mariah Mariana Marie Marilyn Marina Marissa Marsha Martha Mary Matilda Maureen Maya
Megan Mei Melanie Melissa Mia Michelle Mika Mila Mildred Mina Minerva Miranda Miriam Molly Monica Monique
Myra Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nicole Nina Noelle Noor Nora Norma Olga Olivia
Paige Pamela Patricia Patty Paula Pauline Petra Phoebe Priscilla Priya Rachel Ramona Raquel Rebecca
Regina Renee Rhonda Rita Roberta Rosa Rosalie Rosie Roxanne Sabrina Sade Sally Samantha Sandra Sara Sarah
Sasha Savannah Selena Serena Shannon Sharon Sheila Shelby Shelly Sherry Shirley Sierra Silvia Sofia Sonia
Sophia Sophie Stacey Stacy Stella Stephanie Susan Susie Suzanne Suzy Sylvia Tabitha Tamara Tammy Tania
Tanya Tara Tasha Teresa Terri Tessa Thandi Theresa Tiffany Tina Tracy Trisha Uma Ursula Valentina Valerie
Vanessa Vera Veronica Vicky Victoria Virginia Vivian Wanda Wendy Whitney Wilma Winnie Yara Yasmin Yolanda
Yuki Yvonne Zara Zoe Zoey
""".split()
_HE = """
Aaron Abdul Abe Abel Abraham Adam Adrian Ahmed Akira Al Alan Albert Alejandro Alfred Ali Allan Allen Amir
Andre Andrew Andy Anthony Antonio Archie Arjun Arnold Arthur Austin Barry Bart Ben Benjamin Benny Bernard
Bob Bobby Boris Brad Bradley Brandon Brendan Brett Brian Bruce Bruno Bryan Bryce Byron Caleb Calvin
Cameron Carl Carlo Cedric Cesar Chad Christian Christopher Clark Clayton Cody Colin Connor Corey Craig
Curt Dan Daniel Danny Darnell Darren Dave David Dean Derek Derrick Devon Diego Dominic Don Donald Donny
Donovan Doug Duncan Dustin Dwayne Dylan Earl Ed Eddie Edgar Eduardo Edward Edwin Eli Elijah Elliot Emeka
Emmanuel Eric Ernesto Ethan Eugene Evan Felix Ferdinand Fernando Floyd Francisco Franklin Fred Freddy
Frederick Gabriel Gary Gavin Geoff George Gerald Gilbert Gordon Graham Greg Gregory Gustavo Hal Hank
Harold Harry Harvey Hassan Hector Henry Herbert Herman Howard Hugh Hugo Ian Igor Ike Isaac Isaiah Ivan
Jacob Jake Jamal Jared Jason Javier Jeff Jeffrey Jeremy Jerome Jerry Jim Jimmy Jin Joe Joel Joey John
Johnny Jonah Jonathan Jorge Jose Joseph Josh Joshua Juan Julian Justin Karim Karl Keith Ken Kenneth Kenny
Kevin Kofi Kurt Kwame Kyle Larry Lawrence Lee Len Leo Leon Leonard Leonardo Leroy Liam Lloyd Logan
Lorenzo Luca Luke Malik Manuel Marco Mario Martin Marvin Mateo Matt Matthew Melvin Michael Miguel Mike
Milo Milton Mitch Mitchell Mohamed Nate Nathan Nathaniel Ned Neil Nelson Nick Nicholas Noah Norman Oliver
Omar Oscar Otto Owen Pablo Patrick Paul Pedro Pete Peter Phil Philip Pierre Preston Quentin Rafael Ralph
Ramon Randall Randy Raul Ravi Raymond Rahul Reginald Ricardo Richard Rick Ricky Rob Robert Roberto
Roderick Rodney Roger Roland Ron Ronald Ronnie Roy Ruben Russell Ryan Salvador Samir Samson Samuel
Santiago Scott Sean Sebastian Seth Shane Shawn Sheldon Simon Spencer Stan Stanley Stephen Steve Steven
Stewart Stuart Sven Tariq Ted Terrence Theo Theodore Tim Timmy Timothy Toby Todd Tom Tommy Tony Travis
Trevor Tristan Troy Tyler Tyrone Vernon Victor Vince Vincent Vladimir Wade Wallace Walter Warren Wayne
Wei Wendell Wesley Wilfred William Winston Xavier Yusuf Zach Zachary Zack
""".split()
_NAMES = dict.fromkeys(_SHE, _SHE) | dict.fromkeys(_HE, _HE)
_TOLD_SHE = re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)
_TOLD_HE = re.compile(r"\b(?:he|his|him)\b", re.IGNORECASE)
_WORD = re.compile(r"\b[A-Z][a-z]+\b(?!\s[A-Z][a-z])")
"""A capitalised word that is not the first part of a longer name (Will Smith, Ann Street)."""


def known_persons(question: str) -> list[str]:
    """The first names of the question that may be swapped, in order of mention."""
    names = dict.fromkeys(word for word in _WORD.findall(question) if word in _NAMES)
    if not _fits_pronouns(question, list(names)):
        return []
    return [
        name
        for name in names
        if not re.search(rf"[A-Z][a-z.]+\s{name}\b|\b{name}\s[A-Z][a-z]|\b{name}['’](?!s)", question)
        and not re.search(rf"\b{name.lower()}\b", question)
    ]


def _fits_pronouns(question: str, names: Sequence[str]) -> bool:
    """Whether the pronouns of the question can be those of the names: in some stories Lee is a she."""
    she, he = _TOLD_SHE.search(question), _TOLD_HE.search(question)
    if bool(she) == bool(he):
        return True
    return any(_NAMES[name] is (_SHE if she else _HE) for name in names)


def other_names(persons: Sequence[str], question: str, rng: Random) -> list[str]:
    """A new name with the same pronoun for each person: all different, none in the question already."""
    chosen: list[str] = []
    for person in persons:
        pool = _NAMES[person]
        while True:
            name = pool[int(rng.random() * len(pool))]
            if name not in chosen and name.lower() not in question.lower() and not name.endswith("s"):
                chosen.append(name)
                break
    return chosen
