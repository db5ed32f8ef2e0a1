"""What a printed report is made of; typst is loaded here and nowhere else."""
