"""Half an hour of one large GPU, from the families to a pack: three stages, each a command with a time box.

docs/refresh.md says how to run them and what each costs.
"""
