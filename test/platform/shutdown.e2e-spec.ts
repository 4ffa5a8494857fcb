import { describe, expect, it } from '@jest/globals';
import { aMeeting } from '../support/a-meeting.js';
import { startApp } from '../support/app.js';
import { Tablet } from '../support/tablet.js';

describe('shutdown', () => {
  it('does not wait for tablets that are connected', async () => {
    const app = await startApp();
    const meeting = await aMeeting(app).issued().build();
    const tablet = await Tablet.open(meeting.secretary, meeting.id);
    await app.stop();
    await tablet.until(() => tablet.statuses.at(-1) === 'offline', 'to notice');
    expect(tablet.statuses).not.toContain('signed-out');
    tablet.close();
  });
});
