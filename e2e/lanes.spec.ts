/**
 * Lanes, and edits of many, in the real window.
 */
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseMenu, quit } from './support/launch';
import { expect, test } from './support/test';
import { timelineValue, writeTimeline, type FiledEvent } from './support/timeline-file';
import { button, card, cards, field, hasEvents, messages } from './support/window';

const SIZE = { width: 1440, height: 900 };
const EVENTS: readonly FiledEvent[] = [
  { title: 'Council meets', edtf: '2022-01-12', kind: 'meeting' }, { title: 'Talks in Geneva', edtf: '2022-01-21', kind: 'meeting' },
  { title: 'Websites defaced', edtf: '2022-01-14', kind: 'alert' }, { title: 'Rounds of talks', edtf: '2022-01-11/2022-01-25', kind: 'meeting' },
  { title: 'Press conference', edtf: '2022-01-19', kind: 'statement' },
];

const lanes = (page: Page): Locator => page.getByRole('listbox', { name: 'Events in lanes' });
const option = (page: Page, name: RegExp): Locator => lanes(page).getByRole('option', { name });
/** Where the active event is drawn on the canvas. */
const drawn = (page: Page): Locator => page.locator('.lanes-focus');

async function openLanes(page: Page): Promise<void> {
  await expect(cards(page).first()).toBeVisible();
  await page.getByRole('radio', { name: 'Lanes' }).click();
  await lanes(page).focus();
  await page.keyboard.press('0');
}

test('lanes are walked with the keyboard, zoomed, and opened for editing', async ({ start, folder }) => {
  const { page } = await start({ args: [writeTimeline(join(folder, 'lanes.dateline'), 'Lanes', EVENTS)], size: SIZE });
  await openLanes(page);
  // Reading along finds events also while none is selected.
  await expect(option(page, /11–25 Jan 2022, Meeting, Rounds of talks, no source/)).toBeAttached();
  await page.keyboard.press('Home');
  await expect(option(page, /11–25 Jan 2022, Meeting, Rounds of talks, no source/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(option(page, /Wed 12 Jan 2022, Meeting, Council meets/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(option(page, /Alert, Websites defaced/)).toHaveAttribute('aria-selected', 'true');
  const inView = page.getByRole('slider', { name: 'Days in view' });
  const whole = '10 – 26 January 2022';
  await expect(inView).toHaveAttribute('aria-valuetext', whole);
  await page.keyboard.press('+');
  await expect(inView).not.toHaveAttribute('aria-valuetext', whole);
  await page.keyboard.press('0');
  await expect(inView).toHaveAttribute('aria-valuetext', whole);
  // With Ctrl they are the menu's, which makes the text larger.
  const goOn = await lanes(page).evaluate((list) => ['+', '=', '-', '_', '0'].map((key) => list.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }))));
  expect(goOn).toEqual([true, true, true, true, true]);
  await expect(inView).toHaveAttribute('aria-valuetext', whole);
  await page.keyboard.press('Enter');
  await expect(field(page, 'Title')).toBeFocused();
  await expect(field(page, 'Title')).toHaveValue('Websites defaced');
  // From what is deleted the keyboard goes on in its lane, whatever comes next in time.
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await expect(option(page, /Council meets/)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Delete');
  await expect(option(page, /Meeting/)).toHaveCount(1);
  await expect(option(page, /Meeting/)).toHaveAttribute('aria-selected', 'true');
});

test('events of the lanes that are not neighbours are selected by keyboard, and a stretch grows and shrinks, as in the chronology', async ({ start, folder }) => {
  const { app, page } = await start({ args: [writeTimeline(join(folder, 'walk.dateline'), 'Walk', EVENTS)], size: SIZE });
  await openLanes(page);
  const at = (): Promise<string> => lanes(page).evaluate((list) => document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '');
  const selected = (name: RegExp): Locator => lanes(page).getByRole('option', { name, selected: true });
  const count = page.getByRole('toolbar', { name: 'Selected events' }).getByRole('status');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(at).toContain('Talks in Geneva');
  await expect(selected(/Rounds of talks/)).toBeAttached();
  await expect(selected(/Talks in Geneva/)).toHaveCount(0);
  const ring = await drawn(page).boundingBox();
  await page.keyboard.press('Space');
  await expect(count).toHaveText('2 selected');
  await expect(selected(/Talks in Geneva/)).toBeAttached();
  await expect(selected(/Council meets/)).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(selected(/Talks in Geneva/)).toHaveCount(0);
  await expect.poll(at).toContain('Talks in Geneva');
  expect(await drawn(page).boundingBox(), 'the ring stays where the keyboard is').toEqual(ring);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(count).toHaveText('3 selected');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(count).toHaveText('2 selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect.poll(at).toContain('Websites defaced');
  await expect(count).toHaveText('3 selected');
  await page.keyboard.press('Shift+ArrowUp');
  await expect.poll(at).toContain('Talks in Geneva');
  await expect(count).toHaveText('2 selected');
  await page.keyboard.press('Home');
  await expect(count).toBeHidden();
  await page.keyboard.press('Shift+End');
  await expect(count).toHaveText('3 selected');
  await page.keyboard.press('Control+a');
  await expect(count).toHaveText('5 selected');
  await expect.poll(at, 'selecting all leaves the keyboard where it is').toContain('Talks in Geneva');

  await test.step('in lanes inside lanes the arrows go on from an event that was found elsewhere', async () => {
    await button(page, /^Lanes by kind/).click();
    await page.getByRole('menuitemradio', { name: /^(People|People and organisations|Person)$/ }).last().click();
    await page.keyboard.press('Escape');
    await chooseMenu(app, 'Edit', 'Search events and sources…');
    await page.keyboard.type('geneva');
    await expect(page.getByRole('option', { name: /Talks in Geneva/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(field(page, 'Title')).toHaveValue('Talks in Geneva');
    await lanes(page).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(at).toContain('Council meets');
  });
});

test('Tab along the names of many lanes scrolls the lanes with them', async ({ start, folder }) => {
  const file = join(folder, 'people.dateline');
  const value = timelineValue('People', Array.from({ length: 40 }, (_, index) => ({ title: `Speech ${index}`, edtf: '2022-01-12' })));
  const people = (value['events'] as readonly object[]).map((event, index) => ({ ...event, actors: [`Person ${String(index).padStart(2, '0')}`] }));
  const { page } = await start({ args: [writeTimeline(file, 'People', [], { events: people })], size: SIZE });
  await openLanes(page);
  await button(page, /^Lanes by kind/).click();
  await page.getByRole('menuitemradio', { name: /^(People|People and organisations|Person)$/ }).first().click();
  await page.keyboard.press('Escape');
  await expect(page.locator('.lane-header-button').first()).toContainText('Person 00');
  /** Where the name stands, and where the lane that the list is at is drawn. */
  const column = page.locator('.lanes-headers');
  await page.locator('.lane-header-button').first().focus();
  for (let step = 1; step < 30; step += 1) {
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toContainText(`Person ${String(step).padStart(2, '0')}`);
    await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.9 });
  }
  expect(await column.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  await expect(button(page, /^Lanes by/)).toBeInViewport();
  const name = await page.locator(':focus').boundingBox();
  await lanes(page).focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 29; step += 1) await page.keyboard.press('ArrowDown');
  await expect(option(page, /Speech 29/)).toHaveAttribute('aria-selected', 'true');
  const lane = await drawn(page).boundingBox();
  expect(Math.abs((lane?.y ?? 0) - (name?.y ?? 0)), 'the name stands beside its lane').toBeLessThan(40);
  await page.locator('.lane-header-button').first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toBeInViewport({ ratio: 0.9 });
});

test('an event dragged along its lane gets another date, which undo takes back', async ({ start, folder }) => {
  const { page } = await start({ args: [writeTimeline(join(folder, 'drag.dateline'), 'Drag', EVENTS)], size: SIZE });
  await openLanes(page);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(drawn(page)).toHaveAttribute('data-there', '');
  const before = await field(page, 'When').inputValue();
  const box = await drawn(page).boundingBox();
  if (box === null) throw new Error('The event is not drawn.');
  const [x, y] = [box.x + 12, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y);
  await page.mouse.move(x + 120, y);
  await page.mouse.up();
  await expect(field(page, 'When')).not.toHaveValue(before);
  await expect(field(page, 'When')).toHaveValue(/Jan 2022|2022-01/);
  await button(page, /^Undo/).click();
  await expect(field(page, 'When')).toHaveValue(before);
});

test('the lanes follow the hand: a stretch of the axis, a rubber band, two fingers, the end of an event, lanes folded up and moved, which they remember', async ({ start, folder }) => {
  const file = writeTimeline(join(folder, 'hand.dateline'), 'Hand', EVENTS);
  const first = await start({ args: [file], size: SIZE });
  const { page } = first;
  await openLanes(page);
  const inView = page.getByRole('slider', { name: 'Days in view' });
  const whole = '10 – 26 January 2022';
  await expect(inView).toHaveAttribute('aria-valuetext', whole);
  const box = await page.locator('.lanes-canvas').boundingBox();
  if (box === null) throw new Error('No lanes.');
  const drag = async (fromX: number, fromY: number, toX: number, toY: number): Promise<void> => {
    await page.mouse.move(box.x + fromX, box.y + fromY);
    await page.mouse.down();
    await page.mouse.move(box.x + (fromX + toX) / 2, box.y + (fromY + toY) / 2);
    await page.mouse.move(box.x + toX, box.y + toY);
    await page.mouse.up();
  };
  await drag(box.width * 0.3, 20, box.width * 0.7, 20);
  await expect(inView).toHaveAttribute('aria-valuetext', /^1[4-6] – 2[1-3] January 2022$/);
  await page.keyboard.press('0');
  await expect(inView).toHaveAttribute('aria-valuetext', whole);

  await page.keyboard.down('Shift');
  await drag(4, 54, box.width - 20, box.height - 8);
  await page.keyboard.up('Shift');
  await expect(page.getByRole('toolbar', { name: 'Selected events' }).getByRole('status')).toHaveText('5 selected');
  await page.keyboard.press('Escape');

  const touch = await page.context().newCDPSession(page);
  const fingers = (type: string, ...xs: readonly number[]): Promise<unknown> =>
    touch.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: xs.map((x, id) => ({ id, x: box.x + x, y: box.y + box.height - 30 })) });
  const middle = box.width / 2;
  await fingers('touchStart', middle - 60);
  await fingers('touchStart', middle - 60, middle + 60);
  await fingers('touchMove', middle - 160, middle + 160);
  await fingers('touchEnd');
  await expect(inView).toHaveAttribute('aria-valuetext', /^1[4-6] – 2[0-2] January 2022$/);

  await page.keyboard.press('0');
  await expect(inView).toHaveAttribute('aria-valuetext', whole);
  await lanes(page).focus();
  await page.keyboard.press('Home');
  await expect(drawn(page)).toHaveAttribute('data-there', '');
  await expect(field(page, 'When')).toHaveValue('11–25 Jan 2022');
  const bar = await drawn(page).boundingBox();
  if (bar === null) throw new Error('The event is not drawn.');
  const [endX, middleY] = [bar.x + bar.width - 5, bar.y + bar.height / 2];
  const dayPx = (bar.width - 8) / 15;
  await page.mouse.move(endX, middleY);
  await page.mouse.down();
  await page.mouse.move(endX - dayPx, middleY);
  await page.mouse.move(endX - 4 * dayPx, middleY);
  await expect(page.getByText('11–21 Jan 2022', { exact: true })).toBeVisible();
  await page.mouse.up();
  await expect(field(page, 'When')).toHaveValue('11–21 Jan 2022');
  await button(page, /^Undo/).click();
  await expect(field(page, 'When')).toHaveValue('11–25 Jan 2022');

  const lane = (name: string, on = page): Locator => on.getByRole('button', { name: new RegExp(`^${name}`) });
  await lane('Meeting').click();
  await expect(lane('Meeting')).toHaveAttribute('aria-expanded', 'false');
  await lane('Statement').focus();
  // The second comes before the first is drawn, as keys do that are held down.
  await lane('Statement').evaluate((button) => {
    for (let time = 0; time < 2; time += 1) button.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }));
  });
  const order = ['Statement', 'Meeting', 'Alert'];
  await expect(page.locator('.lane-header-label')).toHaveText(order);
  await lane('Statement').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.locator('.lane-header-label')).toHaveText(['Meeting', 'Statement', 'Alert']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.locator('.lane-header-label')).toHaveText(order);
  // Without dragging, and without keys.
  const laneMenu = page.getByRole('menu', { name: 'Statement' });
  await lane('Statement').click({ button: 'right' });
  await expect(laneMenu.getByRole('menuitem', { name: 'Move up' })).toBeDisabled();
  await laneMenu.getByRole('menuitem', { name: 'Move down' }).click();
  await expect(page.locator('.lane-header-label')).toHaveText(['Meeting', 'Statement', 'Alert']);
  await lane('Statement').click({ button: 'right' });
  await laneMenu.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(page.locator('.lane-header-label')).toHaveText(order);
  await quit(first);
  const { page: again } = await start({ dataDir: first.dataDir, args: [file], size: SIZE });
  await expect(again.locator('.lane-header-label')).toHaveText(order);
  await expect(lane('Meeting', again)).toHaveAttribute('aria-expanded', 'false');
  await expect(lane('Alert', again)).toHaveAttribute('aria-expanded', 'true');
});

test('several events are changed in one step', async ({ start, folder }) => {
  const { page } = await start({ args: [writeTimeline(join(folder, 'many.dateline'), 'Many', EVENTS)], size: SIZE });
  await openLanes(page);
  await page.keyboard.press('Control+a');
  const bar = page.getByRole('toolbar', { name: 'Selected events' });
  await expect(bar.getByRole('status')).toHaveText('5 selected');
  await bar.getByRole('button', { name: 'Kind' }).click();
  await page.getByRole('menuitem', { name: 'Alert' }).click();
  await page.getByRole('radio', { name: 'Chronology' }).click();
  await expect(card(page, /Alert/)).toHaveCount(5);
  await button(page, /^Undo/).click();
  await expect(card(page, /Alert/)).toHaveCount(1);

  await test.step('those that a filter hides are left alone, and those that were deleted come back', async () => {
    await cards(page).first().click();
    await page.keyboard.press('Control+a');
    await expect(bar.getByRole('status')).toHaveText('5 selected');
    await button(page, 'Filter').click();
    await page.getByRole('dialog', { name: 'Filter' }).getByText('Meeting', { exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(bar.getByRole('status')).toHaveText('3 selected');
    await bar.getByRole('button', { name: 'Delete' }).click();
    await expect(messages(page).getByText('Deleted 3 events')).toBeVisible();
    await hasEvents(page, 2);
    await messages(page).getByRole('button', { name: 'Bring them back' }).click();
    await hasEvents(page, 5);
  });
});
