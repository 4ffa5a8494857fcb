/** Refusals of private notes, in sentences. */
export const annotationWordsVi = {
  errors: {
    'no-such-page': 'Trang này không còn trong bản mới của tài liệu. Ghi chú chưa được lưu; mở trang khác rồi ghi lại.',
    'too-many': 'Tài liệu đã đủ số ghi chú cho phép. Xóa bớt ghi chú cũ rồi ghi tiếp.',
  },
} as const;
