"""Uses of the program without a window: show, list, check. No Qt is imported here."""
