import { readRetention, type Retention } from './retention/read-retention.ts';
import { readAllowedHosts, type AllowedHost } from './webhooks/allowed-hosts.ts';

/** What the operator decides by environment variables; read once at the start. */
export interface Config {
  /** Directory of the embedded database; ignored when `databaseUrl` is given. */
  dataDirectory: string;
  databaseUrl: string | null;
  port: number;
  /** Address to listen on; null = this machine only while the demo is loaded, else every address. */
  host: string | null;
  /** The server that takes mail away and the address it comes from; null = no mail goes out. */
  mail: { smtpUrl: string; from: string } | null;
  /** Megabytes a file of a document may have; null = the usual limit. */
  documentFileMegabytes: number | null;
  /** How people reach the program, for links in mail, without a slash at the end; null = mail bears no links. */
  baseUrl: string | null;
  /** The installation's keys as text, and the file that holds them; both null = see `readKeys`. */
  keys: string | null;
  keyFile: string | null;
  /** Opens the metrics to whoever bears it; null = to this machine alone. */
  metricsToken: string | null;
  /** Milliseconds for which a process that stops still answers after it has said that it is not ready. */
  stopGrace: number;
  /** Hosts in the own network that webhooks may reach. */
  webhookHosts: readonly AllowedHost[];
  /** For how many days what is no longer needed is kept. */
  retention: Retention;
}

/** Reads the operator's settings; throws a sentence in Vietnamese and English when one is malformed. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const port = Number(environment['PORT'] ?? 4080);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT="${environment['PORT']}" không phải số cổng từ 0 đến 65535. / PORT must be a port number from 0 to 65535.`);
  }
  return {
    dataDirectory: environment['THUCTHI_DATA'] || '.data',
    databaseUrl: environment['DATABASE_URL'] || null,
    port,
    host: environment['HOST'] || null,
    mail: readMail(environment),
    documentFileMegabytes: readMegabytes(environment['DOCUMENT_FILE_MB'] || null),
    baseUrl: readBaseUrl(environment['PUBLIC_URL'] || null),
    keys: environment['THUCTHI_KEY'] || null,
    keyFile: environment['THUCTHI_KEY_FILE'] || null,
    metricsToken: readMetricsToken(environment['METRICS_TOKEN'] || null),
    stopGrace: readStopGrace(environment['STOP_GRACE_SECONDS'] || null),
    webhookHosts: readAllowedHosts(environment['THUCTHI_WEBHOOK_HOSTS'] || null),
    retention: readRetention(environment),
  };
}

function readMetricsToken(token: string | null): string | null {
  if (token !== null && token.length < 16)
    throw new Error('METRICS_TOKEN phải dài ít nhất 16 ký tự. / METRICS_TOKEN must be at least 16 characters long.');
  return token;
}

function readStopGrace(text: string | null): number {
  const seconds = Number(text ?? 0);
  if (!Number.isInteger(seconds) || seconds < 0 || seconds > 300)
    throw new Error(
      `STOP_GRACE_SECONDS="${text}" không phải số nguyên từ 0 đến 300. / STOP_GRACE_SECONDS must be a whole number from 0 to 300.`,
    );
  return seconds * 1000;
}

/** Both settings or neither: a server without a sender would refuse every letter only once it is too late. */
function readMail(environment: Record<string, string | undefined>): Config['mail'] {
  const [smtpUrl, from] = [environment['SMTP_URL'] || null, environment['MAIL_FROM'] || null];
  if (smtpUrl === null && from === null) return null;
  if (smtpUrl === null || from === null)
    throw new Error('SMTP_URL và MAIL_FROM phải đặt cùng nhau. / SMTP_URL and MAIL_FROM are set together.');
  if (!/^smtps?:$/.test(protocolOf(smtpUrl)))
    throw new Error('SMTP_URL phải có dạng smtp://… hoặc smtps://…. / SMTP_URL must begin with smtp:// or smtps://.');
  if (!/^[^\s@<>]+@[^\s@<>]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(from) || /[\r\n]/.test(from))
    throw new Error('MAIL_FROM không phải địa chỉ thư. / MAIL_FROM is no address of mail.');
  return { smtpUrl, from };
}

/** More than a scanner makes of one document, and what still lies in memory three times over. */
const mostMegabytes = 200;

function readMegabytes(text: string | null): number | null {
  if (text === null) return null;
  const megabytes = Number(text);
  if (!Number.isInteger(megabytes) || megabytes < 1 || megabytes > mostMegabytes)
    throw new Error(
      `DOCUMENT_FILE_MB="${text}" không phải số nguyên từ 1 đến ${mostMegabytes}. / DOCUMENT_FILE_MB must be a whole number from 1 to ${mostMegabytes}.`,
    );
  return megabytes;
}

function readBaseUrl(text: string | null): string | null {
  if (text === null) return null;
  if (!/^https?:$/.test(protocolOf(text)))
    throw new Error(`PUBLIC_URL="${text}" phải có dạng https://…. / PUBLIC_URL must begin with http:// or https://.`);
  return text.replace(/\/+$/, '');
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');
