"""Findings: suspected personal data in a text, as spans. Detectors know no vault; what keeps and judges findings is `review`."""
