"""Files into the store: read, check, apply all or nothing."""
