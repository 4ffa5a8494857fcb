import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { MeetingReader, SessionReader } from '@app/meetings';
import { type MergePart } from '@app/platform';
import PDFDocument from 'pdfkit';
import { DataSource } from 'typeorm';
import { type PaperBundle } from '../../data/reading-entities.js';
import { type OutlineSection } from '../../rules/bundle-outline.js';

const require = createRequire(import.meta.url);
const FONTS = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
} as const;
const MARGIN = 72;
const WHOLE_MEETING = 'Tài liệu chung';
const time = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });

/** The pages of ours between the papers: printed, they keep a pile in order. */
@Injectable()
export class BundlePages {
  constructor(
    private readonly dataSource: DataSource,
    private readonly meetings: MeetingReader,
    private readonly session: SessionReader,
  ) {}

  /** Which meeting, when, where, and what is inside. */
  async cover({ meetingId, outline }: PaperBundle, file: string): Promise<MergePart> {
    const meeting = await this.session.meeting(meetingId, this.dataSource.manager);
    if (!meeting) throw new Error(`no meeting ${meetingId}`);
    const head = await this.meetings.head(meeting);
    const startsAt = new Date(head.startsAt);
    await write(file, 'Tài liệu họp', (doc) => {
      doc.font('bold').fontSize(14).text(head.bodyName.toLocaleUpperCase('vi'), { align: 'center' });
      doc.moveDown(4).fontSize(22).text('TÀI LIỆU HỌP', { align: 'center' });
      doc.moveDown().fontSize(18).text(head.title, { align: 'center' });
      doc.moveDown().font('regular').fontSize(14);
      doc.text(`${time.format(startsAt)}, ngày ${day.format(startsAt)}`, { align: 'center' });
      doc.text(head.place, { align: 'center' });
      doc.moveDown(3).font('bold').text('MỤC LỤC').moveDown(0.5);
      outline.forEach((section) => contents(doc, section));
    });
    return { file, title: 'Mục lục' };
  }

  async divider(section: OutlineSection, file: string): Promise<MergePart> {
    const title = headingOf(section);
    await write(file, title, (doc) => {
      doc.y = doc.page.height / 4;
      if (section.number !== null)
        doc.font('bold').fontSize(16).text(`NỘI DUNG ${section.number}`, { align: 'center' }).moveDown();
      doc
        .font('bold')
        .fontSize(20)
        .text(section.heading ?? WHOLE_MEETING, { align: 'center' })
        .moveDown(3);
      papers(doc, section);
    });
    return { file, title };
  }
}

function contents(doc: PDFKit.PDFDocument, section: OutlineSection): void {
  doc.font('bold').fontSize(13).text(headingOf(section));
  papers(doc, section);
  doc.moveDown(0.5);
}

function papers(doc: PDFKit.PDFDocument, section: OutlineSection): void {
  doc.font('regular').fontSize(13);
  for (const { title, pages } of section.papers) doc.text(`– ${title} (${pages} trang)`, { indent: 12 });
}

const headingOf = ({ number, heading }: OutlineSection): string =>
  [number === null ? null : `${number}.`, heading ?? WHOLE_MEETING].filter((part) => part !== null).join(' ');

async function write(file: string, title: string, draw: (doc: PDFKit.PDFDocument) => void): Promise<void> {
  const doc = new PDFDocument({ size: 'A4', margin: MARGIN, info: { Title: title }, lang: 'vi' });
  for (const [name, path] of Object.entries(FONTS)) doc.registerFont(name, path);
  const written = pipeline(doc, createWriteStream(file, { mode: 0o600 }));
  draw(doc);
  doc.end();
  await written;
}
