"""Street addresses and postcodes, in the forms of the states (streets.toml), over the lines of a letter head.

An address is found by its street with a number, by a postal box, or by a postcode beside a town. A name with a number
("Parmova 109") is one only where a word says so or a postcode follows. The town alone is left to the names.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from earwitness_core.privacy.findings.found import Found, Kind
from earwitness_core.privacy.findings.identifiers.cues import Word, table, words_of
from earwitness_core.privacy.findings.identifiers.dates import months
from earwitness_core.privacy.findings.identifiers.line import Line

_CAPITAL = r"[^\W\d_a-zß-öø-ÿα-ωά-ώа-яё]"
_NAME = rf"{_CAPITAL}[\w'’.-]{{0,24}}"
_SMALL = (
    r"(?:de|del|della|dei|delle|degli|di|da|do|dos|das|du|des|d['’]|la|le|les|l['’]|el|los|las|y|e|"
    r"i|of|the|van|von|der|den|het|ten|ter|am|an|im|in|zum|zur|auf|na|pod|u|z|és|i[lrdnsztx]-|l-)"
)
_NAMES = rf"(?:\d{{1,2}}\.? )?{_NAME}(?: (?:{_SMALL} ?){{0,3}}{_NAME}){{0,4}}"
_HOUSE = r"\d{1,5}(?: ?[a-zA-Z](?![\w'’]))?(?: ?[-–/] ?\d{1,4}[a-zA-Z]?\b){0,3}"
_NR = r"(?:n\.?[°ºr]\.? ?|nr\.? ?|no\.? ?|č\. ?|br\. ?|№ ?|αρ\. ?|sz\. )?"
_UNIT = (
    r"(?i:(?:apt|apartment|suite|ste|flat|unit|room|floor|fl|whg|wohnung|top|stiege|stg|app|"
    r"appartement|appt|bte|bus|boîte|piso|puerta|interno|int|scala|"
    r"bl|bloc|sc|et|ap|lok|lokal|m|as|byt|kt|lgh|st|tv|th|em|ajtó|Mieszk|бл|вх|ет|ап|διαμ|όροφος|"
    r"p\.?o\.? box|postbox|box))\.? ?#?[\dA-Za-z]{0,2}\d{1,5}[A-Za-z]?|"
    r"\d{1,2}\.?[ºª°]\.?(?: ?(?i:esq|dto|dt|dir|izq|izda|dcha|fte|[A-H])\b\.?)?"
)
_BOX = re.compile(
    r"(?<!\w)(?:(?i:p\. ?o\. ?box|po box|post ?box|postfach|postbus|boîte postale|b\.p\.|bp|"
    r"apartado(?: de correos| postal)?|casella postale|"
    r"postboks|skrytka pocztowa|poštovní přihrádka|pošta box|c\.p\.|apdo\.?|box nr\.?|cutie poștală|"
    r"pk|pl)\.? ?\d[\d ]{0,7}(?!\w)"
    r"|(?:PSC|Unit|CMR) \d{1,5},? Box \d{1,5}\b|US(?:NS|S|CGC|NV) [A-Z]\w{1,20})"
)
_MILITARY = re.compile(r"\s{1,4}[ADF]PO,? A[AEP] \d{5}\b")
_SUITE = re.compile(r"(?<!\w)(?i:apt|apartment|suite|flat)\.? #?\d{1,5}[A-Za-z]?(?!\w)")
_PART = rf"{_CAPITAL}(?:[\w'’-]{{1,24}}|(?<=S)t\.)"
_TOWN = rf"{_PART}(?:[ -](?:{_SMALL}[ -])?{_PART}){{0,3}}"
_PREFIXED = (
    r"(?:A|B|BG|CH|CY|CZ|D|DE|DK|E|EE|F|FI|FIN|FR|GR|H|HR|HU|I|IT|L|LT|LU|LV|MT|N|NL|NO|P|PL|PT|RO|S|SE|SI|SK)-\d{4,6}"
)
_UK = r"(?:GIR 0AA|[A-PR-UWYZ](?:\d[\dA-HJKPSTUW]?|[A-HK-Y]\d[\dABEHMNPRV-Y]?) \d[ABD-HJLNP-UW-Z]{2})"
_EIRCODE = r"(?:[AC-FHKNPRTV-Y]\d[\dW] ?(?=[0-9AC-FHKNPRTV-Y]{0,3}\d)[0-9AC-FHKNPRTV-Y]{4})"
_CANADA = r"(?:[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d)"
_US = (
    r"(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|"
    r"T[NX]|UT|V[TA]|W[AVIY]) \d{5}(?:-\d{4})?"
)
_SHAPED = re.compile(rf"(?<![\w-])(?:{_UK}|{_CANADA}|{_US}|{_EIRCODE}|{_PREFIXED}(?: {_TOWN})?)(?![\w-])")
_PLAIN = r"(?:\d{4} ?[A-Z]{2}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3} \d{2}|\d{4,6}(?:-\d{3,4})?|[A-Z]{3} ?\d{4})"
_PAIRED = re.compile(
    rf"(?:(?<=, )|(?<=^)|(?<=\n)|(?<=; ))(?:\d{{4}} ?[A-Z]{{2}}|\d{{2}}-\d{{3}}|\d{{4}}-\d{{3}}|"
    rf"\d{{3}} \d{{2}}) {_TOWN}"
)
_ZIP_NAMED = re.compile(
    r"(?i:\b(?:zip(?: ?code)?|post ?code|postal code|postleitzahl|plz|code postal|código postal|cap|"
    r"kod pocztowy|psč|irányítószám|"
    r"postnummer|postinumero|poštna številka|poštanski broj|postcode|eircode|cod poștal|pašto kodas|"
    r"pasta indekss|sihtnumber|τ\.κ\.|ταχυδρομικός κώδικας|пощенски код))"
    r"(?i:\s(?:is|ist|est|es|was|number))?[:.]? {0,2}(?P<zip>(?=[\w -]{0,9}\d)(?=\w+[ -]?\w{3})"
    r"[A-Z0-9]{1,6}(?:[ -][A-Z0-9]{1,4})?)(?!\w)"
)
_TAIL = re.compile(
    rf"(?: ?,)?(?:\s{{1,6}}|(?<=,))(?:(?P<unit>{_UNIT})(?!\w)|(?P<post>(?:Dublin \d{{1,2}}W?|{_UK}|{_CANADA}|{_US}|"
    rf"{_EIRCODE})(?!\w)|(?:{_PREFIXED}|{_PLAIN})(?!\w)(?:,? {_TOWN})?))"
)
_TOWN_THEN_POST = re.compile(
    rf",? {_TOWN}(?:, {_TOWN}| \({_TOWN}\)){{0,2}},?\s{{1,3}}(?P<post>{_UK}|{_US}|\d{{5,6}}|"
    rf"\d{{3}} \d{{2}}|[A-Z]{{3}} \d{{4}})(?!\w)"
)
_REGION = re.compile(rf"(?:,? |,? ?\n ?){_TOWN},? [A-Z]{{2,3}} \d{{4,6}}(?!\w)")
_TAIL_OF_NAME = re.compile(
    rf",?(?:\s{{1,3}}|(?<=,))(?:{_UNIT}(?!\w)|(?:(?:{_PREFIXED}|{_PLAIN}),? {_TOWN}|{_UK}|{_EIRCODE}|{_US}))"
)
_SHORT = {" st", " rd", " dr", " ct", " ln", " pl", " sq", "ave", "lvd", "str", "esq"}
_CALLED_SO = re.compile(r"(?i:street|flat|house)")
_POST_BEFORE = re.compile(rf"(?<![\w-])(?:{_PREFIXED}|\d{{4,5}}) {_TOWN},? $")
_JOINT = re.compile(r" ?,?\s{0,6}")
_LONGEST = 160
# What a line must have before the dearer patterns are tried on it.
_PROMISING = re.compile(
    rf"\d{{4,6}},? ?{_CAPITAL}|\d{{3}} \d{{2}} {_CAPITAL}|\d-\d{{3}} |[A-Z]\d[\dA-Z]? \d[A-Z]|"
    rf"[A-Z]\d{{2}} ?[A-Z0-9]{{4}}|[A-Z]{{2}} \d{{5}}"
)
_UNITS = frozenset({"apt", "apartment", "suite", "flat", "whg", "lok", "m", "box", "unit", "bus", "bte"})
_BOXES = frozenset(
    {
        "box",
        "postbox",
        "postfach",
        "postbus",
        "boîte",
        "b",
        "bp",
        "apartado",
        "apdo",
        "casella",
        "postboks",
        "skrytka",
        "poštovní",
    }
    | {"pošta", "c", "cutie", "pk", "unit", "psc", "cmr", "usns", "uss", "uscgc", "usnv"}
)
_UNIT_BELOW = re.compile(r"\n[>?\s]{0,6}(?i:apt|apartment|suite|flat|unit)\b")
_NO_STREETS = frozenset(
    {
        "in",
        "no",
        "nr",
        "on",
        "at",
        "the",
        "from",
        "since",
        "by",
        "page",
        "chapter",
        "room",
        "about",
        "over",
        "fahrenheit",
    }
)
_A_YEAR = re.compile(r"(?:19|20)\d{2}")
_LETTERED = re.compile(r"[A-Z]\d|[A-Z]-\d|[A-Z]{2} \d{5}")
_BLOCK_END = re.compile(r"(?:^|[^\S\n]|[>?] ?)(?P<zip>\d{4,6}|[A-Z]\d[A-Z] \d[A-Z]\d|\d{3} \d{2})[^\S\n]*$", re.M)
_NEAR_NAME = re.compile(rf"(?<![\w,.-])(?:\d{{1,5}} )?(?:C/ ?)?{_NAMES} {_NR}{_HOUSE}(?![\w%€$]|[.,:]\d)")
_NUMBER_FIRST = re.compile(rf"(?<![\w,.-])\d{{1,5}}[A-Za-z]?,? {_NAMES}(?: {_HOUSE})?(?![\w%])")


def addresses(line: Line, after: str = "") -> Iterator[Found]:
    """Addresses that begin in the line; `after` is the text behind it, into which one may run."""
    text = line.text + after
    for pattern, score in _forms(line):
        for hit in pattern.finditer(line.text):
            yield _grown(text, hit.start(), hit.end(), score, line)
    words = {word.small for word in line.words}
    if not words.isdisjoint(_BOXES):
        for hit in _BOX.finditer(line.text):
            military = _MILITARY.match(text, hit.end())
            if military or not hit.group().startswith("US"):
                yield _address(text, hit.start(), military.end() if military else hit.end(), 0.8)
    taken = 0
    for hit in _SUITE.finditer(line.text) if not words.isdisjoint(_UNITS) else ():
        if hit.start() >= taken:
            flat = _grown(text, hit.start(), hit.end(), 0.6, line)
            taken = flat.end
            yield flat
    yield from _postcodes(line)
    yield from _by_context(line, text, after, words)


def united(found: list[Found], text: str) -> list[Found]:
    """Addresses that overlap, or have but spaces and a comma between, as one."""
    whole: list[Found] = []
    for one in sorted(found):
        last = whole[-1] if whole else None
        near = last and one.end - last.start < _LONGEST and _JOINT.fullmatch(text, last.end, one.start)
        if last and (near or one.start <= last.end):
            whole[-1] = _address(text, last.start, max(last.end, one.end), max(last.score, one.score))
        else:
            whole.append(one)
    return whole


def in_block(text: str) -> Iterator[tuple[int, int]]:
    """Places of a postcode at the end of one of the lines that follow a street in a letter head."""
    for hit in _BLOCK_END.finditer(text):
        yield hit.span("zip")


def _postcodes(line: Line) -> Iterator[Found]:
    for hit in _SHAPED.finditer(line.text) if _LETTERED.search(line.text) else ():
        yield _address(line.text, hit.start(), hit.end(), 0.7)
    for hit in _PAIRED.finditer(line.text):
        yield _address(line.text, hit.start(), hit.end(), 0.6)
    for hit in _ZIP_NAMED.finditer(line.text) if any(cue.names("address") for cue in line.cues) else ():
        yield _address(line.text, *hit.span("zip"), 0.85)


def _by_context(line: Line, text: str, after: str, words: set[str]) -> Iterator[Found]:
    """A name and a number, which only the words before or a postcode or flat behind make an address."""
    said = any(cue.names("address") for cue in line.cues)
    if not said and words.isdisjoint(_UNITS) and not _PROMISING.search(text) and not _UNIT_BELOW.match(after):
        return
    for pattern in (_NEAR_NAME, _NUMBER_FIRST):
        for hit in pattern.finditer(line.text):
            inside = re.findall(r"\w+", hit.group().lower())
            if not months().isdisjoint(inside) or inside[0] in _NO_STREETS or _A_YEAR.fullmatch(inside[0]):
                continue  # "between 19 July and ...", "In 2001", "2007 Bowling Green"
            if said and _just_said(line, hit.start()):
                yield _grown(text, hit.start(), hit.end(), 0.7, line)
            elif _TAIL_OF_NAME.match(text, hit.end()):
                yield _grown(text, hit.start(), hit.end(), 0.6, line)


def _just_said(line: Line, start: int) -> bool:
    """Whether the line says just before that an address follows."""
    return any(cue.names("address") and 0 <= start - cue.end <= 30 for cue in line.cues) and not any(
        start - 30 <= word.start < start and word.is_number for word in line.words
    )


def _grown(text: str, start: int, end: int, score: float, line: Line) -> Found:
    """The address with what belongs to it behind: flat, postcode with its town, over the end of a line."""
    start = _after_cue(line, start)
    before = _POST_BEFORE.search(text, max(0, start - 50), start)
    if before:
        start, score = before.start(), max(score, 0.85)
    for _ in range(4):
        tail = _TAIL.match(text, end)
        if tail is None:
            break
        end = tail.end()
        score = max(score, 0.85)
        if tail["post"]:
            return _address(text, start, end, score)
    town = _REGION.match(text, end) or _TOWN_THEN_POST.match(text, end)
    if town:
        end, score = town.end(), max(score, 0.85)
    if score < 0.5 and _just_said(line, start):
        score = 0.7
    return _address(text, start, end, score)


def _after_cue(line: Line, start: int) -> int:
    """Past the word that announces the address, where that begins with a capital: "Abito in Via Roma 5"."""
    cue = next((cue for cue in line.cues if cue.start == start and cue.names("address")), None)
    if cue is None or _CALLED_SO.fullmatch(line.text, cue.start, cue.end):
        return start
    return next((word.start for word in line.words if word.start >= cue.end and not word.text.islower()), start)


def _address(text: str, start: int, end: int, score: float) -> Found:
    while text[end - 1] in " ,;:.\n" and not (text[end - 1] == "." and text[end - 4 : end - 1].lower() in _SHORT):
        end -= 1
    value = " ".join(text[start:end].split()).lower()
    return Found(start, end, Kind.ADDRESS, score, "identifiers/address", None, value)


def _forms(line: Line) -> Iterator[tuple[re.Pattern[str], float]]:
    """The forms of streets of which a word stands in the line."""
    all_marks, all_endings = _all_words()
    streets = [word for word in line.words if word.small in all_marks or word.small.endswith(all_endings)]
    figures = any(word.is_number for word in line.words)
    if figures:
        yield _NAME_BETWEEN, 0.6
    numbered, named = _patterns()
    for form in (*(numbered if figures else ()), *named) if streets else ():
        if any(form.begins(line, word) for word in streets):
            yield from form.patterns


@cache
def _all_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """All the words for streets, and all the endings."""
    forms = [form for group in _patterns() for form in group]
    marks = frozenset[str]().union(*(form.marks for form in forms))
    return marks, tuple({ending for form in forms for ending in form.endings})


def _always(line: Line, word: Word) -> bool:
    return True


def _has_name_before(line: Line, word: Word) -> bool:
    """ "the court" is no street, "Inns Court" may be one; some words are streets in small letters, too."""
    before = _NAME_BEFORE.search(line.text, max(0, word.start - 27), word.start)
    return before is not None or word.small in _SMALL_STREETS


def _is_capital(line: Line, word: Word) -> bool:
    """Whether it, or what is joined before it, may begin with a capital."""
    return not word.text[0].islower() or line.text[word.start - 1 : word.start] in ("-", "'", "’")


@dataclass(frozen=True, slots=True)
class _Form:
    """Streets of one kind: the words for them, or their endings; what else must hold of such a word; what is found."""

    marks: frozenset[str]
    endings: tuple[str, ...]
    patterns: tuple[tuple[re.Pattern[str], float], ...]
    may_be: Callable[[Line, Word], bool] = _always

    def begins(self, line: Line, word: Word) -> bool:
        """Whether a word of a line may make a street of this kind."""
        is_of = word.small in self.marks or (self.endings and word.small.endswith(self.endings))
        return bool(is_of) and self.may_be(line, word)


_SMALL_STREETS = frozenset({"street", "road", "avenue", "lane", "boulevard", "crescent"})
_NAME_BEFORE = re.compile(rf"{_NAME} $")
_SURE_ENDINGS = ("straße", "strasse", "gasse", "straat", "gracht", "gatan", "vägen", "katu", "kade")
_NAME_BETWEEN = re.compile(
    rf"(?:(?<=^)|(?<=\n)|(?<= ))\d{{1,5}} {_NAMES} {_HOUSE}(?=,? ?$|,? (?i:apt|suite|flat)|\s*\n)"
)


@cache
def _patterns() -> tuple[list[_Form], list[_Form]]:
    """Streets with a number, and streets without, by the words of which one must be there."""
    english, ending, after, before = (_words(key) for key in ("english", "ending", "after", "before"))
    number = (
        r"(?<![\w.,/-])(?:(?i:flat|apt\.?|unit|suite|no\.?|number) ?[\dA-Za-z]{1,5},? )"
        r"?\d{1,5}[A-Za-z]?(?: ?[-–/] ?\d{1,5}[A-Za-z]?)?,?"
    )
    lead = r"(?<![\w./-])(?:\d{1,5},? )?"
    house = rf",? {_NR}{_HOUSE}(?![\w%€$]|[.,:]\d)(?: \d{{1,5}}(?![\w.,:%-]))?"
    small = rf"(?:{'|'.join(sorted(_SMALL_STREETS))})"
    sure = (
        r"(?:rue|avenue|avenida|calle|rua|ulica|ul\.|ulice|boulevard|trg|triq|bulevardul|strada|via|"
        r"piazza|plaza|praça|náměstí|námestie)"
    )
    numbered = [
        _Form(
            _marks("english"),
            (),
            (
                (
                    re.compile(
                        rf"(?!(?:19|20)\d\d ){number} (?:\d{{1,5}} )?(?:[NSEW]\.? )?{_NAMES} (?:{english})\b\.?"
                        rf"(?: {_HOUSE}(?![\w%]))?"
                    ),
                    0.8,
                ),
                (re.compile(rf"{number} (?:\d{{1,5}} )?(?:{_NAME} ){{1,3}}(?i:{small})\b"), 0.75),
                (re.compile(rf"(?<![\w./-])\d{{1,5}} (?:[a-zß-ÿ'’.-]{{3,20}} ){{1,2}}{small}\b"), 0.5),
            ),
            _has_name_before,
        ),
        _Form(
            _marks("before"),
            (),
            (
                (
                    re.compile(
                        rf"{number}(?: ?(?:bis|ter|quater|b|t)\b,?)? (?:\d{{1,5}} )?(?i:{before})\.? (?:{_SMALL} ?)"
                        rf"{{0,3}}{_NAMES}"
                    ),
                    0.8,
                ),
                (re.compile(rf"{lead}(?<!\w)(?i:{before})(?:\. ?| )(?:{_SMALL} ?){{0,3}}{_NAMES}{house}"), 0.8),
                (
                    re.compile(
                        rf"{lead}(?<!\w)(?i:{sure}) "
                        rf"(?:(?!(?:from|to|at|and|is|was|are|on|for|with)\b)[\w'’.-]{{1,20}} )"
                        rf"{{1,4}}{_HOUSE}(?![\w%€$]|[.,:]\d)"
                    ),
                    0.6,
                ),
                (re.compile(rf"{number} {sure} (?:{_SMALL} ?){{1,3}}[\w'’-]{{2,20}}"), 0.6),
            ),
        ),
        _Form(
            frozenset(),
            tuple(_rows("ending")),
            (
                (re.compile(rf"{lead}\b(?:{_NAME} ){{0,2}}{_CAPITAL}[\w'’-]{{1,24}}?(?i:{ending})\b\.?{house}"), 0.75),
                (re.compile(rf"{lead}\b[\w'’-]{{2,24}}?(?:{'|'.join(_SURE_ENDINGS)}|str\.)\b\.?{house}"), 0.7),
            ),
        ),
        _Form(
            frozenset(),
            tuple(_rows("weak_ending")),
            (
                (
                    re.compile(
                        rf"{lead}\b(?!(?i:during|spring|bring|string|committee|coffee|employee|trustee)\b)(?:{_NAME} )"
                        rf"{{0,2}}{_CAPITAL}[\w'’-]{{1,24}}?(?i:{_words('weak_ending')})\b{house}"
                    ),
                    0.45,
                ),
            ),
            _is_capital,
        ),
        _Form(_marks("after"), (), ((re.compile(rf"{lead}\b{_NAMES} (?:{after})\b\.?{house}"), 0.75),)),
    ]
    named = [
        _Form(
            _marks("english"),
            (),
            (
                (
                    re.compile(
                        rf"(?<=(?:on|at|of|nd|to) )(?:the )?{_NAMES} "
                        rf"(?:Street|St\.|Road|Avenue|Lane|street)(?!\w)"
                    ),
                    0.45,
                ),
            ),
            _has_name_before,
        ),
        _Form(
            frozenset(),
            _SURE_ENDINGS,
            ((re.compile(rf"\b(?:{_NAME} )?{_CAPITAL}[\w-]{{2,20}}(?:{'|'.join(_SURE_ENDINGS)})\b"), 0.45),),
        ),
    ]
    return numbered, named


def _rows(key: str) -> list[str]:
    rows = table("streets.toml")[key]
    assert isinstance(rows, list)
    return [str(row).lower() for row in rows]


def _marks(key: str) -> frozenset[str]:
    """The words of a list as they come out of a line: "c/" is "c", "ж.к" is "ж" and "к"."""
    return frozenset(word.text for row in _rows(key) for word in words_of(row))


def _words(key: str) -> str:
    rows = table("streets.toml")[key]
    assert isinstance(rows, list)
    return "|".join(re.escape(word) for word in sorted(set(rows), key=len, reverse=True))
