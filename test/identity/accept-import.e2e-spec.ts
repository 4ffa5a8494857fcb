import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client } from '@app/client';
import { type RunningApp, startApp } from '../support/app.js';
import { anOrgAdmin, aPersonInput, aSysadmin, aUnit } from '../support/organisation.js';
import { uniqueName } from '../support/people.js';
import { refusal } from '../support/refusal.js';

describe('AcceptImport', () => {
  let app: RunningApp;
  let root: Client;
  let unit: string;
  let unitId: string;
  beforeAll(async () => {
    app = await startApp();
    root = (await aSysadmin(app)).client;
    unit = uniqueName('Sở Khoa học ');
    unitId = await aUnit(app, { name: unit });
  });
  afterAll(() => app.stop());

  const previewOf = (client: Client, ...rows: string[]) =>
    client.identity.previewImport({
      name: 'x.csv',
      bytes: Buffer.from(['Họ và tên,Danh xưng,Chức vụ,Đơn vị,Tên đăng nhập', ...rows].join('\n')),
    });
  const inUnit = async () => (await root.identity.people({ unitId, limit: 200 })).rows;

  it('makes everybody in the file with posts and waiting accounts, once', async () => {
    const [a, b] = [uniqueName(), uniqueName()];
    const preview = await previewOf(
      root,
      `Bùi Văn Một,,Trưởng phòng,${unit},${a}`,
      `Bùi Thị Hai,Bà,Chuyên gia,${unit},${b}`,
    );
    const key = crypto.randomUUID();
    const result = await root.identity.acceptImport(preview.id, { key });
    expect(result).toEqual({ id: preview.id, created: 2 });
    expect(await root.identity.acceptImport(preview.id, { key })).toEqual(result);
    const [made] = (await root.identity.people({ search: b })).rows;
    expect(made).toMatchObject({
      fullName: 'Bùi Thị Hai',
      honorific: 'ba',
      position: 'Chuyên gia',
      unit,
      account: 'awaiting-activation',
      protocolRank: 9999,
    });
    expect(await refusal(root.identity.acceptImport(preview.id))).toBe('identity/import-already-accepted');
    expect((await root.identity.people({ search: a })).rows).toHaveLength(1);
  });

  it('keeps nothing of the file once it is accepted', async () => {
    const preview = await previewOf(root, `Hồ Thị Riêng,,Chuyên viên,${unit},`);
    await root.identity.acceptImport(preview.id);
    expect(await root.identity.importPreview(preview.id)).toMatchObject({ state: 'accepted', rows: [], problems: [] });
  });

  it('makes nobody while one row is wrong', async () => {
    const before = (await inUnit()).length;
    const preview = await previewOf(root, `Đúng Rồi,,Chuyên viên,${unit},`, `Sai Đơn Vị,,Chuyên viên,Sở Nào Đó,`);
    expect(preview.errorCount).toBe(1);
    expect(await refusal(root.identity.acceptImport(preview.id))).toBe('identity/import-has-errors');
    expect(await inUnit()).toHaveLength(before);
  });

  it('looks again at what changed since the preview', async () => {
    const username = uniqueName();
    const preview = await previewOf(
      root,
      `Ngô Văn Đầu,,Chuyên viên,${unit},`,
      `Ngô Văn Cuối,,Chuyên viên,${unit},${username}`,
    );
    await root.identity.createPerson(aPersonInput({ username }));
    const before = (await inUnit()).length;
    expect(await refusal(root.identity.acceptImport(preview.id))).toBe('identity/import-has-errors');
    expect(await inUnit()).toHaveLength(before);
  });

  it('makes the people of one file once when two accept it at the same time', async () => {
    const name = uniqueName('Lý ').replace(/\d/g, 'x');
    const preview = await previewOf(root, `${name},,Chuyên viên,${unit},`);
    const race = await Promise.all([1, 2].map(() => refusal(root.identity.acceptImport(preview.id))));
    expect(race.sort()).toEqual(['accepted', 'identity/import-already-accepted']);
    expect((await inUnit()).filter((person) => person.fullName === name)).toHaveLength(1);
  });

  it('takes five thousand people at once', async () => {
    const name = uniqueName('Cục ');
    await aUnit(app, { name });
    const letters = (n: number): string => [...String(n)].map((digit) => 'abcdeghikl'[Number(digit)]).join('');
    const rows = Array.from({ length: 5000 }, (_, i) => `Người ${letters(i)},,Chuyên viên,${name},`);
    const preview = await previewOf(root, ...rows);
    expect([preview.rowCount, preview.errorCount, preview.rows.length]).toEqual([5000, 0, 200]);
    expect((await root.identity.acceptImport(preview.id)).created).toBe(5000);
  });

  it('is for whoever uploaded the file, and only while the units are still in reach', async () => {
    const mine = uniqueName('Phường ');
    const mineId = await aUnit(app, { name: mine });
    const admin = await anOrgAdmin(app, mineId);
    const preview = await previewOf(admin.client, `Tạ Thị Một,,Công chức,${mine},`);
    expect(await refusal(root.identity.acceptImport(preview.id))).toBe('platform/not-found');
    await app.sql.query(`update role_grants set unit_id = $2 where person_id = $1`, [admin.id, unitId]);
    expect(await refusal(admin.client.identity.acceptImport(preview.id))).toBe('identity/import-has-errors');
    expect((await root.identity.people({ unitId: mineId })).rows).toEqual([]);
  });
});
