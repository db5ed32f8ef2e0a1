"""The subcommands of ``radslag``, one module each with a ``run``; imported only when that command is asked for."""
