"""The plain-text twin of the screens: the same models as lines of text, for pipes, screen readers and tests."""
