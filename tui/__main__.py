"""``python -m tui`` is the same as ``radslag``."""

import sys

from tui.cli import main

sys.exit(main())
