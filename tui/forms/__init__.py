"""What the forms ask for and what they say of the answers. No widget here."""
