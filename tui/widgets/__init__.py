"""Widgets: data is handed down to them, typed messages come up from them. None of them sees a store."""
