"""What was found in the sources of a vault, as it is kept: states, persons, and what people decided."""
