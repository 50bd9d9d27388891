"""What hangs on a mail becomes sources of their own, by the same checks as everything else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from earwitness_core.documents.attachments import DEEPEST
from earwitness_core.intake import Scanner, ScanPolicy
from earwitness_core.outcomes import Outcome
from earwitness_core.vault import Vault
from helpers import papers
from helpers.clamd import EICAR, ClamDaemon
from helpers.media import wav
from helpers.paper_desks import PaperDesk


def test_files_on_a_mail_become_sources_that_say_which_mail(desk: PaperDesk) -> None:
    files = [("report.pdf", papers.pdf([["The zebra report."]])), ("call.wav", wav())]
    desk.take("letter.eml", papers.mail(files=files))

    assert desk.titles() == ["call", "letter", "report"]
    assert desk.texts("report") == ["The zebra report."]
    assert desk.source("call").kind == "recording"
    mail = desk.source("letter")
    (origin,) = desk.source("report").provenance
    assert (origin.origin, origin.carrier_id, origin.name) == ("attached", mail.id, "report.pdf")
    assert desk.source("report").project_id == mail.project_id


def test_the_head_of_a_mail_is_its_first_paragraphs_and_its_date_is_known(desk: PaperDesk) -> None:
    desk.take("letter.eml", papers.mail())

    assert desk.texts("letter") == [
        "From: Anna Gray <anna@example.org>",
        "To: Jan Müller <jan@example.org>",
        "Date: Mon, 04 May 2026 09:30:00 +0200",
        "Subject: Closing of the harbour",
        "Dear Ms Gray,",
        "the harbour was closed on Monday.",
    ]
    assert desk.source("letter").recorded_ms == 1_777_879_800_000


def test_a_page_is_read_where_there_is_no_plain_text(desk: PaperDesk) -> None:
    desk.take("page.eml", papers.mail(" ", page="<p>Only <b>here</b>.</p>"))

    assert desk.texts("page")[-1] == "Only here."


def test_the_same_file_on_two_mails_is_one_source_with_two_origins(desk: PaperDesk) -> None:
    report = ("report.pdf", papers.pdf([["Zebra."]]))
    desk.take("one.eml", papers.mail("one", files=[report]))
    desk.take("two.eml", papers.mail("two", files=[report]))

    origins = desk.source("report").provenance
    assert [origin.carrier_id for origin in origins] == [desk.source("one").id, desk.source("two").id]


def test_a_refused_file_is_in_the_attention_list_and_the_others_are_taken(desk: PaperDesk) -> None:
    desk.take("letter.eml", papers.mail(files=[("a.pdf", papers.locked_pdf()), ("b.txt", b"fine")]))

    (verdict,) = desk.intake.attention()
    assert (verdict.outcome, verdict.name) == (Outcome.ENCRYPTED, "a.pdf")
    assert verdict.carrier_id == desk.source("letter").id
    assert desk.texts("b") == ["fine"]


def test_retrying_a_refused_file_asks_its_mail_again(desk: PaperDesk) -> None:
    desk.take("letter.eml", papers.mail(files=[("a.pdf", papers.locked_pdf()), ("b.txt", b"fine")]))
    (before,) = desk.intake.attention()

    desk.intake.retry()
    desk.work()

    (after,) = desk.intake.attention()
    assert (after.inbox_id, after.attempt) == (before.inbox_id, before.attempt + 1)
    assert desk.titles() == ["b", "letter"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\windows\\system.txt", "system"),
        ("..", "attachment"),
        ("invoice\u202egpj.exe", "invoice gpj"),
        ("in\u200bvoice\ufeff.pdf", "invoice"),
        ("\u200f\u061ca.txt", "a"),
        ("a\x00b.txt", "a b"),
        ("/" * 50 + "x.txt", "x"),
        ("", "attachment 1"),
    ],
)
def test_a_name_that_a_stranger_chose_is_a_name_and_nothing_else(name: str, shown: str, desk: PaperDesk) -> None:
    desk.take("letter.eml", papers.mail(files=[(name, b"some text")]))

    assert desk.titles() == sorted([shown, "letter"])
    assert not (desk.folder.parent / "etc").exists()


def test_mails_on_mails_are_followed_to_a_bound(desk: PaperDesk) -> None:
    inner = papers.mail("the innermost", subject="mail 0")
    for depth in range(1, DEEPEST + 4):
        inner = papers.mail(f"mail {depth}", subject=f"mail {depth}", mails=[inner])

    desk.take("outer.eml", inner)

    assert len(desk.titles()) == DEEPEST + 1
    assert not desk.queue.attention()


def test_logos_on_a_page_are_no_sources(desk: PaperDesk) -> None:
    logo = papers.picture("x", size=10)[:500]
    head = "From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\n"
    body = "Content-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n<p>hello</p>\n"
    import base64

    part = "--x\nContent-Type: image/png\nContent-ID: <1>\nContent-Transfer-Encoding: base64\n\n"
    desk.take("a.eml", (head + body + part + base64.b64encode(logo).decode() + "\n--x--\n").encode())

    assert desk.titles() == ["a"]


@pytest.fixture
def clamd() -> Iterator[ClamDaemon]:
    with ClamDaemon.started() as daemon:
        yield daemon


def test_an_infected_file_on_a_mail_is_not_taken(vault: Vault, clamd: ClamDaemon, desk: PaperDesk) -> None:
    """The scanner looks into mails itself: this one came in while nobody scanned."""
    letter = desk.put("letter.eml", papers.mail(files=[("bad.txt", EICAR), ("good.txt", b"fine")]))
    desk.intake.take([letter], desk.destination)

    with PaperDesk(vault, desk.folder, scanner=Scanner(ScanPolicy.REQUIRED, clamd=clamd.clamd)) as scanned:
        scanned.work()

        assert [verdict.outcome for verdict in scanned.intake.attention()] == [Outcome.INFECTED]
        assert scanned.titles() == ["good", "letter"]
        assert [origin.scan for origin in scanned.source("good").provenance] == ["clean"]
