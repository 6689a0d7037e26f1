/**
 * The looks of the pages that the server writes itself, for programs' makers: the interface's inks and papers in both themes,
 * without its files.
 */
export const plainPageStyle = `:root{color-scheme:light dark;--paper:#fcfbf8;--sheet:#fff;--ink:#1a1c1e;--ink-2:#4b4e52;--rule:#dcd8ce;--link:#0b4f93}
@media(prefers-color-scheme:dark){:root{--paper:#15181b;--sheet:#1a1e22;--ink:#eceae5;--ink-2:#b9bbbd;--rule:#2f353a;--link:#8fc1f3}}
body{margin:0 auto;padding:24px;font:15px/22px 'Be Vietnam Pro',system-ui,'Segoe UI',Arial,sans-serif;background:var(--paper);color:var(--ink)}
h1{font-size:22px;line-height:30px;margin:0}h2{font-size:15px;margin:16px 0 0}p{margin:4px 0}a{color:var(--link);text-decoration:none}a:hover{text-decoration:underline}code{font-size:13px;overflow-wrap:anywhere}h1 code{font-size:inherit}
@media(max-width:760px){body{padding:16px}}`;
