// The mails the server has sent: under ./run each of them also lies in the folder `mail` of the data directory, which MAIL_DIR names.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const encodings = {
  'quoted-printable': (text) => Buffer.from(text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(parseInt(code, 16))), 'latin1').toString(),
  base64: (text) => Buffer.from(text, 'base64').toString(),
};

/** What stands in the plain part of a mail. */
function textOf(mail) {
  const boundary = /boundary="([^"]+)"/.exec(mail)?.[1];
  const part = mail.split(`--${boundary}`)[1] ?? mail;
  const [head, ...body] = part.trimStart().split(/\r?\n\r?\n/);
  const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(head)?.[1].toLowerCase();
  return (encodings[encoding] ?? ((text) => text))(body.join('\n\n'));
}

/** The link to a page in the newest mail to somebody; a mail takes a moment. */
export async function mailedLink(to, page) {
  const folder = process.env.MAIL_DIR;
  if (!folder) throw new Error('MAIL_DIR names the folder of the mails, mail in the data directory of ./run');
  for (const until = Date.now() + 30_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 250))) {
    const mails = readdirSync(folder).toSorted().map((file) => readFileSync(join(folder, file), 'utf8'));
    const links = mails.filter((mail) => mail.includes(`\nTo: ${to}`)).map((mail) => new RegExp(`https?://\\S+/${page}\\?token=\\S+`).exec(textOf(mail))?.[0]);
    const link = links.findLast(Boolean);
    if (link) return link;
  }
  throw new Error(`No mail to ${to} with a link to ${page}`);
}
