"""Recall and precision of plan documents: ``python -m tests.benchmarks.plan_documents``. See tests/plan_evaluation.py."""

from __future__ import annotations

from tests.plan_evaluation import report

if __name__ == "__main__":
    print(report())
