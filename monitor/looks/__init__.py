"""The looks a check takes: at an index, at a document, at one that is gone, moved or back."""
