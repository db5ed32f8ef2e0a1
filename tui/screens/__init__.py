"""Screens: one file a view. A screen asks the gateway, hands rows to widgets, and answers their messages."""
