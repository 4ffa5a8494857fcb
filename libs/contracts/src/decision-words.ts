import { type VoteWay } from './ballots.js';
import { type ChairAct } from './meetings.js';
import { type QuorumStatus } from './quorum.js';
import { type DecisionMethod, type ResultGroup } from './voting.js';

/** Words of a decision on official papers, which are Vietnamese in every language of the screens. */
export const decisionMethodWords: Readonly<Record<DecisionMethod, string>> = {
  ballot: 'Biểu quyết công khai bằng phiếu điện tử',
  'show-of-hands': 'Biểu quyết bằng giơ tay (nhập tay)',
  agreed: 'Thống nhất, không có ý kiến khác (nhập tay)',
};
/** A hand is raised or not; a ballot is sent or not. */
export function resultGroupWords(group: ResultGroup, method: DecisionMethod): string {
  switch (group) {
    case 'for':
      return 'Tán thành';
    case 'against':
      return 'Không tán thành';
    case 'abstain':
      return 'Không biểu quyết';
    case 'other':
      return 'Ý kiến khác';
    case 'silent':
      return method === 'show-of-hands' ? 'Có mặt, không giơ tay' : 'Có mặt, không gửi phiếu';
    case 'absent':
      return 'Vắng mặt';
  }
}

/** What stands beside a name: by whom the vote was given when not by the member himself. */
export function voteWayWords(way: VoteWay | null, substituteName: string | null): string {
  switch (way) {
    case 'roll-call':
      return 'Nhập tay';
    case 'substitute':
      return `Người dự thay: ${substituteName ?? ''}`;
    case 'own':
    case null:
      return '';
  }
}

export function quorumFactWords(quorum: QuorumStatus | null, withoutQuorumReason: string | null): string | null {
  if (quorum === null || quorum.required === null) return null;
  const figures = `cần ${quorum.required}, có mặt ${quorum.present} trên ${quorum.total} thành viên`;
  if (quorum.isReached) return `Đủ điều kiện tiến hành: ${figures}.`;
  return `Chưa đủ điều kiện tiến hành: ${figures}. Vẫn tiến hành, lý do: ${withoutQuorumReason ?? 'không ghi'}.`;
}

/** Only when it got lost while people voted. */
export function quorumLostWords(quorum: QuorumStatus | null): string | null {
  if (quorum === null || quorum.required === null || quorum.isReached) return null;
  return `Khi kết thúc biểu quyết có mặt ${quorum.present}, không còn đủ ${quorum.required} thành viên.`;
}

/** "Nguyễn Văn A, theo chỉ đạo của chủ tọa Trần Văn B" */
export const chairActWords = ({ byName, onDirectionOf }: ChairAct): string =>
  onDirectionOf === null ? byName : `${byName}, theo chỉ đạo của chủ tọa ${onDirectionOf}`;
