import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Browser, type Page } from 'playwright-core';
import { chromiumPath, launchBrowser } from './support/browser.js';
import { checkScreen } from './support/screen-checks.js';

const body = (inside: string) => `<!doctype html><html lang="vi"><head><title>Kiểm tra</title><style>
  body { margin: 0; font: 18px/1.5 sans-serif; color: #14201d; background: #ebefed; }
  button { min-height: 56px; min-width: 56px; font: inherit; color: #fff; background: #08524a; border: 0; }
  </style></head><body><main><h1>Kiểm tra màn hình</h1>${inside}</main></body></html>`;

// The checks must fail where a screen is wrong, or a pass would mean nothing.
const faults: readonly (readonly [check: string, html: string])[] = [
  ['contrast', '<p style="color: #6b7875">Chữ quá nhạt</p>'],
  ['contrast', '<div style="background: #fff"><p style="color: rgb(20 32 29 / 60%)">Chữ trong suốt</p></div>'],
  [
    'contrast',
    '<label>Tên <input placeholder="mờ" style="min-height: 56px; font-size: 18px"></label><style>::placeholder { color: #aaa }</style>',
  ],
  ['text-size', '<p style="font-size: 15px">Chữ nhỏ</p>'],
  ['target-size', '<button style="min-height: 40px">Nút thấp</button>'],
  ['target-size', '<label style="display: inline-block"><input type="checkbox"> Ô</label>'],
  ['overflow', '<p style="width: 1200px">Rộng hơn màn hình</p>'],
  ['overflow', '<div style="overflow: auto; width: 300px"><p style="width: 700px">Cuộn ngang</p></div>'],
  ['cut-text', '<p style="height: 20px; overflow: hidden">Một dòng bị cắt mất<br>phần dưới</p>'],
  ['cut-text', '<div style="overflow: hidden; width: 200px"><p style="width: 400px">Bị cắt bên phải</p></div>'],
  ['cut-text', '<label>Ngày <input value="10/12/2026" style="width: 40px; min-height: 56px; font-size: 18px"></label>'],
  ['axe', '<button aria-label=""></button>'],
];

(chromiumPath === null ? describe.skip : describe)('the checks of a screen', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
  });
  afterAll(() => browser.close());

  test('pass a plain screen', async () => {
    await page.setContent(body('<p>Mọi chữ đều đọc được.</p><button>Vào phòng họp</button>'));
    expect(await checkScreen(page)).toEqual([]);
  });

  test.each(faults)('find %s in %s', async (check, html) => {
    await page.setContent(body(html));
    expect((await checkScreen(page)).map((finding) => finding.check)).toContain(check);
  });
});
