"""Questions to the store: (backend, filter) in, frozen records out. One question, one function."""
