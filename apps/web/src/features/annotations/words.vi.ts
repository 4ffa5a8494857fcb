/** What is written on papers. */
export const annotationWordsVi = {
  notes: {
    title: 'Ghi chú cá nhân',
    private: 'chỉ đồng chí thấy',
    onPage: 'Ghi chú ở trang {{page}}',
    save: 'Lưu ghi chú',
    empty: 'Viết ghi chú trước',
    none: 'Chưa có ghi chú',
    noneText: 'Ghi chú được giữ theo trang của tài liệu này.',
    menu: 'Việc khác với ghi chú ở trang {{page}}',
    go: 'Đến trang',
    edit: 'Sửa ghi chú',
    stopEditing: 'Thôi sửa',
    delete: 'Xóa ghi chú',
    deleted: 'Đã xóa ghi chú.',
    undo: 'Hoàn tác',
    onDevice: 'Chưa gửi: còn trên máy này',
    onServer: 'Đã lưu',
    refused: 'Chưa lưu được',
    giveUp: 'Bỏ ghi chú này',
    page: 'Trang {{page}}',
  },
  errors: {
    'no-such-page':
      'Trang này không còn trong bản mới của tài liệu. Ghi chú vẫn còn trên máy; mở trang khác rồi ghi lại.',
    'no-such-version': 'Bản này của tài liệu không còn. Ghi chú vẫn còn trên máy; mở bản mới rồi ghi lại.',
    'too-many': 'Tài liệu đã đủ số ghi chú cho phép. Xóa bớt ghi chú cũ rồi ghi tiếp.',
    'not-yours': 'Đây là ghi chú của người khác.',
  },
} as const;
