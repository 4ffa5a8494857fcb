import { type PdfExtra } from '../pdf-tools.js';
import { isArray, isDict, isReference, type PdfDict, type PdfJson, type PdfObject, valueOf } from './pdf-json.js';

/** Dictionary entries that no reading copy has, with what their presence says about the file. */
const FORBIDDEN_KEYS: ReadonlyMap<string, PdfExtra | null> = new Map([
  ['/JavaScript', 'scripts'],
  ['/JS', 'scripts'],
  ['/OpenAction', null],
  ['/AA', null],
  ['/PA', null],
  ['/AcroForm', null],
  ['/XFA', 'xfa'],
  ['/EmbeddedFiles', 'embedded-files'],
  ['/EF', 'embedded-files'],
  ['/AF', 'embedded-files'],
  ['/Collection', null],
  ['/RichMediaContent', 'media'],
  ['/RichMediaSettings', 'media'],
  ['/Renditions', 'media'],
  ['/AlternatePresentations', 'media'],
  // Page templates and reader requirements run scripts; permissions and validation data belong to the signed original.
  ['/Templates', null],
  ['/Requirements', null],
  ['/Perms', null],
  ['/DSS', null],
  ['/SpiderInfo', null],
]);

/** Streams whose bytes or replacement lie outside the file. */
const FORBIDDEN_STREAM_KEYS = ['/F', '/FFilter', '/FDecodeParms', '/Ref', '/OPI'];

const FORBIDDEN_ACTIONS: ReadonlyMap<string, PdfExtra | null> = new Map([
  ['/JavaScript', 'scripts'],
  ['/Launch', 'launch-actions'],
  ['/SubmitForm', 'forms'],
  ['/ImportData', 'forms'],
  ['/GoToE', 'embedded-files'],
  ['/GoToR', 'outside-links'],
  ['/RichMediaExecute', 'media'],
  ['/GoTo3DView', 'media'],
]);

/** The same for action names that structure elements of tagged PDFs may bear as well. */
const FORBIDDEN_UNLESS_STRUCTURE: ReadonlyMap<string, PdfExtra | null> = new Map([
  ['/Sound', 'media'],
  ['/Movie', 'media'],
  ['/Rendition', 'media'],
  ['/ResetForm', 'forms'],
  ['/Hide', 'forms'],
  ['/Thread', 'outside-links'],
  ['/SetOCGState', null],
  ['/Trans', null],
]);

const PAGE_TURNS = ['/NextPage', '/PrevPage', '/FirstPage', '/LastPage'];

/** Annotations of which only the look is kept. */
const PICTURED_ANNOTATIONS: ReadonlyMap<string, PdfExtra> = new Map([
  ['/Widget', 'forms'],
  ['/Screen', 'media'],
  ['/Movie', 'media'],
  ['/Sound', 'media'],
  ['/RichMedia', 'media'],
  ['/3D', 'media'],
  ['/FileAttachment', 'embedded-files'],
]);

const PICTURE_KEYS = ['/Type', '/Rect', '/AP', '/AS', '/P', '/F', '/OC', '/CA', '/ca', '/NM', '/M', '/StructParent'];
const READ_ONLY_AND_LOCKED = 64 | 128;

/** A dictionary with one of these is more than a list of named resources. */
const STRUCTURAL_KEYS = ['/Type', '/Subtype', '/S', '/Rect', '/Parent', '/Kids', '/FT', '/T', '/Pages', '/F', '/UF'];
/** Short enough to be the name of a font or picture: removing it there would remove text from the page. */
const MAYBE_RESOURCE_NAMES = ['/AA', '/AF', '/EF', '/JS', '/PA'];

const GONE = Symbol('gone');
type Cleaned = PdfJson | typeof GONE;

/**
 * Takes out of objects, one by one, all that acts: what would run, open, fetch, play or submit something.
 * Allowed remain jumps inside the document and links to http(s). Collects what it met in `found`.
 */
export class ActiveContent {
  readonly found = new Set<PdfExtra>();
  readonly #resolve: (value: PdfJson | undefined) => PdfJson;

  /** @param resolve follows references, so that a forbidden name cannot hide behind one */
  constructor(resolve: (value: PdfJson | undefined) => PdfJson) {
    this.#resolve = resolve;
  }

  /** The very same object when there is nothing to remove; `{ value: null }` when nothing may remain. */
  clean(object: PdfObject): PdfObject {
    if ('value' in object) {
      const value = this.#clean(object.value);
      return value === object.value ? object : { value: value === GONE ? null : value };
    }
    const { dict } = object.stream;
    if (this.#isForbiddenStream(dict)) return { value: null };
    const cleaned = this.#clean(without(dict, FORBIDDEN_STREAM_KEYS));
    if (cleaned === dict) return object;
    return isDict(valueOrNull(cleaned)) ? { stream: { dict: cleaned as PdfDict } } : { value: null };
  }

  /** A trailer or other dictionary that must remain a dictionary. */
  cleanDict(dict: PdfDict): PdfDict {
    const cleaned = this.clean({ value: dict });
    const value = valueOf(cleaned);
    return isDict(value) ? value : {};
  }

  #clean(value: PdfJson): Cleaned {
    if (isArray(value)) return this.#cleanArray(value);
    if (!isDict(value)) return value;

    this.#noteSignature(value);
    const forbidden = this.#forbiddenAction(value);
    if (forbidden !== undefined) {
      this.#note(forbidden);
      this.#cleanEntries(value);
      return GONE;
    }
    const subtype = this.#resolve(value['/Subtype']);
    const pictured = typeof subtype === 'string' ? PICTURED_ANNOTATIONS.get(subtype) : undefined;
    if (pictured !== undefined && '/Rect' in value) return this.#picture(value, pictured);
    return this.#cleanEntries(value);
  }

  /** Places in an array have a meaning, so what goes leaves a null. */
  #cleanArray(values: readonly PdfJson[]): PdfJson {
    const cleaned = values.map((value) => valueOrNull(this.#clean(value)));
    return cleaned.every((value, at) => value === values[at]) ? values : cleaned;
  }

  #cleanEntries(dict: PdfDict): PdfDict {
    const kept: [string, PdfJson][] = [];
    let isChanged = false;
    for (const [key, value] of Object.entries(dict)) {
      const cleaned = this.#clean(value);
      const isKept = cleaned !== GONE && !this.#isForbiddenEntry(dict, key, value);
      if (isKept) kept.push([key, cleaned]);
      isChanged ||= !isKept || cleaned !== value;
    }
    return isChanged ? Object.fromEntries(kept) : dict;
  }

  #isForbiddenEntry(dict: PdfDict, key: string, value: PdfJson): boolean {
    // In an action /URI is a text; in the catalog it is a dictionary with a base address for relative links.
    if (key === '/URI') return isDict(this.#resolve(value));
    const says = FORBIDDEN_KEYS.get(key);
    if (says === undefined) return false;
    if (MAYBE_RESOURCE_NAMES.includes(key) && looksLikeResources(dict)) return false;
    this.#note(says);
    return true;
  }

  /** What the action says about the file when it is forbidden (null: nothing), undefined when it may stay. */
  #forbiddenAction(dict: PdfDict): PdfExtra | null | undefined {
    const type = this.#resolve(dict['/S']);
    if (typeof type !== 'string') return undefined;
    if (type === '/URI') return this.#isWebAddress(dict['/URI']) ? undefined : 'outside-links';
    if (type === '/Named' && '/N' in dict) return this.#isPageTurn(dict['/N']) ? undefined : null;
    if (FORBIDDEN_ACTIONS.has(type)) return FORBIDDEN_ACTIONS.get(type);
    const isStructure = this.#resolve(dict['/Type']) === '/StructElem' || '/K' in dict;
    return isStructure ? undefined : FORBIDDEN_UNLESS_STRUCTURE.get(type);
  }

  #isWebAddress(value: PdfJson | undefined): boolean {
    const text = this.#resolve(value);
    if (typeof text !== 'string') return false;
    const address = text.startsWith('b:') ? Buffer.from(text.slice(2), 'hex').toString('latin1') : text.slice(2);
    return /^https?:\/\//i.test(address);
  }

  #isPageTurn(value: PdfJson | undefined): boolean {
    const name = this.#resolve(value);
    return typeof name === 'string' && PAGE_TURNS.includes(name);
  }

  #isForbiddenStream(dict: PdfDict): boolean {
    const isEmbeddedFile = this.#resolve(dict['/Type']) === '/EmbeddedFile';
    if (isEmbeddedFile) this.#note('embedded-files');
    const isPostScript = [dict['/Subtype'], dict['/Subtype2']].some((subtype) => this.#resolve(subtype) === '/PS');
    return isEmbeddedFile || isPostScript;
  }

  /** A stamp that cannot be changed, with the look the annotation had; nothing when it had none. */
  #picture(annotation: PdfDict, says: PdfExtra): Cleaned {
    this.#cleanEntries(annotation);
    this.#note(this.#isSignatureField(annotation) ? 'signatures' : says);
    if (!('/AP' in annotation)) return GONE;
    const kept = PICTURE_KEYS.flatMap((key) =>
      annotation[key] === undefined ? [] : [[key, annotation[key]] as const],
    );
    const flags = this.#resolve(annotation['/F']);
    const locked = (typeof flags === 'number' ? flags : 0) | READ_ONLY_AND_LOCKED;
    return { ...this.#cleanEntries(Object.fromEntries(kept)), '/Subtype': '/Stamp', '/F': locked };
  }

  #noteSignature(dict: PdfDict): void {
    const isValue = '/ByteRange' in dict && '/Contents' in dict;
    if (isValue || (this.#isSignatureField(dict) && '/V' in dict)) this.#note('signatures');
  }

  #isSignatureField(dict: PdfDict): boolean {
    const type = '/FT' in dict ? dict['/FT'] : inherited(this.#resolve(dict['/Parent']), '/FT');
    return this.#resolve(type) === '/Sig';
  }

  #note(extra: PdfExtra | null): void {
    if (extra !== null) this.found.add(extra);
  }
}

function looksLikeResources(dict: PdfDict): boolean {
  return !STRUCTURAL_KEYS.some((key) => key in dict) && Object.values(dict).every(isReference);
}

function inherited(parent: PdfJson, key: string): PdfJson | undefined {
  return isDict(parent) ? parent[key] : undefined;
}

function without(dict: PdfDict, keys: readonly string[]): PdfDict {
  if (!keys.some((key) => key in dict)) return dict;
  return Object.fromEntries(Object.entries(dict).filter(([key]) => !keys.includes(key)));
}

function valueOrNull(value: Cleaned): PdfJson {
  return value === GONE ? null : value;
}
