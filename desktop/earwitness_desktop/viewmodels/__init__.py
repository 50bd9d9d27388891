"""What screens show and what can be done on them, without widgets: QtCore over the desk."""
