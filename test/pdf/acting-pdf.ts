import { flate, rawPages, type RawObjects, type RawStream } from './raw-pdf.js';

/** What must be gone bears `canary`, what must stay bears `kept`. */
const JS = (mark: string) => `<< /Type /Action /S /JavaScript /JS (app.alert\\("canary ${mark}"\\)) >>`;
const annotation = (rest: string) => `<< /Type /Annot /Rect [50 50 90 70] ${rest} >>`;
const link = (action: string) => annotation(`/Subtype /Link /A ${action}`);

/** Every annotation the page has, one per way to act. */
const ANNOTATIONS: readonly string[] = [
  link('<< /S /URI /URI (https://kept-1.gov.vn/) >>'),
  link('<< /S /URI /URI (HTTP://kept-2.gov.vn/) >>'),
  link('<< /S /URI /URI <68747470733a2f2f6b6570742d332e676f762e766e> >>'),
  link('<< /S /URI /URI 130 0 R >>'),
  link('<< /S /GoTo /D [10 0 R /Fit] >>'),
  link('<< /S /Named /N /NextPage >>'),
  link('<< /S /URI /URI (javascript:canary1) >>'),
  link('<< /S /URI /URI (file:///canary2) >>'),
  link('<< /S /URI /URI (mailto:canary3) >>'),
  link('<< /S /URI /URI <6a6176617363726970743a63616e617279> >>'),
  link('<< /S /URI /URI 131 0 R >>'),
  link('<< /S /Named /N /Print /Canary (canary4) >>'),
  link('<< /S /Launch /F (canary5.exe) /Win << /F (canary6.exe) >> >>'),
  link('<< /S /L#61unch /F (canary7.exe) >>'),
  link('<< /S 132 0 R /F (canary8.exe) >>'),
  link('<< /S /GoToR /F (\\\\\\\\canary9\\\\share) /D [0 /Fit] >>'),
  link('<< /S /GoToE /T << /R /C /N (canary10) >> /D [0 /Fit] >>'),
  link('<< /S /SubmitForm /F << /FS /URL /F (http://canary11/) >> >>'),
  link('<< /S /ImportData /F (canary12) >>'),
  link('<< /S /ResetForm /Fields [(canary13)] >>'),
  link('<< /S /Hide /T (canary14) >>'),
  link('<< /S /Thread /F (canary15) /D 0 >>'),
  link('<< /S /Sound /Sound 133 0 R /Canary (canary16) >>'),
  link('<< /S /Movie /T (canary17) >>'),
  link('<< /S /SetOCGState /State [/ON] /Canary (canary18) >>'),
  link(`<< /S /GoTo /D [10 0 R /Fit] /Next ${JS('19')} >>`),
  link(`<< /S /GoTo /D [10 0 R /Fit] /Next [${JS('20')} << /S /Launch /F (canary21) >>] >>`),
  link('134 0 R'),
  annotation(`/Subtype /Link /Dest [10 0 R /Fit] /PA << /S /URI /URI (http://canary22/) >>`),
  annotation(`/Subtype /Widget /FT /Tx /T (canary23) /V (canary24) /AP << /N 140 0 R >> /AA << /K ${JS('25')} >> /F 4`),
  annotation('/Subtype /Widget /FT /Sig /T (canary26) /V 135 0 R /AP << /N 141 0 R >> /F 132'),
  annotation(`/Subtype /Widget /FT /Btn /T (canary27) /A ${JS('28')}`),
  annotation('/Subtype /FileAttachment /FS 120 0 R /Contents (canary29) /AP << /N 142 0 R >>'),
  annotation(
    '/Subtype /Screen /T (canary30) /A << /S /Rendition /R << /S /MR /C << /D 120 0 R >> >> /JS (canary31) >>',
  ),
  annotation('/Subtype /RichMedia /RichMediaContent << /Canary (canary32) >> /AP << /N 143 0 R >>'),
  annotation('/Subtype /Movie /Movie << /F (canary33) >>'),
  annotation('/Subtype /Sound /Sound 133 0 R'),
  annotation('/Subtype /3D /3DD 133 0 R /3DA << /A /PO >> /Contents (canary34)'),
  annotation('/Subtype /Text /Contents (kept-note) /AP << /N 144 0 R >>'),
];

const look = (mark: string): RawStream =>
  flate(
    Buffer.from(`BT /F1 9 Tf 2 2 Td (${mark}) Tj ET`),
    '/Type /XObject /Subtype /Form /BBox [0 0 90 20] /Resources << /Font << /F1 3 0 R >> >>',
  );

const OBJECTS: RawObjects = {
  100: JS('40'),
  101: `<< /Limits [(a) (b)] /Names [(a) ${JS('41')} (b) 102 0 R] >>`,
  102: '<< /S /J#61vaScript /J#53 103 0 R >>',
  103: flate(Buffer.from('app.alert("canary 42")')),
  110: '<< /Names [(canary43.exe) 120 0 R] >>',
  120: '<< /Type /Filespec /F (canary44.exe) /UF (canary45.exe) /EF << /F 121 0 R >> >>',
  121: flate(Buffer.from('MZ canary 46'), '/Type /EmbeddedFile'),
  130: '(https://kept-4.gov.vn/)',
  131: '(javascript:canary47)',
  132: '/Launch',
  133: flate(Buffer.from('canary 48')),
  134: JS('49'),
  135: '<< /Type /Sig /Filter /Adobe.PPKLite /ByteRange [0 1 2 3] /Contents <00> /Reason (canary50) >>',
  140: look('kept-field'),
  141: look('kept-signature'),
  142: look('kept-pin'),
  143: look('kept-poster'),
  144: look('kept-sticker'),
  150: `<< /First 151 0 R /Last 151 0 R /Count 1 >>`,
  151: `<< /Title (kept-bookmark) /Parent 150 0 R /A ${JS('51')} >>`,
  160: {
    dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /F (canary52.jpg) /FFilter /DCTDecode',
    bytes: Buffer.from('x'),
  },
  161: { dict: '/Type /XObject /Subtype /PS', bytes: Buffer.from('(canary 53) print') },
  162: flate(
    Buffer.from('q Q'),
    '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Ref << /F (canary54.pdf) /Page 0 >> /OPI << /2.0 << /F (canary55) >> >>',
  ),
  163: flate(
    Buffer.from('q Q'),
    '/Type /XObject /Subtype /Form /Subtype2 /PS /BBox [0 0 1 1] /PS 161 0 R /Canary (canary56)',
  ),
};

const CATALOG = `/OpenAct#69on 100 0 R /AA << /WC ${JS('60')} /DC 134 0 R >>
  /Names << /JavaScript 101 0 R /EmbeddedFiles 110 0 R /Renditions << /Names [(canary61) 120 0 R] >> >>
  /AcroForm << /Fields [] /DA (/F1 9 Tf) /XFA [(canary62) 133 0 R] >> /URI << /Base (javascript:canary63) >>
  /Outlines 150 0 R /Collection << /D (canary64) >> /AF [120 0 R] /Perms << /DocMDP 135 0 R >>
  /Requirements [<< /S /EnableJavaScripts /RH << /S /JS /Script (canary65) >> >>]`;

const PAGE = `/AA << /O ${JS('70')} >> /Annots [${ANNOTATIONS.join('\n')}]
  /Resources << /Font << /F1 3 0 R /JS 3 0 R /AA 3 0 R /EF 3 0 R >> /XObject << /X1 160 0 R /X2 161 0 R /X3 162 0 R /X4 163 0 R >> >>`;

/** One page of harmless text, set in a font that is called /JS, and every way to act that we know of. */
export const ACTING_PDF = rawPages(
  [
    { entries: PAGE, content: 'BT /JS 20 Tf 72 700 Td (kept-text) Tj ET BT /AA 20 Tf 72 600 Td (kept-other) Tj ET' },
    {},
  ],
  { catalog: CATALOG, objects: OBJECTS },
);

export const KEPT = [
  ...[1, 2, 3, 4].map((n) => `kept-${n}.gov.vn`),
  ...['note', 'field', 'signature', 'pin', 'poster', 'sticker', 'bookmark', 'text', 'other'].map(
    (what) => `kept-${what}`,
  ),
];
