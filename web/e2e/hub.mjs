// The analytics hub, part by part, for whoever has closed trades: every part is looked at, and what it counts leads to as many trades.
import assert from 'node:assert/strict';

export async function walkHub(page, look) {
  const main = page.getByRole('main');
  const part = (name) => main.getByRole('navigation', { name: 'Analytics' }).getByRole('link', { name, exact: true }).click();

  await page.getByRole('link', { name: 'Analytics' }).first().click();
  await page.getByRole('list', { name: 'Closed trades by net P&L' }).waitFor();
  await page.getByRole('img', { name: /and drawdown from/ }).waitFor();
  const kelly = page.getByRole('button', { name: 'Kelly fraction' });
  // Scrolling closes an explanation, so it comes first.
  await kelly.scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  await kelly.focus();
  await page.getByRole('tooltip').getByText('Based on').waitFor();
  await page.keyboard.press('Escape');
  await look(page, 'hub-overview');
  // By keyboard alone: the table behind a chart, and from one of its rows to the trades.
  await page.getByRole('button', { name: 'Table: Outcomes' }).focus();
  await page.keyboard.press('Enter');
  const bins = page.getByRole('region', { name: 'Outcomes as a table' }).getByRole('row');
  const [bin, counted] = await bins.evaluateAll((rows) => rows.slice(1).map((row) => row.cells[1].textContent).map((n, i) => [i + 1, n]).find(([, n]) => Number(n) > 1));
  await bins.nth(bin).getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.getByText(` of ${counted} trades`).waitFor();
  await page.getByRole('button', { name: /^Remove the filter on net P&L/ }).waitFor();
  await page.goBack();

  await part('Time');
  await page.getByRole('region', { name: 'Hour × weekday of entry' }).waitFor();
  await page.getByRole('list', { name: 'Holding time, by holding time' }).waitFor();
  await page.getByRole('list', { name: 'Month of closing, by month' }).getByRole('link').first().focus();
  await look(page, 'hub-time');

  await part('Breakdown');
  const symbols = page.getByRole('region', { name: 'By symbol as a table' });
  await symbols.getByRole('button', { name: 'Trades' }).click();
  await page.getByRole('region', { name: 'Symbol × side', exact: true }).waitFor();
  await look(page, 'hub-breakdown');
  const most = symbols.getByRole('row').nth(1);
  const trades = await most.getByRole('cell').nth(1).textContent();
  await most.getByRole('link').click();
  await page.getByText(` of ${trades} trades`).waitFor();
  assert.match(page.url(), /symbol=.*status=CLOSED|status=CLOSED.*symbol=/);
  await page.goBack();

  await part('Risk');
  await page.getByRole('region', { name: 'Drawdowns' }).getByRole('row').nth(1).waitFor();
  await page.getByLabel('Seed').fill('77');
  await page.getByRole('button', { name: 'Run the simulation' }).click();
  await page.getByRole('status', { name: 'Result of the simulation' }).getByText('77', { exact: true }).waitFor();
  await look(page, 'hub-risk');

  await part('Comparison');
  await page.getByText('Compare with what?').waitFor();
  await page.getByRole('button', { name: 'Long instead' }).click();
  await page.getByRole('region', { name: 'Comparison' }).getByRole('row', { name: /Net P&L/ }).waitFor();
  await look(page, 'hub-comparison');
}
