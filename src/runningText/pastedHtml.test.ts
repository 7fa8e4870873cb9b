import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import { cleanPastedHtml } from './pastedHtml'
import { htmlOfTypedLists } from './plainText'

const parser = new new Window().DOMParser() as unknown as DOMParser

const pasted = (html: string) =>
  cleanPastedHtml(html, parser)
    .replaceAll(/<\/?(span|font|div|o:p)\b[^>]*>/g, '')
    .replaceAll(
      / (class|style|lang|dir|role|name|id|type|rel|target|data-[\w-]+|aria-[\w-]+)=("[^"]*"|\S+?(?=[\s>]))/g,
      '',
    )
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/ ?(<\/?(ul|ol|li|p|br|h\d|table|tbody|tr|td)\b[^>]*>) ?/g, '$1')
    .trim()

const word = (
  body: string,
) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- @list l0 {mso-list-id:1;} @list l0:level1 {mso-level-number-format:bullet; mso-level-text:·;} @list l1:level1 {mso-level-text:"%1\\.";} --></style></head><body lang=DA><!--StartFragment-->${body}<!--EndFragment--></body></html>`
const bullet = (sign: string, text: string, level = 1, list = 'l0') =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:${list} level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`

test.each<[string, string, string]>([
  [
    'Word: bullets in levels',
    word(
      `<p class=MsoNormal>Før</p>${bullet('·', 'Et')}${bullet('o', 'Under', 2)}${bullet('§', 'Dybt', 3)}${bullet('·', 'To')}<p class=MsoNormal>Efter<o:p></o:p></p>`,
    ),
    '<p>Før</p><ul><li>Et<ul><li>Under<ul><li>Dybt</li></ul></li></ul></li><li>To</li></ul><p>Efter</p>',
  ],
  [
    'Word: numbers, letters below them, and a list that goes on',
    word(
      `${bullet('1.', 'Et', 1, 'l1')}${bullet('a)', 'Under', 2, 'l1')}${bullet('2.', 'To', 1, 'l1')}<p class=MsoNormal>Mellem</p>${bullet('3.', 'Tre', 1, 'l1')}`,
    ),
    '<ol><li>Et<ol><li>Under</li></ol></li><li>To</li></ol><p>Mellem</p><ol start="3"><li>Tre</li></ol>',
  ],
  [
    'Word: bullets under a number',
    word(`${bullet('1.', 'Et', 1, 'l1')}${bullet('·', 'Under', 2)}${bullet('2.', 'To', 1, 'l1')}`),
    '<ol><li>Et<ul><li>Under</li></ul></li><li>To</li></ol>',
  ],
  [
    'Word: a list whose signs are only in the style sheet',
    word(
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Et</p><p class=MsoListParagraph style='mso-list:l1 level1 lfo2'>To</p>`,
    ),
    '<ul><li>Et</li></ul><ol><li>To</li></ol>',
  ],
  [
    'Word: words set in bold stay so, and one item alone is a list',
    word(bullet('·', '<b>Husk</b> det')),
    '<ul><li><b>Husk</b> det</li></ul>',
  ],
  [
    'Word: a footnote',
    word(
      `<p class=MsoNormal>Ordet<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> her.</p><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Kilden.</p></div></div>`,
    ),
    '<p>Ordet[1] her.</p><br clear="all"><hr align="left" size="1" width="33%"><p>[1] Kilden.</p>',
  ],
  [
    'Word: links to a drive, to a bookmark and to a page',
    word(
      `<p><a href="file:///C:\\Users\\ung\\Rapport.docx">Rapporten</a>, <a href="#_Toc123">Kapitel 2</a>, <a name="_Toc9">Her</a>, <a href="www.kommune.dk">kommunen</a>, <a href="mailto:ung@kommune.dk">skriv</a></p>`,
    ),
    '<p>Rapporten, Kapitel 2, Her, <a href="https://www.kommune.dk">kommunen</a>, <a href="mailto:ung@kommune.dk">skriv</a></p>',
  ],
  [
    'Word: remarks, struck out text and empty paragraphs go',
    word(
      `<p>Det <del>gamle</del><ins>nye</ins><span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1">[A1]</a></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>En bemærkning</p></div></div>`,
    ),
    '<p>Det nye</p>',
  ],
  [
    'Outlook: real lists, one within another, and a safe link',
    `<ul style='margin-top:0cm' type=disc><li class=MsoListParagraph style='mso-list:l0 level1 lfo1'>Et</li><ul type=circle><li class=MsoListParagraph style='mso-list:l0 level2 lfo1'><a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fkommune.dk%2F&amp;data=1">Under</a></li></ul><li>To</li></ul>`,
    '<ul><li>Et<ul><li><a href="https://kommune.dk/">Under</a></li></ul></li><li>To</li></ul>',
  ],
  [
    'Outlook: bullets that have become text',
    `<p class="MsoListParagraph" style="margin-left:36pt">·&nbsp;&nbsp;&nbsp;&nbsp;Et</p><p class="MsoListParagraph" style="margin-left:72pt"><span>o</span>&nbsp;&nbsp;&nbsp;Under</p><p class="MsoListParagraph" style="margin-left:36pt">·&nbsp;&nbsp; To</p>`,
    '<ul><li>Et<ul><li>Under</li></ul></li><li>To</li></ul>',
  ],
  [
    'Typed bullets and numbers in any program',
    '<p>• Et</p><p>• To</p><p>Tekst</p><p>1.&nbsp;&nbsp;Først</p><p>2.&nbsp;&nbsp;Så</p>',
    '<ul><li>Et</li><li>To</li></ul><p>Tekst</p><ol><li>Først</li><li>Så</li></ol>',
  ],
  [
    'A line that begins with a dash or a year is no list',
    '<p>– Det siger de unge selv.</p><p>2014. var et godt år</p><p>A. Hansen skrev</p>',
    '<p>– Det siger de unge selv.</p><p>2014. var et godt år</p><p>A. Hansen skrev</p>',
  ],
  [
    'Word in the browser: each item in a list of its own',
    `<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-aria-level="1" class="OutlineElement"><p class="Paragraph"><span>Et</span></p></li></ul></div><div class="ListContainerWrapper SCXW1"><ul role="list"><li data-aria-level="2"><p class="Paragraph">Under</p></li></ul></div><div class="ListContainerWrapper SCXW1"><ol role="list" start="1"><li data-aria-level="1"><p>Nummer</p></li></ol></div>`,
    '<ul><li>Et<ul><li>Under</li></ul></li></ul><ol><li>Nummer</li></ol>',
  ],
  [
    'Google Docs',
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400">Et</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation">Under</p></li></ul></ul><p>Note<sup><a href="#ftnt1">[1]</a></sup> <a href="https://www.google.com/url?q=https://kommune.dk/&amp;sa=D">kommunen</a></p></b>`,
    '<ul><li>Et<ul><li>Under</li></ul></li></ul><p>Note<sup>[1]</sup> <a href="https://kommune.dk/">kommunen</a></p>',
  ],
  [
    'LibreOffice',
    `<h1 class="western">Titel</h1><ol><li><p>Et</p><p>Mere om et</p></li><ol><li><p>Under</p></li></ol></ol><p>Ordet<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> her</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Kilden</p></div>`,
    '<h2>Titel</h2><ol><li>Et<br>Mere om et<ol><li>Under</li></ol></li></ol><p>Ordet[1] her</p><p>[1]Kilden</p>',
  ],
  [
    'SharePoint and other pages: scripts are words, and pictures on a machine go',
    `<div><p>Se <a href="javascript:void(0)">menuen</a> og <a href="about:blank">intet</a><img src="file:///C:/a.png"></p><script>alert(1)</script></div>`,
    '<p>Se menuen og intet</p>',
  ],
  [
    'A table with a list in it',
    `<table><tr><td>${bullet('·', 'Et')}${bullet('·', 'To')}</td><td><p>Tekst</p></td></tr></table>`,
    '<table><tbody><tr><td><ul><li>Et</li><li>To</li></ul></td><td><p>Tekst</p></td></tr></tbody></table>',
  ],
])('%s', (_program, html, expected) => {
  expect(pasted(html)).toBe(expected)
})

const list = '<p>Husk:</p><ul><li>Et</li><li>To</li></ul><p>Slut</p>'
test.each<[string, string, string]>([
  [
    'blocks',
    '<div>Husk:</div><div>• Et</div><div>• To</div><div>Slut</div>',
    'Husk:<ul><li>Et</li><li>To</li></ul>Slut',
  ],
  [
    'blocks within blocks',
    '<div>\n  <div><div>- Et</div></div>\n  <div>- To</div>\n</div>',
    '<ul><li>Et</li><li>To</li></ul>',
  ],
  ['line breaks in one paragraph', '<p>Husk:<br>• Et<br>• To<br>Slut</p>', list],
  ['line breaks and source lines', '<p>Husk:<br>\n  - Et<br>\n  - To<br>\n  Slut</p>', list],
  ['line breaks in a block', '<div>1. Et<br>2. To</div>', '<ol><li>Et</li><li>To</li></ol>'],
  ['line breaks with nothing around', '1) Et<br>2) To', '<ol><li>Et</li><li>To</li></ol>'],
  [
    'spans with line breaks between',
    '<span>· Et</span><br><span>· To</span>',
    '<ul><li>Et</li><li>To</li></ul>',
  ],
  ['line breaks within a span', '<p><span>Husk:<br>o Et<br>o To<br>Slut</span></p>', list],
  ['line breaks within bold', '<p><b>• Et<br>• To</b></p>', '<ul><li><b>Et</b></li><li><b>To</b></li></ul>'],
  [
    'a cell',
    '<table><tr><td>• Et<br>• To</td></tr></table>',
    '<table><tbody><tr><td><ul><li>Et</li><li>To</li></ul></td></tr></tbody></table>',
  ],
  [
    'a bullet in a part of its own',
    '<p><b>•</b> <i>Et</i></p><p><b>•</b> To</p>',
    '<ul><li><b></b><i>Et</i></li><li><b></b>To</li></ul>',
  ],
  [
    'levels by hard spaces',
    '<p>• Et</p><p>&nbsp; &nbsp;o Under</p><p>• To</p>',
    '<ul><li>Et<ul><li>Under</li></ul></li><li>To</li></ul>',
  ],
  [
    'two cells',
    '<table><tr><td>- Et</td><td>- To</td></tr></table>',
    '<table><tbody><tr><td>- Et</td><td>- To</td></tr></tbody></table>',
  ],
  ['a heading between', '<p>- Et</p><h2>Titel</h2><p>- To</p>', '<p>- Et</p><h2>Titel</h2><p>- To</p>'],
  [
    'line breaks without bullets',
    '<p>Et<br>To<br>1. december<br>- og så</p>',
    '<p>Et<br>To<br>1. december<br>- og så</p>',
  ],
])('typed in %s', (_where, html, expected) => {
  expect(pasted(html)).toBe(expected)
})

test('a plain text with a typed list is a paragraph to a line, and one without is left to the editor', () => {
  const html = htmlOfTypedLists('Husk <b>:\r\n• Et & to\r\n\r\n• Tre\r\nSlut') ?? ''
  expect(pasted(html)).toBe('<p>Husk &lt;b&gt;:</p><ul><li>Et &amp; to</li><li>Tre</li></ul><p>Slut</p>')
  expect(pasted(htmlOfTypedLists('1. Et\n\t- Under\n2. To') ?? '')).toBe(
    '<ol><li>Et<ul><li>Under</li></ul></li><li>To</li></ol>',
  )
  expect(htmlOfTypedLists('Hej\n- og så\n1. december')).toBe(null)
})

test('what is cleaned once is cleaned', () => {
  const once = cleanPastedHtml(word(`${bullet('·', 'Et')}${bullet('o', 'Under', 2)}`), parser)
  expect(cleanPastedHtml(once, parser)).toBe(once)
})
