import { createTransport } from 'nodemailer';

/** A letter as it leaves. */
export interface Letter {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

/** How sending a letter ended: it left, it was refused for good, or nobody could say and it is tried again. */
export type Sending =
  | { readonly outcome: 'sent' }
  | {
      readonly outcome: 'refused' | 'put-off';
      readonly fault: string;
      /** The server itself is gone: no use in trying others now. */ readonly serverGone: boolean;
    };

/** What takes letters away. */
export interface Mailer {
  send(letter: Letter): Promise<Sending>;
  close(): void;
}

/** Patience with a server of mail, in milliseconds. */
export interface MailPatience {
  readonly connect: number;
  readonly silence: number;
}
const usualPatience: MailPatience = { connect: 10_000, silence: 30_000 };

/** Speaks SMTP with the operator's server. A letter that did not surely leave is answered as put off, never as sent. */
export function openMailer(settings: { smtpUrl: string; from: string }, patience: MailPatience = usualPatience): Mailer {
  const transport = createTransport({
    url: settings.smtpUrl,
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.silence,
    // What is sent is text of the program's own making; nothing is ever fetched or read from disk for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    close: () => transport.close(),
    send: async ({ messageId, to, subject, plain, html }) => {
      try {
        await transport.sendMail({
          from: settings.from,
          to: { name: '', address: to },
          subject,
          text: plain,
          html,
          messageId,
          // Machines that answer letters by themselves leave this one alone (RFC 3834).
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
        return { outcome: 'sent' };
      } catch (error) {
        return sendingOf(error, to);
      }
    },
  };
}

/** What an error of the protocol means: an answer 5xx about one letter is a refusal, anything else may pass. */
function sendingOf(error: unknown, address: string): Sending {
  const { responseCode, code, message } = error as { responseCode?: number; code?: string; message?: string };
  const fault = `${code ?? ''} ${message ?? ''}`.replaceAll(address, '…').replaceAll(/\s+/g, ' ').trim().slice(0, 300);
  const aboutTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE';
  const refused = aboutTheLetter && responseCode !== undefined && responseCode >= 500;
  return { outcome: refused ? 'refused' : 'put-off', fault, serverGone: !aboutTheLetter };
}
