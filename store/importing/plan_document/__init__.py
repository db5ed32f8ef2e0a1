"""A plan as a municipality has it (Word, Excel, PDF, text) into a proposed plan, with where each thing stood in the source."""
