// The PBX's web pages as far as a client can stumble over them: the portal's login page and the web
// server's error pages.

import { escapeXml } from './xml.ts';

/** The portal at `/` and `/main`: what a browser shows a person who opens the PBX's address. */
export const loginPage = `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Switchvox Login</title></head>
<body>
<h1>Log in</h1>
<form method="post" action="/main">
<label>Extension <input name="extension" autocomplete="username"></label>
<label>Password <input name="password" type="password" autocomplete="current-password"></label>
<button type="submit">Log in</button>
</form>
</body>
</html>
`;

/** The page of an HTTP status, in the web server's own plain form. */
export function statusPage(status: number, title: string): string {
  const heading = `${status} ${escapeXml(title)}`;
  return [
    '<html>',
    `<head><title>${heading}</title></head>`,
    '<body>',
    `<center><h1>${heading}</h1></center>`,
    '<hr><center>nginx</center>',
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}
