"""One room for each kind of thing that can be wanting in a plan; :mod:`store.read.check` asks them all."""
