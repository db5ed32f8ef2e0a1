"""The whole product without a terminal: plans, measures, indicators, and every change to them."""

__version__ = "0.1.0"
