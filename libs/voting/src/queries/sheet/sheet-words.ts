import { type ChairAct, type DecisionMethod, type QuorumStatus, type ResultGroup, type VoteWay } from '@app/contracts';

export const methodWords: Readonly<Record<DecisionMethod, string>> = {
  ballot: 'Biểu quyết công khai bằng phiếu điện tử',
  'show-of-hands': 'Biểu quyết bằng giơ tay (nhập tay)',
  agreed: 'Thống nhất, không có ý kiến khác (nhập tay)',
};

/** A hand is raised or not; a ballot is sent or not. */
export function groupTitle(group: ResultGroup, method: DecisionMethod): string {
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
export function wayWords(way: VoteWay | null, substituteName: string | null): string {
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

export function quorumWords(quorum: QuorumStatus | null, withoutQuorumReason: string | null): string | null {
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
export const actWords = ({ byName, onDirectionOf }: ChairAct): string =>
  onDirectionOf === null ? byName : `${byName}, theo chỉ đạo của chủ tọa ${onDirectionOf}`;
