"""Every benchmark in turn, as one markdown table.

    python -m tests.benchmarks [--runs N] [--json]

Run it with the interpreter of an environment in which radslag is installed (``pip install . pyte visidata xlsxwriter``, not
``--editable``), on a machine that has nothing else to do. The exit status is 1 when a target was missed.
"""

from __future__ import annotations

import sys

from tests.benchmarks import key_to_screen, read_workbook, reads, start_to_list, status_update, write_report
from tests.benchmarks.report import run_all

if __name__ == "__main__":
    modules = (start_to_list, key_to_screen, status_update, reads, read_workbook, write_report)
    sys.exit(run_all([(module.benchmark, module.RUNS) for module in modules]))
