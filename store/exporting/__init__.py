"""Models as plain data for ``--json``: one pure function per view, with names that stay the same between versions."""
