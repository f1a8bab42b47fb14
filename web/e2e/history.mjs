// A trader who has been at it for months.
import assert from 'node:assert/strict';

async function asked(url, init) {
  const answer = await fetch(url, init);
  assert.ok(answer.ok, `${url}: ${answer.status} ${await answer.clone().text()}`);
  return (await answer.json()).data;
}

function roundTrips(count) {
  const symbols = [['RELIANCE', 2900], ['INFY', 1520], ['HDFCBANK', 1690], ['SBIN', 822], ['ITC', 468]];
  const rows = Array.from({ length: count }, (_, i) => {
    const [symbol, price] = symbols[i % symbols.length];
    const day = new Date(Date.UTC(2026, 3, 1 + Math.floor(i / 2))).toISOString().slice(0, 10);
    const exit = (price * (1 + ((i * 37) % 41 - 18) / 2000)).toFixed(2);
    return `${symbol},${i % 3 ? 'BUY' : 'SELL'},${10 + (i % 7) * 5},${price},${exit},24.5,${day}T10:${15 + (i % 40)}:00+05:30,${day}T13:${10 + (i % 45)}:00+05:30`;
  });
  return ['symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp', ...rows].join('\n');
}

/** Registers somebody who has so many trades that his list has pages. It costs him one request. */
export async function withHistory(base, person) {
  const api = `${base}/api/v1`;
  const { accessToken } = await asked(`${api}/auth/register`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(person) });
  const headers = { Authorization: `Bearer ${accessToken}` };
  const form = new FormData();
  form.append('file', new File([roundTrips(240)], 'history.csv', { type: 'text/csv' }));
  const { id } = await asked(`${api}/trades/import`, { method: 'POST', headers, body: form });
  for (let status = 'QUEUED'; status !== 'COMPLETED'; ) {
    ({ status } = await asked(`${api}/imports/${id}`, { headers }));
    assert.match(status, /QUEUED|RUNNING|COMPLETED/);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
