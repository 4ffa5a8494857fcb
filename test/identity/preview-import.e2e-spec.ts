import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, ProblemError } from '@app/client';
import { type ImportPreview } from '@app/contracts';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aPersonInput, aSysadmin, aUnit, mainPost, someoneWith } from '../support/organisation.js';
import { uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';
import { aWorkbook, aZip } from '../support/workbook.js';

const HEAD = ['Họ và tên', 'Chức vụ', 'Đơn vị', 'Thư điện tử', 'Điện thoại', 'Tên đăng nhập', 'Thứ tự'];
const csv = (...rows: readonly (readonly string[])[]): Buffer<ArrayBuffer> =>
  Buffer.from([HEAD, ...rows].map((row) => row.join(',')).join('\r\n'));

describe('PreviewImport', () => {
  let app: RunningApp;
  let root: Client;
  let unit: string;
  beforeAll(async () => {
    app = await startApp();
    root = (await aSysadmin(app)).client;
    unit = uniqueName('Sở Kế hoạch ');
    await aUnit(app, { name: unit });
  });
  afterAll(() => app.stop());

  const preview = (bytes: Buffer<ArrayBuffer>, client = root): Promise<ImportPreview> =>
    client.identity.previewImport({ name: 'danh-sach.csv', bytes });
  const problems = (view: ImportPreview) =>
    view.problems.map(({ level, row, column, reason }) => [level, row, column, reason].join(' '));
  const why = (promise: Promise<unknown>) =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error as ProblemError).problem.facts?.['why'] ?? (error as ProblemError).code,
    );

  it('reads who is in the file and makes nobody', async () => {
    const username = uniqueName();
    const view = await preview(
      csv(['Nguyễn Thị Hoa', 'Trưởng phòng', unit, 'Hoa@Tinh.gov.vn', '0912 345 678', username, '15']),
    );
    expect(view).toMatchObject({
      state: 'preview',
      rowCount: 1,
      errorCount: 0,
      problems: [],
      fileName: 'danh-sach.csv',
    });
    expect(view.rows).toEqual([
      {
        row: 2,
        fullName: 'Nguyễn Thị Hoa',
        honorific: 'dong-chi',
        title: 'Trưởng phòng',
        unit,
        unitId: expect.any(String),
        email: 'hoa@tinh.gov.vn',
        phone: '0912345678',
        username,
        protocolRank: 15,
      },
    ]);
    expect((await root.identity.people({ search: username })).rows).toEqual([]);
    expect(await root.identity.importPreview(view.id)).toEqual(view);
  });

  it('names every bad row and column with the reason', async () => {
    const view = await preview(
      csv(
        ['', 'Chuyên viên', unit, '', '', '', ''],
        ['=HYPERLINK("x")', 'Chuyên viên', unit, '', '', '', ''],
        ['Lê Văn 7', 'Chuyên viên', unit, '', '', '', ''],
        ['Lê Văn Tám', 'Chuyên viên', 'Sở Không Có', '', '', '', ''],
        ['Lê Văn Chín', 'Chuyên viên', '', '', '', '', ''],
        ['Lê Văn Mười', '', unit, '', '', '', ''],
        ['Lê Thị Mai', 'Chuyên viên', unit, 'không-phải-thư', 'gọi sau', 'có dấu cách', 'đầu tiên'],
      ),
    );
    expect(problems(view)).toEqual([
      'error 2 fullName missing',
      'error 3 fullName formula',
      'error 4 fullName not-a-name',
      'error 5 unit unknown-unit',
      'error 6 unit unit-missing',
      'error 7 title title-missing',
      'error 8 email not-an-email',
      'error 8 phone not-a-phone',
      'error 8 username not-a-username',
      'error 8 protocolRank not-a-rank',
    ]);
    expect(view.errorCount).toBe(10);
    expect(view.problems[3]?.value).toBe('Sở Không Có');
  });

  it('finds doubles in the file and against those who are there', async () => {
    const [taken, fresh] = [uniqueName(), uniqueName()];
    const unitId = (await root.identity.units()).find((one) => one.name === unit)!.id;
    await root.identity.createPerson(
      aPersonInput({
        fullName: 'Phạm Văn Đồng',
        username: taken,
        email: `${taken}@tinh.vn`,
        posts: [mainPost(unitId, 'Kế toán')],
      }),
    );
    const view = await preview(
      csv(
        ['Phạm Văn Đồng', 'kế toán', unit, '', '', '', ''],
        ['Phạm Văn Đông', 'Kế toán', unit, '', '', taken.toUpperCase(), ''],
        ['Vũ Thị Sáu', 'Văn thư', unit, `${taken}@tinh.vn`, '', fresh, ''],
        ['Vũ Thị Bảy', 'Văn thư', unit, '', '', fresh, ''],
        ['Vũ Thị Sáu', 'Văn thư', unit, `${taken}@tinh.vn`, '', '', ''],
      ),
    );
    expect(problems(view).sort()).toEqual(
      [
        'error 2 fullName person-exists',
        'error 3 username username-taken',
        'warning 4 email email-taken',
        'error 5 username username-twice-in-file',
        'error 6 fullName person-twice-in-file',
        'warning 6 email email-twice-in-file',
        'warning 6 email email-taken',
      ].sort(),
    );
  });

  it('reads what Excel writes: a mark, semicolons, decomposed letters, UTF-16, a title above the headings', async () => {
    const name = 'Trần Thị Thuý Ngần'.normalize('NFC');
    const lines = [`\uFEFF${HEAD.join(';')}`, `${name.normalize('NFD')};Phó phòng;${unit};;;;`].join('\r\n');
    expect((await preview(Buffer.from(lines))).rows[0]?.fullName).toBe(name);
    const wide = Buffer.from(`\uFEFF${HEAD.join('\t')}\n${name}\tPhó phòng\t${unit}\t\t\t\t`, 'utf16le');
    expect((await preview(Buffer.from(wide))).rows[0]?.fullName).toBe(name);
    const titled = Buffer.from(`DANH SÁCH CÁN BỘ\n\n${HEAD.join(',')}\n\n${name},Phó phòng,${unit},,,,\n`);
    expect((await preview(titled)).rows).toMatchObject([{ row: 5, fullName: name }]);
  });

  it('reads workbooks; formulas are the text they show, numbers keep their zero', async () => {
    const view = await preview(
      aWorkbook([
        ['STT', ...HEAD],
        [1, 'Đỗ Thị Lan', 'Chuyên viên', unit, '', 912345678, '', 3],
        [2, { formula: 'CONCATENATE("Đỗ ","Văn Hùng")', shows: 'Đỗ Văn Hùng' }, 'Chuyên viên', unit, '', '', '', 4],
        [3, '=1+1', 'Chuyên viên', unit, '', '', '', 5],
      ]),
    );
    expect(view.rows.map((row) => [row.fullName, row.phone, row.protocolRank])).toEqual([
      ['Đỗ Thị Lan', '0912345678', 3],
      ['Đỗ Văn Hùng', null, 4],
      ['=1+1', null, 5],
    ]);
    expect(problems(view)).toEqual(['error 4 fullName formula']);
  });

  it('finds units by short names and by paths where a name alone is not enough', async () => {
    const [a, b] = [uniqueName('Sở A '), uniqueName('Sở B ')];
    const office = uniqueName('Văn phòng ');
    const [first, second] = [await aUnit(app, { name: a }), await aUnit(app, { name: b })];
    await aUnit(app, { name: office, parentId: first });
    const wanted = await aUnit(app, { name: office, parentId: second });
    const view = await preview(
      csv(
        ['Mai Văn Một', 'Chuyên viên', office, '', '', '', ''],
        ['Mai Văn Hai', 'Chuyên viên', `${b} / ${office}`.toUpperCase(), '', '', '', ''],
      ),
    );
    expect(problems(view)).toEqual(['error 2 unit ambiguous-unit']);
    expect(view.rows[1]?.unitId).toBe(wanted);
  });

  it('says of unknown columns that they are left out, and refuses a file without names or rows, or with too many', async () => {
    const odd = Buffer.from('Họ và tên,Ngày sinh,Họ tên\nĐinh Văn Tư,1/1/1970,Khác');
    expect(problems(await preview(odd))).toEqual(['warning 1  column-unknown', 'error 1 fullName column-twice']);
    expect(problems(await preview(Buffer.from('Cột A,Cột B\n1,2')))).toEqual(['error 1 fullName column-missing']);
    expect(problems(await preview(csv()))).toEqual(['error 1  no-rows']);
    const many = csv(
      ...Array.from({ length: 5001 }, (_, i) => [`Người ${'a'.repeat(1 + (i % 9))}`, '', '', '', '', '', '']),
    );
    expect(problems(await preview(many))).toEqual(['error 1  too-many-rows']);
  });

  it('refuses what is no list: empty, another encoding, a broken or hostile workbook, more than 5 MB', async () => {
    expect(await why(preview(Buffer.alloc(0)))).toBe('empty');
    expect(await why(preview(Buffer.from('H\xe4 v\xe0 t\xean,Ch\xfcc v\xf4\n', 'latin1')))).toBe('not-utf8');
    expect(await why(preview(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'latin1')))).toBe('not-a-list');
    expect(await why(preview(Buffer.from('Họ và tên\n"không đóng')))).toBe('broken-csv');
    expect(await why(preview(Buffer.from('PK\x03\x04 không phải', 'latin1')))).toBe('not-a-workbook');
    expect(await why(preview(aZip({ 'a.txt': 'chỉ là một tệp nén' })))).toBe('not-a-workbook');
    const bomb = aZip({ 'xl/worksheets/sheet1.xml': Buffer.alloc(200 * 1024 * 1024, 32) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await why(preview(bomb))).toBe('not-a-workbook');
    const far = aWorkbook([['Họ và tên'], ['Xa']], (row, index) => (row === 2 ? 'XFD1048576' : `A${row + index}`));
    expect(await why(preview(far))).toBe('not-a-workbook');
    expect(await why(preview(Buffer.alloc(5 * 1024 * 1024 + 1, 97)))).toBe('platform/too-large');
  });

  it('knows for an org-admin only the units of his subtree, and belongs to whoever uploaded it', async () => {
    const [mine, other] = [uniqueName('Phường '), uniqueName('Xã ')];
    const admin = await anOrgAdmin(app, await aUnit(app, { name: mine }));
    await aUnit(app, { name: other });
    const view = await preview(
      csv(
        ['Cao Thị Một', 'Công chức', mine, '', '', '', ''],
        ['Cao Thị Hai', 'Công chức', other, '', '', '', ''],
        ['Cao Thị Ba', '', '', '', '', '', ''],
      ),
      admin.client,
    );
    expect(problems(view)).toEqual(['error 3 unit unknown-unit', 'error 4 unit unit-missing']);
    expect(await refusal(root.identity.importPreview(view.id))).toBe('platform/not-found');
  });

  it('is closed to whoever administers nothing', async () => {
    const { client } = await someoneWith(app, { role: 'secretariat' });
    expect(await refusal(preview(csv(), client))).toBe('platform/forbidden');
    expect(await refusal(preview(csv(), app.client()))).toBe('platform/not-signed-in');
  });
});
