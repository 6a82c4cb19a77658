"""What the families cover and what they lack, measured against GSM8K's training problems."""
