/** Refusals of answers and consent, in sentences. */
export const invitationWordsVi = {
  errors: {
    'not-open': 'Cuộc họp này không còn nhận câu trả lời.',
    'reason-needed': 'Báo vắng cần ghi lý do.',
    'substitute-needed': 'Cần chọn người dự thay.',
    'substitute-has-seat': 'Người được cử đã có trong thành phần tham dự. Chọn người khác.',
    'nothing-to-decide': 'Đề nghị này đã có ý kiến hoặc đã được rút lại.',
  },
} as const;
