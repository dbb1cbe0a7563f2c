"""Letters with all that a document can hold: styles, lists, tables, emoji, broken words."""

from __future__ import annotations

from pathlib import Path

from document_files import paragraph, run, table, word_document

_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "</w:style>"
    '<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="heading 1"/>'
    '<w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="34"/></w:rPr></w:style>'
)
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '</w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>'
    '<w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl>'
    '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
)


def item(text: str, level: int = 0, list_id: int = 1) -> str:
    """Return an item of a list of a Word document: 1 counts, 2 has bullets."""
    place = f'<w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/>'
    return paragraph(text, f"<w:numPr>{place}</w:numPr>")


_WORD_BODY = (
    f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{run("IMR FINAL DETERMINATION", "<w:b/>")}</w:p>'
    "<w:p/>"
    + table(
        ("Case Number:\nDate of Injury:\nDecision Date:", "CM14-0012345\n07/28/2010\n06/28/2014"),
        ("Priority:", "Standard"),
    ).replace("<w:tbl>", '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr>')
    + paragraph("CLINICAL CASE SUMMARY", '<w:pStyle w:val="Section"/>')
    + "<w:p>"
    + run("The claimant \U0001f600 is a 47-year-old ")
    + run("female", "<w:b/><w:i/>")
    + run(" with low back pain \U0001f915; she takes 10\u00a0mg of medi\u00adcation ")
    + run("daily", '<w:u w:val="single"/>')
    + "<w:r><w:br/></w:r>"
    + run("and rests.")
    + "</w:p>"
    + paragraph("IMR ISSUES, DECISIONS AND RATIONALES", '<w:pStyle w:val="Section"/>')
    + item("Norco 10/325 mg #60: Upheld")
    + item("right side", 1)
    + item("Physical therapy 12 visits: Overturned")
    + item("a reason \U0001f600 that stands for itself", 0, 2)
    + paragraph("Decision rationale: The records are complete.")
)
WORD = word_document(_WORD_BODY, styles=_STYLES, numbering=_NUMBERING)

_WEB_BODY = """
<center><h1>Final Determination</h1></center><img src="http://example.org/logo.png" width="200">
<table border=1><tr><th>Case Number:</th><td>CM14-0012345</td></tr>
<tr><td colspan=2>Date of Injury: 07/28/2010</td></tr></table>
<table><tr><td>Date Assigned:<br>Decision Date:</td><td>05/02/2014<br>06/28/2014</td></tr></table>
<h2>CLINICAL CASE SUMMARY</h2>
<p>The claimant \U0001f600 is a <b>47-year-old</b> <i>fe</i>male with <u>low back</u> pain &amp;
10&nbsp;mg of medi&shy;cation.<br>Second line.</p>
<ol><li>Norco 10/325 mg #60: <b>Upheld</b><ul><li>one reason<li>another with a list
<ol type=a><li>alpha \U0001f915<li>beta</ol></ul><li><p>Physical therapy: Overturned</p></ol>
<hr><blockquote>Quoted <small>small print</small></blockquote><pre>  as   typed
    \U0001f600 here</pre><p align=right>Sincerely</p><script>alert(1)</script>
"""
WEB = f"<html><body style='font-size:11pt'>{_WEB_BODY}</body></html>".encode()

MAIL = (
    b'From: "IMR, Unit" <imr@example.org>\r\nTo: review@example.org\r\n'
    b"Subject: =?utf-8?q?Determination_=E2=80=93_CM14-0012345?=\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: text/html; charset=utf-8\r\n\r\n" + WEB
)
PLAIN_MAIL = (
    "From: imr@example.org\r\nTo: review@example.org\r\nSubject: Letter\r\nMIME-Version: 1.0\r\n"
    "Content-Type: text/plain; charset=utf-8\r\n\r\n"
    "> Case Number: CM14-0012345\r\n> \U0001f600 The claimant is a 47-year-old female.\r\n"
).encode()
TEXT = (
    "\ufeffIMR FINAL DETERMINATION\r\n\r\n"
    "Case Number:\tCM14-0012345\tDate of Injury: 07/28/2010\r\n"
    "Decision Date: 06/28/2014\r\n\r\nCLINICAL CASE SUMMARY\r\n\r\n"
    "The claimant \U0001f600 is a 47-year-old female; her medi-\r\ncation \U0001f915 was denied, "
    "and 10\u00a0mg of it.\r\r\n\x0cPage two, with A &amp; B\r\n"
    "and a lone\rline end \ufdd0 here.\r\n"
).encode()

LETTERS = {
    "own.docx": WORD,
    "own.html": WEB,
    "own.eml": MAIL,
    "plain.eml": PLAIN_MAIL,
    "own.txt": TEXT,
}

_CORPUS = Path(__file__).parents[2] / "shared" / "corpus" / "letters"
_OF_EACH_KIND = 4


def corpus_letters() -> dict[str, bytes]:
    """Return some letters of each kind of the development corpus, where it is."""
    paths = [
        path
        for kind in ("docx", "html", "txt")
        for path in sorted(_CORPUS.glob(f"*.{kind}"))[:_OF_EACH_KIND]
    ]
    return {path.name: path.read_bytes() for path in paths}
