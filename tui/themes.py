"""Three palettes: dark, light, high contrast. The only place with colour values; everything else names a role."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="radslag-dark",
    primary="#7aa2c9",
    secondary="#8fb0a9",
    accent="#e0a458",
    foreground="#d5d8dc",
    background="#14181d",
    surface="#191e24",
    panel="#222932",
    success="#8fbf8a",
    warning="#e0a458",
    error="#e07a6d",
    dark=True,
    variables={
        "muted": "#8b949e",
        "rule": "#39424d",
        "cursor": "#2b4258",
        "cursor-blurred": "#232c36",
        "urgent": "#e8907f",
    },
)
LIGHT = Theme(
    name="radslag-light",
    primary="#1f5a8c",
    secondary="#3d6b63",
    accent="#9a5b00",
    foreground="#1c2126",
    background="#fbfaf7",
    surface="#f4f2ec",
    panel="#e9e6dd",
    success="#2f6b2a",
    warning="#8a5200",
    error="#a3291c",
    dark=False,
    variables={
        "muted": "#5c6570",
        "rule": "#c9c5ba",
        "cursor": "#cfe0ee",
        "cursor-blurred": "#e6e9ea",
        "urgent": "#a3291c",
    },
)
CONTRAST = Theme(
    name="radslag-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#ffd400",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#101010",
    success="#7dff7d",
    warning="#ffd400",
    error="#ff8080",
    dark=True,
    variables={
        "muted": "#d8d8d8",
        "rule": "#a0a0a0",
        "cursor": "#0b4f9e",
        "cursor-blurred": "#333333",
        "urgent": "#ffd400",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)
