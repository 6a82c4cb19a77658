"""How maintainers make the models: corpus, tokenizer, generator, candidates, verifier, evaluation."""
