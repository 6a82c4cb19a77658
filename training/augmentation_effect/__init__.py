"""What each kind of augmentation does to a small model trained on the same problems for as many tokens."""
