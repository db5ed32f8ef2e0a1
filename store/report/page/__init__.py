"""What a web page is made of; Jinja2 is loaded here and nowhere else."""
