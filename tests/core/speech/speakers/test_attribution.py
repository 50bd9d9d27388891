"""Words get speakers, and a transcript is cut where the speaker changes: nothing else of it moves."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from earwitness_core.model import TextSpan, TimeSpan, Word
from earwitness_core.speech.speakers.attribution import Piece, Spoken, attribute, cut_by_speaker
from helpers.speaking import pieces_of, transcripts, turn, turn_lists


def _words(*times: tuple[int, int]) -> list[Word]:
    return [Word("w", TextSpan(2 * n, 2 * n + 1), TimeSpan(*time)) for n, time in enumerate(times)]


def test_a_word_belongs_to_whom_it_shares_most_time_with() -> None:
    turns = [turn("ann", 0, 1000), turn("bob", 900, 2000)]

    assert attribute(_words((700, 1050), (850, 1300)), turns) == ["ann", "bob"]


def test_a_word_in_a_pause_goes_to_the_nearest_turn() -> None:
    turns = [turn("ann", 0, 1000), turn("bob", 3000, 4000)]

    assert attribute(_words((1100, 1300), (2700, 2900), (9000, 9100)), turns) == ["ann", "bob", "bob"]


def test_over_two_voices_at_once_whoever_spoke_goes_on() -> None:
    turns = [turn("ann", 1000, 3000), turn("bob", 0, 3000)]

    assert attribute(_words((200, 500), (1500, 1800)), turns) == ["bob", "bob"]


def test_a_word_without_length_still_has_a_speaker() -> None:
    assert attribute(_words((1500, 1500)), [turn("ann", 0, 1000), turn("bob", 1200, 2000)]) == ["bob"]


def test_without_turns_nobody_is_named() -> None:
    assert attribute(_words((0, 100)), []) == [None]


def test_a_long_turn_is_found_behind_many_short_ones() -> None:
    turns = [turn("ann", 0, 100_000), *[turn("bob", at, at + 10) for at in range(1000, 90_000, 500)]]

    assert attribute(_words((95_000, 95_400)), turns) == ["ann"]


def test_a_segment_is_cut_where_the_speaker_changes() -> None:
    pieces = pieces_of("so you saw it yes I did", "and then")
    turns = [turn("ann", 0, 1600), turn("bob", 1600, 4000)]

    cut = cut_by_speaker(pieces, turns)

    assert [(piece.text, piece.speaker, piece.cut) for piece in cut] == [
        ("so you saw it", "ann", False),
        ("yes I did", "bob", True),
        ("and then", "bob", False),
    ]


def test_words_without_a_space_between_them_stay_together() -> None:
    words = (
        Word("其实", TextSpan(0, 2), TimeSpan(0, 900)),
        Word("是的", TextSpan(2, 4), TimeSpan(900, 1300)),
    )
    whole = Piece("其实是的", TextSpan(0, 4), TimeSpan(0, 1300), words)

    cut = cut_by_speaker([whole], [turn("ann", 0, 900), turn("bob", 900, 1300)])

    assert [(piece.text, piece.speaker) for piece in cut] == [("其实是的", "ann")]


def test_a_segment_without_words_gets_a_speaker_too() -> None:
    silent = Piece("[music]", TextSpan(0, 7), TimeSpan(0, 1000))

    assert cut_by_speaker([silent], [turn("ann", 0, 1000)])[0].speaker == "ann"


@given(transcripts(), turn_lists())
def test_text_and_times_of_words_are_kept(pieces: list[Piece], turns: list[Spoken]) -> None:
    cut = cut_by_speaker(pieces, turns)

    assert [word for piece in cut for word in piece.words] == [word for piece in pieces for word in piece.words]
    assert " ".join(piece.text for piece in cut) == " ".join(piece.text for piece in pieces)


@given(transcripts(), turn_lists())
def test_pieces_tile_the_text(pieces: list[Piece], turns: list[Spoken]) -> None:
    cut = cut_by_speaker(pieces, turns)
    text = " ".join(piece.text for piece in cut)

    assert cut[0].span.start == 0
    assert cut[-1].span.end == len(text)
    assert all(text[piece.span.start : piece.span.end] == piece.text != "" for piece in cut)
    assert all(left.span.end + 1 == right.span.start for left, right in pairwise(cut))
    assert all(piece.time.start_ms <= piece.time.end_ms for piece in cut)


@given(transcripts(), turn_lists(), turn_lists())
def test_cutting_again_forgets_the_cuts_before(pieces: list[Piece], turns: list[Spoken], other: list[Spoken]) -> None:
    once = cut_by_speaker(pieces, turns)

    assert cut_by_speaker(once, turns) == once
    assert cut_by_speaker(cut_by_speaker(pieces, other), turns) == once
    assert cut_by_speaker(once, []) == pieces


def test_a_change_beside_the_end_of_a_sentence_moves_there() -> None:
    pieces = pieces_of("and that was all. Thank you so much")
    early, late = [turn("ann", 0, 1200), turn("bob", 1200, 9000)], [turn("ann", 0, 2400), turn("bob", 2400, 9000)]

    for turns in (early, late):
        texts = [(piece.text, piece.speaker) for piece in cut_by_speaker(pieces, turns)]
        assert texts == [("and that was all.", "ann"), ("Thank you so much", "bob")]


def test_a_change_in_the_middle_of_a_sentence_stays_where_it_was_heard() -> None:
    pieces = pieces_of("he said that and then stopped. Yes")

    cut = cut_by_speaker(pieces, [turn("ann", 0, 1200), turn("bob", 1200, 9000)])

    assert [piece.text for piece in cut] == ["he said that", "and then stopped. Yes"]
