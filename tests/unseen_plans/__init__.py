"""Invented plans in the shapes that municipalities' documents have, each with what a person would make of it.

They stand in ``tests/data/unseen_plans`` in four folders, in the order they were written. Those of ``tuning`` were there while
the rules of the recogniser were written. ``second`` was counted before anything was changed for it and then served as well; so
were ``third`` and ``held_out``, the last. What was found in each the first time it was looked at is what to expect of a plan
nobody has seen: :mod:`tests.benchmarks.plan_documents` keeps those figures.
"""
