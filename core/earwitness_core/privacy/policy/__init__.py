"""What may happen with a source: labels, the policy document, and the one pure function that decides."""
