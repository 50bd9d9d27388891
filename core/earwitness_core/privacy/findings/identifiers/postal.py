"""What addresses are written of, as parts of patterns: names of streets and towns, house numbers, flats, postcodes."""

from __future__ import annotations

CAPITAL = r"[^\W\d_a-zß-öø-ÿα-ωά-ώа-яё]"
NAME = rf"{CAPITAL}[\w'’.-]{{0,24}}"
SMALL = (
    r"(?:de|del|della|dei|delle|degli|di|da|do|dos|das|du|des|d['’]|la|le|les|l['’]|el|los|las|y|e|"
    r"i|of|the|van|von|der|den|het|ten|ter|am|an|im|in|zum|zur|auf|na|pod|u|z|és|i[lrdnsztx]-|l-)"
)
NAMES = rf"(?:\d{{1,2}}\.? )?{NAME}(?: (?:{SMALL} ?){{0,3}}{NAME}){{0,4}}"
HOUSE = r"\d{1,5}(?: ?[a-zA-Z](?![\w'’]))?(?: ?[-–/] ?\d{1,4}[a-zA-Z]?\b){0,3}"
NR = r"(?:n\.?[°ºr]\.? ?|nr\.? ?|no\.? ?|č\. ?|br\. ?|№ ?|αρ\. ?|sz\. )?"
UNIT = (
    r"(?i:(?:apt|apartment|suite|ste|flat|unit|room|floor|fl|whg|wohnung|top|stiege|stg|app|"
    r"appartement|appt|bte|bus|boîte|piso|puerta|interno|int|scala|"
    r"bl|bloc|sc|et|ap|lok|lokal|m|as|byt|kt|lgh|st|tv|th|em|ajtó|Mieszk|бл|вх|ет|ап|διαμ|όροφος|"
    r"p\.?o\.? box|postbox|box))\.? ?#?[\dA-Za-z]{0,2}\d{1,5}[A-Za-z]?|"
    r"\d{1,2}\.?[ºª°]\.?(?: ?(?i:esq|dto|dt|dir|izq|izda|dcha|fte|[A-H])\b\.?)?"
)
PART = rf"{CAPITAL}(?:[\w'’-]{{1,24}}|(?<=S)t\.)"
TOWN = rf"{PART}(?:[ -](?:{SMALL}[ -])?{PART}){{0,3}}"
PREFIXED = (
    r"(?:A|B|BG|CH|CY|CZ|D|DE|DK|E|EE|F|FI|FIN|FR|GR|H|HR|HU|I|IT|L|LT|LU|LV|MT|N|NL|NO|P|PL|PT|RO|S|SE|SI|SK)-\d{4,6}"
)
UK = r"(?:GIR 0AA|[A-PR-UWYZ](?:\d[\dA-HJKPSTUW]?|[A-HK-Y]\d[\dABEHMNPRV-Y]?) \d[ABD-HJLNP-UW-Z]{2})"
EIRCODE = r"(?:[AC-FHKNPRTV-Y]\d[\dW] ?(?=[0-9AC-FHKNPRTV-Y]{0,3}\d)[0-9AC-FHKNPRTV-Y]{4})"
CANADA = r"(?:[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d)"
US = (
    r"(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|"
    r"T[NX]|UT|V[TA]|W[AVIY]) \d{5}(?:-\d{4})?"
)
PLAIN = r"(?:\d{4} ?[A-Z]{2}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3} \d{2}|\d{4,6}(?:-\d{3,4})?|[A-Z]{3} ?\d{4})"
