"""TinyTutor, the program that runs on the laptop: no torch, no network, nothing of `training`."""
