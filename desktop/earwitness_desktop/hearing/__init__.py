"""Hears from the system that the screen is locked or that it goes to sleep, and asks it not to; by system."""
