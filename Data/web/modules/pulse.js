// Asks the server once a minute whether it is there and whether something new has come in.

const intervalSeconds = 60;

/** `onNews` when the store has changed, `onLost` when the server does not answer, `onFound` when it does again. */
export function listenToPulse({ onNews, onLost, onFound }) {
  let known = null;
  let isLost = false;
  const beat = async () => {
    try {
      const response = await fetch('/healthz', { cache: 'no-store' });
      if (!response.ok) throw new Error(response.status);
      const { reports, newest_report, last_received } = await response.json();
      const state = `${reports} ${newest_report} ${last_received}`;
      if (isLost) onFound();
      isLost = false;
      if (known !== null && state !== known) await onNews(newest_report);
      known = state;
    } catch {
      if (!isLost) onLost();
      isLost = true;
    }
  };
  beat();
  setInterval(() => document.hidden || beat(), intervalSeconds * 1000);
  addEventListener('online', beat);
}
