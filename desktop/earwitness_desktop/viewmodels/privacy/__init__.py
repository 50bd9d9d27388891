"""What the privacy centre shows, and what can be done there. Knows no widget."""
