"""A reader: which operation joins each two numbers of a question, learned from solved problems."""
