import { type BothLanguages, countWords, isWhole, type Share, shareWords, type VoteBase } from '@app/contracts';

/** What is counted, as a noun after a number: "23 thành viên có mặt", "23 members present". */
const units: Readonly<Record<VoteBase, { readonly vi: string; readonly one: string; readonly many: string }>> = {
  'all-members': { vi: 'thành viên', one: 'member', many: 'members' },
  present: { vi: 'thành viên có mặt', one: 'member present', many: 'members present' },
  valid: { vi: 'phiếu hợp lệ', one: 'valid vote', many: 'valid votes' },
  'valid-without-abstain': {
    vi: 'phiếu hợp lệ (không tính phiếu không biểu quyết)',
    one: 'valid vote (“not voting” left out)',
    many: 'valid votes (“not voting” left out)',
  },
};

/** "23 thành viên", "1 member". */
export function countedWords(base: VoteBase, count: number): BothLanguages {
  const { vi, one, many } = units[base];
  const figure = countWords(count);

  return { vi: `${figure.vi} ${vi}`, en: `${figure.en} ${count === 1 ? one : many}` };
}

/** "không có thành viên có mặt nào": a base that nobody is in. */
export function nobodyWords(base: VoteBase): BothLanguages {
  return { vi: `không có ${units[base].vi} nào`, en: `there are no ${units[base].many}` };
}

/** The share of the base: "quá nửa tổng số thành viên", "more than half of all members". */
export function shareOfBaseWords(share: Share, base: VoteBase): BothLanguages {
  const words = shareWords(share);
  const { vi, many } = units[base];
  if (isWhole(share)) return { vi: `${words.vi} ${vi}`, en: `${words.en} ${many}` };

  const isAll = base === 'all-members';
  return { vi: `${words.vi} ${isAll ? 'tổng số' : 'số'} ${vi}`, en: `${words.en} ${isAll ? 'all' : 'the'} ${many}` };
}
