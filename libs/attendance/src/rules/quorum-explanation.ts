import {
  type BothLanguages,
  countWords,
  isWhole,
  type QuorumStatus,
  type RuleValues,
  shareWords,
} from '@app/contracts';

/**
 * The quorum in words, with the figures: "Chưa đủ điều kiện tiến hành họp: cần 18, có mặt 17 (ít nhất hai phần ba tổng số
 * 27 thành viên)." Null when the profile names no quorum: nothing is shown. The source follows only when checked.
 */
export function explainQuorum(rule: Pick<RuleValues, 'quorum'>, status: QuorumStatus): BothLanguages | null {
  if (rule.quorum === null || status.required === null) return null;

  const share = shareWords(rule.quorum.value);
  const [required, present, total] = [
    countWords(status.required),
    countWords(status.present),
    countWords(status.total),
  ];
  const head = status.isReached
    ? { vi: 'Đủ điều kiện tiến hành họp', en: 'Quorum reached' }
    : { vi: 'Chưa đủ điều kiện tiến hành họp', en: 'No quorum' };
  const ofAll = isWhole(rule.quorum.value) ? { vi: '', en: '' } : { vi: ' tổng số', en: ' all' };
  const source = rule.quorum.isChecked && rule.quorum.source !== '' ? rule.quorum.source : null;

  return {
    vi: `${head.vi}: cần ${required.vi}, có mặt ${present.vi} (${share.vi}${ofAll.vi} ${total.vi} thành viên).${source === null ? '' : ` Căn cứ: ${source}.`}`,
    en: `${head.en}: ${required.en} needed, ${present.en} present (${share.en}${ofAll.en} ${total.en} members).${source === null ? '' : ` Source: ${source}.`}`,
  };
}
