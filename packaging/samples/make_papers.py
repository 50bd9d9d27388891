"""Makes the sample papers beside the sample recordings: a report of two pages (PDF) and a memo (DOCX).

    PYTHONPATH=tests .venv/bin/python packaging/samples/make_papers.py

Everything in them is invented. They tell what the interview does not: what a container weighed, who signed for it.
"""

from __future__ import annotations

from pathlib import Path

from helpers import papers

SAMPLES = Path(__file__).parents[2] / "resources" / "earwitness_resources" / "samples"

_REPORT = (
    (
        "Norwell Logistics, internal audit",
        "",
        "Report on supplier payments, first quarter",
        "",
        "The audit looked at 412 payments to 37 suppliers between January and March. In three",
        "cases the bank details of the supplier had been changed less than ten days before the",
        "payment. All three changes were entered with the account of one supervisor.",
        "",
        "Two of the payments were approved with a second signature that the signatory says she",
        "never gave. She was on leave on both days; the travel records of the company confirm it.",
    ),
    (
        "Norwell Logistics, internal audit",
        "",
        "Container 4471 was declared with a weight of 18.2 tonnes. The weighbridge in Rotterdam",
        "recorded 11.6 tonnes on the same morning. Nobody was able to explain the difference.",
        "",
        "The audit recommends that changes of bank details be confirmed by telephone, and that",
        "the weighbridge tickets be kept for ten years.",
    ),
)
_MEMO = (
    "Memo",
    "From: Office of the port manager. To: Accounts payable.",
    "The weighbridge ticket for container 4471 was signed by the night porter, since the duty officer had left early.",
    "Please do not release the payment to the haulier before we have spoken with both of them.",
)


def main() -> None:
    (SAMPLES / "audit-report.pdf").write_bytes(papers.pdf(_REPORT))
    (SAMPLES / "memo.docx").write_bytes(papers.docx(_MEMO))


if __name__ == "__main__":
    main()
