"""The text that both models see: TinyGSM's form, with a version that checkpoints and packs carry.

A prompt is a function header with the question as its docstring; the model writes the body::

    def simple_math_problem():
        \"\"\"
        Tom has 3 bags of 4 apples. How many apples does he have?
        \"\"\"
        bags = 3
        apples_per_bag = 4
        apples = bags * apples_per_bag  # each bag holds the same number
        return apples

Source of the form: TinyGSM, https://arxiv.org/abs/2312.09241 (section 2).
"""

PROMPT_VERSION = 1
FUNCTION_HEADER = "def simple_math_problem():\n"
INDENT = "    "


def clean_question(question: str) -> str:
    """The question on one line, with nothing in it that could end the docstring early."""
    return " ".join(question.replace('"""', "'''").replace("\\", "/").split())


def format_prompt(question: str) -> str:
    """The prompt for `question`, ending where the first line of the body begins."""
    return f'{FUNCTION_HEADER}{INDENT}"""\n{INDENT}{clean_question(question)}\n{INDENT}"""\n'


def format_completion(body: str) -> str:
    """An unindented program body as the model writes it: every line indented, no newline at the end."""
    return "\n".join(INDENT + line if line.strip() else "" for line in body.strip("\n").splitlines())


def join_program(completion: str) -> str:
    """The whole function that a completion stands for, without its docstring: what the interpreter runs."""
    return FUNCTION_HEADER + completion.rstrip() + "\n"
