"""Figures as pictures: the same drawing as PNG for office files and SVG for pages and print."""
