"""The data card of a corpus: what is in it, in counts, pictures, licences and hashes."""
