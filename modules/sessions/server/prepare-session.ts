import type { markAttendance, moveItem, setAgenda, setMembers } from '../contract.ts';
import { endOpenItems, markItem, readItems, replaceItems } from './agenda.store.ts';
import { changing, refused } from './changing.ts';
import { holdMembers, markMembers, replaceMembers } from './people.store.ts';
import { refuseUnknownPeople } from './people-to-call.ts';
import { readBallots, readSecretVoters } from './votes.store.ts';
import type { Body, Page, Work } from './work.ts';

/** Sets the agenda; what was opened already cannot be taken off. */
export function setAgendaOf(work: Work, id: string, { writeId, basedOn, items }: Body<typeof setAgenda>): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.agenda', content: { items }, basedOn, part: 'agenda' }, async ({ tx, scope }) => {
    refuseTwice(items.map((item) => item.id));
    const kept = new Set(items.map((item) => item.id));
    const begun = (await readItems(tx, scope.tenantId, id)).find((item) => item.beganAt !== null && !kept.has(item.id));
    if (begun !== undefined)
      throw refused(
        `nội dung “${begun.title}” đã được tiến hành, không bỏ khỏi chương trình được`,
        `"${begun.title}" was opened already and stays`,
      );
    await replaceItems(
      tx,
      scope.tenantId,
      id,
      items.map((item) => ({ ...item, title: item.title.normalize('NFC') })),
    );
    return { items: items.length };
  });
}

/** Begins an item, whatever was open ending with it; or ends it. */
export function moveItemOf(work: Work, id: string, itemId: string, { writeId, to }: Body<typeof moveItem>): Promise<Page> {
  return changing(
    work,
    id,
    { writeId, use: 'sessions.item', content: { item: itemId, to }, part: 'items' },
    async ({ tx, scope, clock }) => {
      const now = clock.now();
      if (to === 'begun') await endOpenItems(tx, scope.tenantId, id, now, itemId);
      if (!(await markItem(tx, scope.tenantId, id, itemId, to === 'begun' ? { began: now } : { ended: now })))
        throw refused('nội dung này không còn trong chương trình', 'this item is not on the agenda any more');
      return { to };
    },
  );
}

/** Sets who is called; whoever has voted stays. */
export function setMembersOf(work: Work, id: string, { writeId, basedOn, members }: Body<typeof setMembers>): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.members', content: { members }, basedOn, part: 'members' }, async ({ tx, scope }) => {
    refuseTwice(members.map((one) => one.id));
    refuseTwice(members.flatMap((one) => one.person ?? []));
    const chairs = members.filter(({ role }) => role === 'chair').length;
    if (chairs > 1) throw refused('một phiên họp có một người chủ trì', 'a session has one chair');
    const guest = members.find(({ role, votes }) => role === 'guest' && votes);
    if (guest !== undefined)
      throw refused(
        `${guest.name ?? guest.office} là khách mời, không có quyền biểu quyết`,
        `${guest.name ?? guest.office} is a guest and does not vote`,
      );
    const kept = new Map(members.map((one) => [one.id, one]));
    const standing = await holdMembers(tx, scope.tenantId, id);
    await refuseUnknownPeople({ tx, scope }, members, standing);
    const voters = new Set([
      ...(await readBallots(tx, scope.tenantId, id)).map(({ member }) => member),
      ...(await readSecretVoters(tx, scope.tenantId, id)).map(({ member }) => member),
    ]);
    const gone = standing.find((one) => voters.has(one.id) && kept.get(one.id)?.votes !== true);
    if (gone !== undefined)
      throw refused(
        `${gone.name ?? gone.office} đã biểu quyết, không bỏ khỏi danh sách được`,
        `${gone.name ?? gone.office} has voted and stays`,
      );
    await replaceMembers(
      tx,
      scope.tenantId,
      id,
      members.map((one) => ({ ...one, name: one.name === '' ? null : one.name })),
    );
    return { members: members.length };
  });
}

/** Calls the roll. */
export function markAttendanceOf(work: Work, id: string, { writeId, marks }: Body<typeof markAttendance>): Promise<Page> {
  return changing(work, id, { writeId, use: 'sessions.attendance', content: { marks }, part: 'attendance' }, async ({ tx, scope }) => {
    refuseTwice(marks.map(({ member }) => member));
    const marked = await markMembers(tx, scope.tenantId, id, marks);
    if (marked !== marks.length)
      throw refused('có người không còn trong danh sách triệu tập; hãy tải lại trang', 'somebody is not called any more; reload the page');
    return { marks: marks.length };
  });
}

function refuseTwice(ids: readonly string[]): void {
  if (new Set(ids).size !== ids.length) throw refused('danh sách có mục lặp lại', 'the list holds something twice');
}
