"""Recall and precision of plan documents: ``python -m tests.benchmarks.plan_documents``. How texts are compared: plan_evaluation."""

from __future__ import annotations

from tests.plan_evaluation import report

if __name__ == "__main__":
    print(report())
