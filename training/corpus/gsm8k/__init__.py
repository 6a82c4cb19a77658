"""GSM8K's training split as programs: each annotation `<<48/2=24>>` becomes a line that names its operands.

Data: Cobbe et al. 2021, https://arxiv.org/abs/2110.14168, https://github.com/openai/grade-school-math
(MIT).
"""
