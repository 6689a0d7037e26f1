import { formatDateVi } from '@thucthi/kernel';
import type { Block, OfficialDocument, Run } from '@thucthi/writer';
import { changeOfMeeting, type Meeting } from '../postponement.ts';
import { lowerFirst } from '../unit-in-sentence.ts';
import type { PaperGround } from './paper-ground.ts';
import { clockWords, invented, issuingOrgan, missing, paperFrame, sentTo, signedByOrder } from './paper-words.ts';

const deeds = { 'put-off': 'hoãn', time: 'thay đổi thời gian tổ chức', place: 'thay đổi địa điểm tổ chức' } as const;

/** The notice that a session is held on another day, at another hour or elsewhere: what was told, why, and what holds now. */
export function postponementOf(ground: PaperGround): OfficialDocument {
  const { change } = ground;
  const name = lowerFirst(ground.title);
  const kind = change === null ? null : changeOfMeeting(change.was, change.to);
  const deed = kind === null ? 'thay đổi lịch' : deeds[kind];
  return notice(ground, `Về việc ${deed} ${name}`, [
    ...(change === null
      ? [paragraph([missing('lịch họp chưa có thay đổi')])]
      : [
          paragraph(
            `${invitedBefore(ground, change.was)} Do ${lowerFirst(withoutStop(change.reason))}, ${issuingOrgan(ground)} thông báo ${deed} ${name}; thời gian, địa điểm mới như sau:`,
          ),
          paragraph([
            { text: 'Thời gian: ', style: 'bold' },
            { text: `${clockWords(change.to.startsAt)}, ngày ${formatDateVi(change.to.heldOn)}.` },
          ]),
          paragraph([
            { text: 'Địa điểm: ', style: 'bold' },
            change.to.place === null ? missing('chưa rõ địa điểm') : { text: `${change.to.place}.` },
          ]),
        ]),
    paragraph('Thành phần, nội dung và tài liệu phiên họp giữ nguyên như đã thông báo.'),
    paragraph(`${issuingOrgan(ground)} thông báo để các đồng chí biết, chủ động bố trí thời gian tham dự./.`),
  ]);
}

/** The notice that a session is not held, and why. */
export function cancellationOf(ground: PaperGround): OfficialDocument {
  const name = lowerFirst(ground.title);
  const { change } = ground;
  return notice(ground, `Về việc không tổ chức ${name}`, [
    paragraph(
      change === null
        ? [missing('phiên họp chưa hủy')]
        : `${invitedBefore(ground, change.was)} Do ${lowerFirst(withoutStop(change.reason))}, ${issuingOrgan(ground)} thông báo không tổ chức ${name}.`,
    ),
    ...(ground.agenda.length === 0
      ? []
      : [paragraph('Các nội dung dự kiến của phiên họp được xem xét đưa vào chương trình phiên họp sau.')]),
    paragraph(`${issuingOrgan(ground)} thông báo để các đồng chí biết./.`),
  ]);
}

function notice(ground: PaperGround, subject: string, body: readonly Block[]): OfficialDocument {
  return {
    ...paperFrame(ground, { kind: 'Thông báo', abbreviation: 'TB', subject }),
    addressees: [],
    body: [...invented(ground), ...body],
    signature: signedByOrder(ground),
    recipients: sentTo(ground, ['Thành phần được mời dự họp']),
  };
}

const paragraph = (words: string | Run[]): Block => ({ kind: 'paragraph', words });
const withoutStop = (text: string): string => text.replace(/[.\s]+$/u, '');

/** What the members know: who invited them to what, when and where, and by which paper. */
function invitedBefore(ground: PaperGround, { startsAt, heldOn, place }: Meeting): string {
  const { invitation, title } = ground;
  const by = invitation === null ? '' : ` tại Giấy mời số ${invitation.symbol} ngày ${formatDateVi(invitation.issuedOn)}`;
  const where = place === null ? '' : `, tại ${place}`;
  return `${issuingOrgan(ground)} đã mời các đồng chí dự ${lowerFirst(title)}${by}, tổ chức lúc ${clockWords(startsAt)}, ngày ${formatDateVi(heldOn)}${where}.`;
}
