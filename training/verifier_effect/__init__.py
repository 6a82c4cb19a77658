"""What the size of a verifier and the candidates that it learns from do, on candidates that stay the same."""
