"""Findings: suspected personal data in a text, as spans. Detectors know no vault; `review` keeps and judges them."""
