import { useState } from 'react';
import { PageHeader } from '../../ui/bars/page-header.js';
import { type DayEntry } from '../../ui/calendar/calendar-day.js';
import { MonthGrid } from '../../ui/calendar/month-grid.js';
import { Card } from '../../ui/card/card.js';
import { Page } from '../../ui/page/page.js';

const entries: Readonly<Record<string, readonly DayEntry[]>> = {
  '2026-12-03': [{ id: '1', label: '08:00 Họp giao ban tuần 49' }],
  '2026-12-10': [
    { id: '2', label: '08:00 Phiên họp thường kỳ', tone: 'live' },
    { id: '3', label: '14:00 Tiếp công dân', tone: 'mine' },
    { id: '4', label: '16:30 Làm việc với Sở Y tế' },
  ],
  '2026-12-14': [{ id: '5', label: '08:00 Họp giao ban tuần 51', tone: 'mine' }],
  '2026-12-16': [{ id: '6', label: '14:00 An toàn hồ đập', tone: 'mine' }],
  '2026-12-18': [{ id: '7', label: '08:30 Tổng kết công tác dân số' }],
};

export function CalendarSheet() {
  const [month, setMonth] = useState({ year: 2026, month: 12 });
  const [day, setDay] = useState<string | null>('2026-12-16');
  return (
    <main>
      <Page>
        <PageHeader title="Lịch họp" />
        <Card padding="none">
          <MonthGrid
            month={month}
            onMonth={setMonth}
            today="2026-12-10"
            selected={day}
            onSelect={setDay}
            entries={entries}
          />
        </Card>
      </Page>
    </main>
  );
}
