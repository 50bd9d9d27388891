"""Hears from the system that the screen is locked or that the machine goes to sleep; one module per system."""
