"""What the command line and the window both need, and neither owns."""
