"""Labels for single lines of a program without people: how often what follows a line ends right."""
