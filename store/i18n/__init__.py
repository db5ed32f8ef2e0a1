"""The two languages: catalogues, numbers, dates and the order of the alphabet."""
