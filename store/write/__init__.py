"""Changes to the store: every one leaves an event, inside the caller's transaction."""
