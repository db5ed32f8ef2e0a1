"""What a Word file is made of; python-docx is loaded here and nowhere else."""
