"""Models into list rows and page blocks: what each view says, apart from where it stands on the screen."""
