/** Kinds of papers a session of a People's Committee has before it. */
export type DemoPaperKind =
  | 'submission' // tờ trình, 3–6 pages
  | 'report' // báo cáo with tables and a chart, 20–46 pages
  | 'scheme' // đề án, 46 pages
  | 'draft-decision' // dự thảo quyết định, 4 pages
  | 'draft-resolution' // dự thảo nghị quyết, 4 pages
  | 'annex' // phụ lục, a wide table on landscape pages
  | 'scan' // a submission as an office scanner gives it: grey pictures, no text
  | 'long-report'; // 300 pages

export interface PaperOrder {
  /** Trích yếu without the type's name, e.g. "Về việc ban hành Quy chế làm việc". */
  readonly title: string;
  /** The body before which the paper comes, e.g. "Ủy ban nhân dân tỉnh Sông Hiền". */
  readonly body: string;
  /** The unit that wrote it, e.g. "Sở Tài chính". */
  readonly unit: string;
  /** Number and symbol, e.g. "128/TTr-STC"; left open on drafts. */
  readonly number: string;
  readonly date: Date;
  /** The same order with the same seed gives the same bytes. */
  readonly seed: number;
  /** Where it was signed; default the last words of the body's name. */
  readonly place?: string;
  readonly signer?: { readonly position: string; readonly name: string };
}
