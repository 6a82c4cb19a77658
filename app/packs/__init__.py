"""Model packs: a folder with a generator, a verifier and a manifest; finding, opening and verifying them."""
